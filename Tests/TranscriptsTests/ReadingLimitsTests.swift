import Testing

@testable import Transcripts

/// What is too much is refused by name, and what is just not too much is read.
@Suite struct ReadingLimitsTests {
  private func options(lineLength: Int = 100, turns: Int = 4) -> ReadingOptions {
    var options = ReadingOptions()
    options.limits.lineLength = lineLength
    options.limits.turns = turns
    return options
  }

  @Test func lines() throws {
    func text(_ length: Int) -> String {
      "Ada: Why?\nBen: " + String(repeating: "x", count: length - 5) + "\n"
    }
    #expect(try read(text(100), options()).turns.count == 2)
    let error = TranscriptError.tooMuch("bytes in this line", most: 100, line: 2)
    #expect(throws: error) { try read(text(101), options()) }
    #expect(error.line == 2)
    #expect(
      error.description
        == "more than 100 bytes in this line, the most that is read; split the file, or export it in another format"
    )
    #expect(ReadingLimits().lineLength == 100_000_000)
  }

  @Test func turns() throws {
    let talk = "Ada: Why?\nBen: Cost.\nAda: And?\nBen: Time.\n"
    #expect(try read(talk, options()).turns.count == 4)
    #expect(throws: TranscriptError.tooMuch("turns", most: 4, line: nil)) {
      try read(talk + "Ada: Oh.\n", options())
    }
    #expect(ReadingLimits().turns == 1_000_000)
  }

  /// Records of an answers file are no turns of a talk; they have a limit of their own.
  @Test(arguments: ["{\"answer\": \"Cost.\"}\n", "answer\n" + "Cost.\n"])
  func answers(first: String) throws {
    let answers = first + String(repeating: first.hasPrefix("{") ? first : "Cost.\n", count: 8)
    var options = options()
    #expect(try read(answers, options).exchanges.count == 9)
    options.limits.answers = 8
    #expect(throws: TranscriptError.self) { try read(answers, options) }
    #expect(ReadingLimits().answers == 1_000_000)
  }

  /// A document with a list of turns that stands this deep.
  private func nested(_ depth: Int) -> String {
    let turns = "[{\"speaker\": \"Ada\", \"text\": \"Why?\"}]"
    return String(repeating: "{\"a\":", count: depth - 2) + turns + String(repeating: "}", count: depth - 2)
  }

  @Test func nestedJSON() throws {
    #expect(try read(nested(512)).script == ["Ada: Why?"])
    #expect(throws: TranscriptError.tooDeep(line: 1)) { try read(nested(513)) }
    #expect(throws: TranscriptError.tooDeep(line: nil)) {
      try read("\n" + nested(513).replacing(":", with: ":\n"))
    }
    #expect(throws: TranscriptError.tooDeep(line: 2)) {
      try read("{\"answer\": \"Cost.\"}\n{\"answer\": \"Time.\", \"x\": \(nested(513))}\n")
    }
    // Brackets in strings, and lines that are broken each, are not deep.
    let strings = "{\"answer\": \"" + String(repeating: "[\\\"{", count: 600) + "\"}"
    #expect(try read(strings).exchanges.count == 1)
    #expect(throws: TranscriptError.brokenJSON(line: 2)) {
      try read("{\"answer\": \"Cost.\"}\n" + String(repeating: "{\"answer\": \"Cost.\"\n", count: 600))
    }
  }

  @Test func nestedXML() throws {
    func document(_ depth: Int) -> [UInt8] {
      let (open, close) = ("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")
      let text = open + "Ada: Why?" + close + open + "Ben: Cost." + close
      let tags = depth - 5
      return wordDocument(
        String(repeating: "<a>", count: tags) + text + String(repeating: "</a>", count: tags)
      )
    }
    #expect(try TranscriptReader.read(document(512)).script == ["Ada: Why?", "Ben: Cost."])
    #expect(throws: TranscriptError.unreadableDocument(.tooDeep)) { try TranscriptReader.read(document(513)) }
  }

  @Test func filesInAnArchive() throws {
    func archive(_ count: Int) -> [UInt8] {
      ZipWriter((0..<count).map { ZipWriter.Entry(name: "\($0)", contents: []) }).bytes
    }
    #expect(try ZipArchive(archive(10_000)).entries.count == 10_000)
    #expect(throws: ArchiveError.tooManyEntries) { try ZipArchive(archive(10_001)) }
  }
}
