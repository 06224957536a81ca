import Testing

@testable import Transcripts

@Suite struct MeetDocumentTests {
  /// The Notes tab and the Transcript tab in one stream, as the export flattens them.
  private static let document = [
    "📝 Notes", "Aug 15, 2026", "Interview with Ben", "Invited Ada Osei Ben Stone", "Summary",
    "Outage: Ben explained the cache.", "Ada Osei: will send the plan", "📖 Transcript", "Aug 15, 2026",
    "Interview with Ben - Transcript", "00:00:11", "Ada Osei: What broke?",
    "Ben Stone: Two things: first, the", "Ada Osei: Oh.", "00:05:12", "Ben Stone: cache. Then the queue.",
    "Transcription ended after 00:39:02",
    "This editable transcript was computer generated and might contain errors. People can also change the text"
      + " after it was created.",
  ]

  @Test func document() throws {
    let transcript = try TranscriptReader.read(wordDocument(paragraphs(Self.document)))
    #expect(transcript.format == .word)
    #expect(
      transcript.script == [
        "Ada Osei: What broke?", "Ben Stone: Two things: first, the", "Ada Osei: Oh.",
        "Ben Stone: cache. Then the queue.",
      ]
    )
    #expect(transcript.turns.map(\.start) == [11, 11, 11, 312])
    #expect(transcript.turns.map { transcript.line(of: $0) } == [12, 13, 14, 16])
    #expect(transcript.candidates == ["Ben Stone"])
    #expect(transcript.misplaced == [])
  }

  /// Markdown that somebody pasted into a document.
  @Test func markdownInADocument() throws {
    let transcript = try TranscriptReader.read(
      wordDocument(
        paragraphs([
          "# 📖 Transcript", "### 00:00:11", "**Ada Osei:** What broke?", "**Ben Stone:** The *cache*.",
          "### 00:05:12", "**Ada Osei:** And then?", "**Ben Stone:** Sleep.",
          "### **Transcription ended after 00:39:02**", "*This editable transcript was computer generated.*",
        ])
      )
    )
    #expect(transcript.format == .word)
    #expect(
      transcript.script == [
        "Ada Osei: What broke?", "Ben Stone: The cache.", "Ada Osei: And then?", "Ben Stone: Sleep.",
      ]
    )
    #expect(transcript.turns.map(\.start) == [11, 11, 312, 312])
  }

  @Test func oneTurnAcrossTwoTimes() throws {
    let transcript = try read("00:00:01\nAda: Why?\nBen: Cost\n\n00:05:00\n\nBen: and time.\n")
    #expect(transcript.format == .googleMeet)
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost and time."])
    let answer = try #require(transcript.turns.last).text
    #expect(answer.time(at: 0) == 1)
    #expect(answer.time(at: 8) == 300)
  }

  @Test func everyScript() throws {
    let transcript = try read(
      "00:00:01\n石 本: なぜ？\nЯна Бой: Цена.\nTranskription nach 00:00:09 beendet\n00:07\n"
    )
    #expect(transcript.speakers.map(\.name) == ["石 本", "Яна Бой"])
  }

  /// A paragraph that names nobody goes on; the end is a line that names nobody and ends in a time.
  @Test func theEndInOtherLanguages() throws {
    let transcript = try read(
      "00:00:01\nAda: Why?\nBen: Two things:\nfirst, cost.\nTranskription endete nach 00:00:09\nFußnote\n"
    )
    #expect(transcript.script == ["Ada: Why?", "Ben: Two things: first, cost."])
  }

  @Test(arguments: ["0:01\n", "0:01\nAda: x\n", "\n", "0:01\n\n\n", "x 0:01\n", "Ada: "])
  func longMonotonyIsLinear(unit: String) {
    let text = "00:00:01\nAda: Why?\n" + String(repeating: unit, count: 200_000 / unit.utf8.count)
    let transcript = try? TranscriptReader.read(Array(text.utf8))
    #expect(transcript?.misplaced ?? [] == [])
  }
}
