import Testing

@testable import Transcripts

@Suite struct XMLScannerTests {
  private func pieces(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    var scanner = XMLScanner(bytes)
    var pieces: [String] = []
    while let piece = try scanner.next() {
      switch piece {
      case .start(let name): pieces.append("<" + String(decoding: bytes[name], as: UTF8.self))
      case .end(let name): pieces.append(">" + String(decoding: bytes[name], as: UTF8.self))
      case .text(let range, _): pieces.append(String(decoding: bytes[range], as: UTF8.self))
      }
    }
    return pieces.joined(separator: "|")
  }

  @Test(arguments: [
    ("<a>one<b/></a>", "<a|one|<b|>b|>a"),
    ("<?xml version=\"1.0\"?><a b=\"1>2\" c='\"/'>x</a >", "<a|x|>a"),
    ("<a><!-- <b> -->x<!----></a>", "<a|x|>a"),
    ("<a><![CDATA[<b>&amp;]]><![CDATA[]]></a>", "<a|<b>&amp;||>a"),
    ("<w:t xml:space=\"preserve\"> é </w:t>", "<w:t| é |>w:t"),
  ])
  func wellFormed(text: String, expected: String) throws {
    #expect(try pieces(text) == expected)
  }

  @Test(arguments: [
    "", "x", "<", "<a", "<a>", "</a>", "<a></b>", "<a><b></a></b>", "<a b=\"></a>", "<a <b></b></a>", "<a/",
    "<!-- <a/>", "<a><![CDATA[</a>", "<!DOCTYPE a><a/>", "<1/>", "< a/>", "<a></a", "<?xml <a/>",
  ])
  func malformed(text: String) {
    #expect(throws: ArchiveError.damaged) { try pieces(text) }
  }

  @Test(arguments: [
    ("<a>", ArchiveError.tooDeep), ("<!--", .damaged), ("<![CDATA[", .damaged), ("<?", .damaged),
    ("<a b='", .damaged), ("</", .damaged), ("&", .damaged),
  ])
  func longMonotonyIsRefused(unit: String, error: ArchiveError) {
    #expect(throws: error) { try pieces(String(repeating: unit, count: 200_000 / unit.utf8.count)) }
  }

  @Test(arguments: ["<a/>", "<a b='>'></a>"])
  func longMonotonyIsRead(unit: String) throws {
    let count = 200_000 / unit.utf8.count
    let expected = Array(repeating: "<a|>a", count: count).joined(separator: "|")
    #expect(try pieces(String(repeating: unit, count: count)) == expected)
  }
}
