import Testing

@testable import Transcripts

@Suite struct EncodingTests {
  private static let text = "Ada: Why “café”?\nBen: Cost – €5.\n"
  private static let script = ["Ada: Why “café”?", "Ben: Cost – €5."]

  private static func utf16(bigEndian: Bool) -> [UInt8] {
    [0xFEFF as UInt16].flatMap { bytes($0, bigEndian) } + text.utf16.flatMap { bytes($0, bigEndian) }
  }

  private static func bytes(_ unit: UInt16, _ bigEndian: Bool) -> [UInt8] {
    let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? pair : pair.reversed()
  }

  @Test(arguments: [
    Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16(bigEndian: false), utf16(bigEndian: true),
  ])
  func unicode(bytes: [UInt8]) throws {
    let transcript = try TranscriptReader.read(bytes)
    #expect(transcript.script == Self.script)
    #expect(transcript.warnings == [])
    #expect(transcript.turns[0].text.source == 5..<21)
  }

  @Test func windows1252() throws {
    let transcript = try TranscriptReader.read(
      Array("Ada: Why ".utf8) + [0x93] + Array("caf".utf8) + [0xE9, 0x94] + Array("?\nBen: Cost ".utf8) + [
        0x96, 0x20, 0x80,
      ]
        + Array("5.\n".utf8)
    )
    #expect(transcript.script == Self.script)
    #expect(transcript.warnings == ["not UTF-8: read as Windows-1252"])
  }

  @Test(
    arguments: [
      ([], "the file is empty; export the transcript again"),
      (Array(" \n\u{FEFF}".utf8.prefix(2)), "the file is empty; export the transcript again"),
      (
        [0x50, 0x4B, 0x03, 0x04, 0x00],
        "this is a Word document or another zip archive, not text; export the transcript as VTT, SRT or plain text in UTF-8"
      ),
      (
        Array("%PDF-1.7".utf8),
        "this is a PDF document, not text; export the transcript as VTT, SRT or plain text in UTF-8"
      ),
      (
        [0x00, 0x01, 0x00, 0x00],
        "this is a file full of NUL bytes, not text; export the transcript as VTT, SRT or plain text in UTF-8"
      ),
      (
        Array("x = 1; y = 2;".utf8),
        "this does not look like a transcript; 'Name: text' lines, Markdown with bold names, VTT, SRT, SBV, JSON or CSV with speakers, and JSON Lines or CSV with an 'answer' are read"
      ),
      (
        Array(repeatElement("we went there and then we left ", count: 20).joined().utf8),
        "nothing says who speaks; export with speaker labels, one 'Name: text' line for each turn"
      ),
    ] as [([UInt8], String)]
  )
  func refusals(bytes: [UInt8], description: String) throws {
    let error = try #require(throws: TranscriptError.self) { try TranscriptReader.read(bytes) }
    #expect(error.description == description)
    #expect(error.line == nil)
  }
}
