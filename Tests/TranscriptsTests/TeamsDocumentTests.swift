import Testing

@testable import Transcripts

@Suite struct TeamsDocumentTests {
  private static let script = ["Ada Osei: What broke?", "Ben Stone: Two things: first, the cache."]

  /// A whole turn, header included, is one paragraph.
  private static let current = [
    "Interview with Ben-20260815_140000-Meeting Recording", "August 15, 2026, 2:00PM", "27m 42s", "",
    "Ada Osei started transcription", "Ada Osei   0:04\nWhat broke?",
    "Ben Stone   0:09\nTwo things:\nfirst, the cache.", "Ada Osei stopped transcription",
  ]

  /// Reads a document whose paragraphs are the lines of a text.
  private func read(_ text: String) throws -> Transcript {
    try TranscriptReader.read(
      wordDocument(paragraphs(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)))
    )
  }

  @Test func currentLayout() throws {
    let transcript = try TranscriptReader.read(wordDocument(paragraphs(Self.current)))
    #expect(transcript.format == .word)
    #expect(transcript.script == Self.script)
    #expect(transcript.turns.map(\.start) == [4, 9])
    #expect(transcript.turns.map { transcript.line(of: $0) } == [7, 9])
    #expect(transcript.candidates == ["Ben Stone"])
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [
    ["Ada Osei   0:04", "What broke?", "Ben Stone   0:09", "Two things:", "first, the cache."],
    ["Ada Osei  0:04  \nWhat broke?", "", "Ben Stone\u{A0}\u{A0}\u{A0}0:09\nTwo things:\nfirst, the cache."],
    ["Ada Osei\t0:04", "", "What broke?", "Ben Stone\t0:09", "Two things:", "first, the cache."],
    [
      "Ada Osei 00:00:04 --> 00:00:08", "What broke?", "Ben Stone 00:00:09 --> 00:00:12", "Two things:",
      "first, the cache.",
    ],
    [
      "0:0:4.0 --> 0:0:8.0", "Ada Osei", "What broke?", "0:0:9.0 --> 0:0:12.0", "Ben Stone", "Two things:",
      "first, the cache.",
    ],
    // Several headers of one speaker are one turn.
    ["Ada Osei   0:04\nWhat broke?", "Ben Stone   0:09\nTwo things:", "Ben Stone   0:11\nfirst, the cache."],
  ])
  func layouts(texts: [String]) throws {
    let transcript = try TranscriptReader.read(wordDocument(paragraphs(texts)))
    #expect(transcript.script == Self.script)
    #expect(transcript.turns.map(\.start) == [4, 9])
    #expect(transcript.misplaced == [])
  }

  /// The oldest exports do not fill up fields with zeros, and count milliseconds after the dot.
  @Test func fractionsOfOldCountMilliseconds() throws {
    let old = try read("0:0:4.80 --> 0:0:8.770\nAda Osei\nWhy?\n0:0:9.5 --> 0:1:2.0\nBen Stone\nCost.\n")
    #expect(old.turns.map(\.start) == [4.080, 9.005])
    #expect(old.turns.map(\.end) == [8.770, 62])
    let new = try read(
      "00:00:04.80 --> 00:00:08.770\nAda Osei\nWhy?\n00:00:09.5 --> 00:01:02\nBen Stone\nCost.\n"
    )
    #expect(new.turns.map(\.start) == [4.8, 9.5])
  }

  /// The same layouts as text, copied out of the document.
  @Test(arguments: [
    "Ada Osei   0:04\nWhat broke?\nBen Stone   0:09\nTwo things:\nfirst, the cache.\n",
    "Ada Osei 00:00:04 --> 00:00:08\nWhat broke?\n\nBen Stone 00:00:09 --> 00:00:12\nTwo things:\nfirst, the cache.\n",
    "0:0:4.0 --> 0:0:8.0\nAda Osei\nWhat broke?\n\n0:0:9.0 --> 0:0:12.0\nBen Stone\nTwo things:\nfirst, the cache.\n",
  ])
  func layoutsAsText(text: String) throws {
    let transcript = try TranscriptReader.read(Array(text.utf8))
    #expect(transcript.format == .plainText)
    #expect(transcript.script == Self.script)
    #expect(transcript.turns.map(\.start) == [4, 9])
    #expect(transcript.misplaced == [])
  }

  @Test func timesEndTurns() throws {
    let transcript = try read(
      "Ada Osei 00:01:23 --> 00:01:45\nWhy?\n\nBen Stone 1:01:46 --> 1:02:00\nCost.\n"
    )
    #expect(transcript.format == .word)
    #expect(transcript.turns.map(\.start) == [83, 3706])
    #expect(transcript.turns.map(\.end) == [105, 3720])
  }

  @Test(arguments: [
    "Ada Osei hat die Transkription beendet", "Ada Osei a arrêté la transcription",
    "Ada Osei detuvo la transcripción", "Cem Uzun stopped transcription", "Ada Osei stoppede transskription",
    "Ada Oseiが文字起こしを停止しました", "Ada Osei остановил расшифровку",
  ])
  func lastNotice(notice: String) throws {
    let transcript = try read("Ada Osei   0:04\nWhat broke?\n\nBen Stone   0:09\nThe cache.\n\n\(notice)\n\n")
    #expect(transcript.script == ["Ada Osei: What broke?", "Ben Stone: The cache."])
  }

  /// Only a notice is dropped: a sentence about transcription stays.
  @Test(arguments: [
    "Ada Osei wrote the transcription service.", "and then we stopped transcription",
    "I stopped transcription?",
  ])
  func notANotice(sentence: String) throws {
    let transcript = try read("Ada Osei   0:04\nWhat broke?\nBen Stone   0:09\n\(sentence)\nIt did.\n")
    #expect(transcript.turns.last?.text.string == sentence + " It did.")
  }

  /// Names as directories have them.
  @Test(arguments: [
    "Stone, Ben (External)", "Ben Stone [Acme]", "Dr. Ben Stone", "+49 30 5550100", "石 本", "Ben",
  ])
  func names(name: String) throws {
    let transcript = try read("Ada Osei   0:04\nWhat broke?\n\(name)   1:00:09\nThe cache.\n")
    #expect(transcript.speakers.map(\.name) == ["Ada Osei", name])
    #expect(transcript.turns.last?.start == 3609)
  }

  /// Lines that end in a time are no headers if one space stands before it, a colon, or nothing under it.
  @Test(arguments: [
    "Ada: What broke at 0:04\nBen: The cache.\n", "Ada: What broke at  0:04\nBen: The cache.\n",
    "Intro  0:00\nOutage  0:04\n\nAda: What broke?\nBen: The cache.\n",
  ])
  func otherTexts(text: String) throws {
    #expect(try read(text).script.last == "Ben: The cache.")
  }

  /// Captions have times like the oldest layout's.
  @Test(arguments: [
    "1\n00:00:01,000 --> 00:00:02,000\nAda Osei\nWhy?\n\n2\n00:00:02,000 --> 00:00:03,000\nAda: Why?\nBen: Cost.\n",
    "00:00:01.000 --> 00:00:02.000\nAda: Why?\n\n00:00:02.000 --> 00:00:03.000\nBen: Cost.\n",
  ])
  func captionsStayCaptions(text: String) throws {
    #expect(try TranscriptReader.read(Array(text.utf8)).format == .srt)
  }

  @Test(arguments: [
    "Ada  0:04\n", "\n", "Ada 0:01 --> 0:02\nx\n", "0:0:1.0 --> 0:0:2.0\nAda\nx\n", "0:01\u{A0}",
  ])
  func longMonotonyIsLinear(unit: String) {
    let text = "Ada  0:04\nWhy?\n" + String(repeating: unit, count: 200_000 / unit.utf8.count)
    let transcript = try? TranscriptReader.read(Array(text.utf8))
    #expect(transcript?.misplaced ?? [] == [])
  }
}
