@testable import Transcripts

/// A ZIP archive with one stored file, `word/document.xml`, in it.
func wordDocument(_ xml: [UInt8]) -> [UInt8] {
  let name = Array("word/document.xml".utf8)
  let crc = UInt32(CRC32.checksum(xml))
  let sizes = bytes(crc, 4) + bytes(xml.count, 4) + bytes(xml.count, 4) + bytes(name.count, 2)
  let head = bytes(20, 2) + bytes(0, 8)
  let file = bytes(0x0403_4B50, 4) + head + sizes + bytes(0, 2) + name + xml
  let entry = bytes(0x0201_4B50, 4) + bytes(20, 2) + head + sizes + bytes(0, 16) + name
  let counts = bytes(1, 2) + bytes(1, 2) + bytes(entry.count, 4) + bytes(file.count, 4)
  return file + entry + bytes(0x0605_4B50, 4) + bytes(0, 4) + counts + bytes(0, 2)
}

/// A number in some bytes, the least first.
private func bytes(_ value: some BinaryInteger, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
