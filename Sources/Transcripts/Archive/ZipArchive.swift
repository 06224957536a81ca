/// The files inside a ZIP archive that is held in memory (PKWARE's APPNOTE.TXT).
///
///     let archive = try ZipArchive(bytes)
///     let xml = try archive.contents(of: "word/document.xml")   // nil if there is none
///
/// Stored and deflated entries are read, with or without data descriptors: sizes and checksums are those of
/// the table of contents, the central directory. Archives that are encrypted, split or ZIP64 are refused.
///
/// An entry is unpacked only as far as it says, and only if that is no more than `largestSize`, nor more than
/// `largestRatio` times its packed size, where the first `alwaysAllowed` bytes are free.
struct ZipArchive {
  /// Most bytes that an entry may unpack to: 64 MB, some hundred hours of talk.
  static let largestSize = 64 << 20
  /// Most bytes that an entry may unpack to for each of its packed bytes. Speech gets to about 30.
  static let largestRatio = 200
  /// An entry up to this size is unpacked whatever its ratio.
  static let alwaysAllowed = 1 << 20

  /// Most files in an archive; Word documents have a few dozen.
  static let mostEntries = 10_000

  /// A line of the table of contents.
  struct Entry {
    var name: String
    var flags: Int
    var method: Int
    var checksum: Int
    var packedSize: Int
    var size: Int
    /// Where the entry's own header stands.
    var header: Int
  }

  /// The table of contents.
  let entries: [Entry]
  private let bytes: [UInt8]

  /// Whether a file begins like an archive with something in it.
  static func matches(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Reads the table of contents.
  init(_ bytes: [UInt8]) throws(ArchiveError) {
    self.bytes = bytes
    entries = try Self.directory(bytes)
  }

  /// The unpacked bytes of an entry; nil if there is none of that name.
  func contents(of name: String) throws(ArchiveError) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    return try contents(of: entry)
  }
}

// MARK: The table of contents

extension ZipArchive {
  private static func directory(_ bytes: [UInt8]) throws(ArchiveError) -> [Entry] {
    guard let end = endRecord(bytes), let disk = bytes.uint16(at: end + 4),
      let count = bytes.uint16(at: end + 10), let offset = bytes.uint32(at: end + 16)
    else { throw .truncated }
    let hasLocator = bytes.uint32(at: end - 20) == 0x0706_4B50
    if hasLocator || count == 0xFFFF || offset == 0xFFFF_FFFF { throw .zip64 }
    guard disk == 0 else { throw .damaged }
    guard count <= mostEntries else { throw .tooManyEntries }
    var entries: [Entry] = []
    var index = offset
    for _ in 0..<count {
      guard let (entry, next) = entry(bytes, at: index) else { throw .damaged }
      entries.append(entry)
      index = next
    }
    return entries
  }

  /// The record that ends an archive; only a comment of up to 65,535 bytes may follow it.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { index in
      bytes.uint32(at: index) == 0x0605_4B50
    }
  }

  private static func entry(_ bytes: [UInt8], at index: Int) -> (Entry, next: Int)? {
    guard bytes.uint32(at: index) == 0x0201_4B50,
      let flags = bytes.uint16(at: index + 8), let method = bytes.uint16(at: index + 10),
      let checksum = bytes.uint32(at: index + 16), let packedSize = bytes.uint32(at: index + 20),
      let size = bytes.uint32(at: index + 24), let nameLength = bytes.uint16(at: index + 28),
      let extraLength = bytes.uint16(at: index + 30), let commentLength = bytes.uint16(at: index + 32),
      let header = bytes.uint32(at: index + 42)
    else { return nil }
    let name = index + 46..<index + 46 + nameLength
    guard name.upperBound <= bytes.count else { return nil }
    let entry = Entry(
      name: String(decoding: bytes[name], as: UTF8.self),
      flags: flags,
      method: method,
      checksum: checksum,
      packedSize: packedSize,
      size: size,
      header: header
    )
    return (entry, name.upperBound + extraLength + commentLength)
  }
}

// MARK: Unpacking

extension ZipArchive {
  /// The unpacked bytes of an entry, checked against its checksum.
  func contents(of entry: Entry) throws(ArchiveError) -> [UInt8] {
    try check(entry)
    let packed = bytes[try place(of: entry)]
    let contents =
      entry.method == 0 ? Array(packed) : try Inflation.unpack(packed, size: entry.size)
    guard Int(CRC32.checksum(contents)) == entry.checksum else { throw .damaged }
    return contents
  }

  private func check(_ entry: Entry) throws(ArchiveError) {
    // Bit 0 is encryption, bit 13 that of the table of contents, method 99 AES.
    if entry.flags & 0x2001 != 0 || entry.method == 99 { throw .encrypted }
    if [entry.size, entry.packedSize, entry.header].contains(0xFFFF_FFFF) { throw .zip64 }
    guard entry.method == 0 || entry.method == 8 else { throw .unknownMethod }
    guard entry.method == 8 || entry.size == entry.packedSize else { throw .damaged }
    let allowed = max(Self.alwaysAllowed, entry.packedSize * Self.largestRatio)
    guard entry.size <= min(allowed, Self.largestSize) else { throw .tooLarge }
  }

  /// The packed bytes stand behind the entry's own header, whose name and extra field may differ in length.
  private func place(of entry: Entry) throws(ArchiveError) -> Range<Int> {
    guard bytes.uint32(at: entry.header) == 0x0403_4B50,
      let nameLength = bytes.uint16(at: entry.header + 26),
      let extraLength = bytes.uint16(at: entry.header + 28)
    else { throw .damaged }
    let start = entry.header + 30 + nameLength + extraLength
    guard start + entry.packedSize <= bytes.count else { throw .damaged }
    return start..<start + entry.packedSize
  }
}
