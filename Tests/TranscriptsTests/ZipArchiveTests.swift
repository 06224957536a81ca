import Testing

@testable import Transcripts

@Suite struct ZipArchiveTests {
  private static let hello = Array("hello".utf8)

  private func contents(_ entry: ZipWriter.Entry) throws -> [UInt8]? {
    try ZipArchive(ZipWriter([entry]).bytes).contents(of: entry.name)
  }

  @Test(arguments: [
    ZipWriter.Entry(name: "a", contents: hello),
    ZipWriter.Entry(name: "a", contents: []),
    ZipWriter.Entry(name: "é/b.xml", contents: hello, flags: 0x800),
    ZipWriter.Entry(name: "a", contents: hello, hasDescriptor: true),
    ZipWriter.Entry(name: "a", contents: hello, extra: [1, 2, 0, 0]),
    ZipWriter.Entry(name: "a", contents: Deflated.spoken, deflated: Deflated.fixed),
    ZipWriter.Entry(name: "a", contents: Deflated.varied, deflated: Deflated.dynamic, hasDescriptor: true),
  ])
  func entries(entry: ZipWriter.Entry) throws {
    #expect(try contents(entry) == entry.contents)
  }

  @Test func severalEntriesAndAComment() throws {
    let entries = ["a", "b", "c"].map { ZipWriter.Entry(name: $0, contents: Array($0.utf8)) }
    let archive = try ZipArchive(ZipWriter(entries, comment: Array("a comment".utf8)).bytes)
    #expect(archive.entries.map(\.name) == ["a", "b", "c"])
    #expect(try archive.contents(of: "b") == Array("b".utf8))
    #expect(try archive.contents(of: "d") == nil)
  }

  @Test(
    arguments: [
      (ZipWriter.Entry(name: "a", contents: hello, flags: 1), .encrypted),
      (ZipWriter.Entry(name: "a", contents: hello, flags: 0x2000), .encrypted),
      (ZipWriter.Entry(name: "a", contents: hello, method: 99), .encrypted),
      (ZipWriter.Entry(name: "a", contents: hello, method: 14), .unknownMethod),
      (ZipWriter.Entry(name: "a", contents: hello, claimedSize: 0xFFFF_FFFF), .zip64),
      (ZipWriter.Entry(name: "a", contents: hello, claimedSize: 6), .damaged),
      (ZipWriter.Entry(name: "a", contents: hello, deflated: Deflated.fixed), .damaged),
      (ZipWriter.Entry(name: "a", contents: Deflated.varied, deflated: Deflated.fixed), .damaged),
    ] as [(ZipWriter.Entry, ArchiveError)]
  )
  func refusals(entry: ZipWriter.Entry, error: ArchiveError) {
    #expect(throws: error) { try contents(entry) }
  }

  /// Nothing is unpacked of what claims too much, and nothing beyond the claim of what claims too little.
  @Test(
    arguments: [
      (ZipArchive.largestSize + 1, .tooLarge), (ZipArchive.alwaysAllowed + 1, .tooLarge),
      (ZipArchive.alwaysAllowed, .damaged), (4999, .damaged),
    ] as [(Int, ArchiveError)]
  )
  func bombs(claimedSize: Int, error: ArchiveError) {
    let entry = ZipWriter.Entry(
      name: "a",
      contents: [UInt8](repeating: UInt8(ascii: "a"), count: 5000),
      deflated: Deflated.repeated,
      claimedSize: claimedSize
    )
    #expect(throws: error) { try contents(entry) }
  }

  @Test func wellPackedSpeechIsNoBomb() throws {
    let entry = ZipWriter.Entry(name: "a", contents: Deflated.distant, deflated: Deflated.far)
    #expect(try contents(entry) == Deflated.distant)
  }

  @Test func zip64() {
    let bytes = ZipWriter([.init(name: "a", contents: Self.hello)]).bytes
    let end = bytes.count - 22
    // The locator of the larger end record stands before the small one.
    let located = bytes[..<end] + u32(0x0706_4B50) + u32(0) + u32(0) + u32(0) + u32(1) + bytes[end...]
    #expect(throws: ArchiveError.zip64) { try ZipArchive(Array(located)) }
    var counted = bytes
    counted.replaceSubrange(end + 8..<end + 12, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: ArchiveError.zip64) { try ZipArchive(counted) }
  }

  @Test func everyTruncationIsSaid() {
    let bytes = ZipWriter([.init(name: "a", contents: Self.hello)], comment: [1, 2, 3]).bytes
    for count in 0..<bytes.count - 3 {
      #expect(throws: ArchiveError.truncated) { try ZipArchive(Array(bytes[..<count])) }
    }
  }

  @Test func descriptions() {
    for error in ArchiveError.allCases { #expect(error.description.contains("; ")) }
  }
}
