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

  private static func wide<Unit: FixedWidthInteger>(_ units: some Sequence<Unit>, _ isBigEndian: Bool)
    -> [UInt8]
  {
    units.flatMap { unit in
      let bytes = (0..<Unit.bitWidth / 8).map { UInt8(truncatingIfNeeded: unit >> ($0 * 8)) }
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  /// With a mark and without one.
  @Test(arguments: ["", "\u{FEFF}"], [true, false])
  func wideUnits(mark: String, isBigEndian: Bool) throws {
    let marked = mark + Self.text
    for bytes in [
      Self.wide(marked.utf16, isBigEndian), Self.wide(marked.unicodeScalars.map(\.value), isBigEndian),
    ] {
      let transcript = try TranscriptReader.read(bytes)
      #expect(transcript.script == Self.script)
      #expect(transcript.warnings == [])
      #expect(transcript.turns[0].text.source == 5..<21)
      // Half a unit at the end is lost, and nothing else.
      #expect(try TranscriptReader.read(bytes + [0x41]).script == Self.script)
    }
  }

  /// Little ASCII but spaces and colons, as in Cyrillic or Greek.
  @Test(arguments: [true, false])
  func wideUnitsBeyondASCII(isBigEndian: Bool) throws {
    let text = "Яна: Что сломалось?\nБен: Сначала кэш, потом очередь.\n"
    for bytes in [
      Self.wide(text.utf16, isBigEndian), Self.wide(text.unicodeScalars.map(\.value), isBigEndian),
    ] {
      #expect(
        try TranscriptReader.read(bytes).script
          == ["Яна: Что сломалось?", "Бен: Сначала кэш, потом очередь."]
      )
    }
  }

  /// What is no scalar is read as U+FFFD.
  @Test func wideNonsense() throws {
    let units = Self.text.unicodeScalars.map(\.value) + [0xD800, 0x10FFFF, 0x0010_FFFE]
    #expect(try TranscriptReader.read(Self.wide(units, false)).script.count == 2)
    let surrogate = Array(Self.text.utf16) + [0xD800]
    #expect(try TranscriptReader.read(Self.wide(surrogate, true)).script.last == "Ben: Cost – €5. \u{FFFD}")
  }

  /// A stray NUL in single bytes is no sign of wide units.
  @Test func strayNUL() throws {
    #expect(try read("Ada: Why?\nBen: Co\u{0}st, and time, and all of that.\n").turns.count == 2)
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
        "the Word document is cut off; copy or export it again"
      ),
      (
        Array("%PDF-1.7".utf8),
        "this is a PDF document, not text; export the transcript as VTT, SRT or plain text in UTF-8"
      ),
      (
        Array(#"{\rtf1\ansi Ada: What broke?\par Bo: It.}"#.utf8),
        "this is a document in Rich Text Format, not text; export the transcript as VTT, SRT or plain text in UTF-8"
      ),
      (
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
          + Array("Ada: hello\nBo: we shipped it\n\u{1}\u{2}".utf8),
        "this is a picture, a recording or another binary file, not text; export the transcript as VTT, SRT or plain text in UTF-8"
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
