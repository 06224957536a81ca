@testable import Transcripts

/// Writes ZIP archives for tests, and their faults.
struct ZipWriter {
  struct Entry {
    var name: String
    var contents: [UInt8]
    /// Raw DEFLATE data; nil to store the contents.
    var deflated: [UInt8]?
    var flags = 0
    var method: Int?
    /// Sizes and checksum behind the data instead of before it.
    var hasDescriptor = false
    /// What the entry claims to unpack to, if that is a lie.
    var claimedSize: Int?
    var extra: [UInt8] = []
  }

  var entries: [Entry]
  var comment: [UInt8] = []

  init(_ entries: [Entry], comment: [UInt8] = []) {
    self.entries = entries
    self.comment = comment
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let data = entry.deflated ?? entry.contents
      let method = entry.method ?? (entry.deflated == nil ? 0 : 8)
      let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
      let sizes =
        u32(Int(CRC32.checksum(entry.contents))) + u32(data.count)
        + u32(entry.claimedSize ?? entry.contents.count)
      let head = u16(20) + u16(flags) + u16(method) + u16(0) + u16(0)
      directory += u32(0x0201_4B50) + u16(20) + head + sizes + u16(name.count) + u16(0) + u16(0) + u16(0)
      directory += u16(0) + u32(0) + u32(file.count) + name
      file += u32(0x0403_4B50) + head + (entry.hasDescriptor ? u32(0) + u32(0) + u32(0) : sizes)
      file += u16(name.count) + u16(entry.extra.count) + name + entry.extra + data
      if entry.hasDescriptor { file += u32(0x0807_4B50) + sizes }
    }
    let counts = u16(entries.count) + u16(entries.count)
    let end = u32(0x0605_4B50) + u16(0) + u16(0) + counts + u32(directory.count) + u32(file.count)
    return file + directory + end + u16(comment.count) + comment
  }
}

/// A number in two bytes, the least first.
func u16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

/// A number in four bytes, the least first.
func u32(_ value: Int) -> [UInt8] { u16(value & 0xFFFF) + u16(value >> 16 & 0xFFFF) }
