import Testing

@testable import Transcripts

/// Labels that stand in a file once: whether they are believed, and what is said if they are not.
@Suite struct RareLabelTests {
  private static let talk =
    "Sam: The cache.\nDana: Who fixed it?\nSam: I did.\nDana: And then?\nSam: Tests.\n"

  private func names(_ text: String) throws -> [String] { try read(text).speakers.map(\.name) }

  @Test(arguments: [
    // Behind times, where every time has a label.
    "[00:01] Priya: What broke?\n[00:09] Sam: The cache.\n[00:20] Dana: Who?\n[00:22] Sam: I.\n[00:30] Dana: So?\n",
    "00:00:01\tPriya\tWhat broke?\n00:00:09\tSam\tThe cache.\n00:01:00\tDana\tWho?\n00:01:09\tSam\tI.\n00:02:00\tDana\tSo?\n",
    // A full name that asks.
    "Priya Nair: What broke?\n" + talk,
    // What recognisers write.
    "[SPEAKER_00]: What broke?\n[SPEAKER_01]: The cache.\n[SPEAKER_02]: Who?\n[SPEAKER_01]: I.\n",
    "WEBVTT\n\n00:01.000 --> 00:02.000\n[SPEAKER_00]: What broke?\n\n00:02.000 --> 00:03.000\n[SPEAKER_01]: The cache.\n\n"
      + "00:03.000 --> 00:04.000\n[SPEAKER_02]: Who?\n\n00:04.000 --> 00:05.000\n[SPEAKER_01]: I.\n",
  ])
  func believed(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.speakers.count == 3)
    #expect(transcript.pairs.first?.hasPrefix("What broke? > The cache.") == true)
    #expect(transcript.doubted == [])
    #expect(transcript.warnings == [])
  }

  @Test func partOfANameIsBelieved() throws {
    let text = "Interviewer: What broke?\nMary Poe: The cache.\nInterviewer: Who fixed it?\nMary: I did.\n"
    #expect(try names(text) == ["Interviewer", "Mary Poe", "Mary"])
  }

  @Test func doubtIsSaid() throws {
    let panel = try read("Dana: What broke?\n" + Self.talk + "Omar: I see.\nSam: Yes.\n")
    #expect(panel.speakers.map(\.name) == ["Dana", "Sam"])
    #expect(panel.doubted == ["Omar"])
    #expect(
      panel.warnings == [
        "'Omar' opens a line once, and is not taken for a speaker: if it is one, name it as interviewer or candidate"
      ]
    )
    let first = try read("Priya: Hello Sam, what broke?\n" + Self.talk)
    #expect(first.doubted == ["Priya"])
    let named = try TranscriptReader.read(
      Array(("Priya: Hello Sam, what broke?\n" + Self.talk).utf8),
      options: ReadingOptions(interviewers: ["Priya"])
    )
    #expect(named.doubted == [])
    #expect(named.speakers.map(\.name).contains("Priya"))
  }

  /// A title page has keys and values, and speech has small words before a colon.
  @Test(arguments: [
    "Job Title: Engineer\nRecorder: Pixel\nDana: What broke?\n" + talk,
    "Dana: What broke?\n" + talk + "and the reason: none.\nhttp: it was.\nDana: Oh.\n",
  ])
  func whatIsNoNameIsNoDoubt(text: String) throws {
    #expect(try read(text).doubted == [])
  }

  /// Where speech goes on behind a time, a capital and a colon are a sentence's.
  @Test func timesWithoutLabelsProveNothing() throws {
    let text = """
      [00:01] Dana: What broke?
      [00:05] Sam: Two things.
      [00:09] they came together
      [00:11] First: the cache.
      [00:20] Dana: And?
      [00:22] Sam: The disk.

      """
    #expect(try names(text) == ["Dana", "Sam"])
    #expect(try read(text).doubted == ["First"])
  }

  @Test func aAnswersOnlyWhereQAsks() throws {
    let text =
      "A: What did you monitor?\nB: We watched p99 and I was on call.\nA: Who fixed it?\nB: I rolled it back.\n"
    #expect(try read(text).speakers.map(\.role) == [.interviewer, .candidate])
    #expect(
      try read(text.replacing("A:", with: "Q:").replacing("B:", with: "A:")).speakers.map(\.role) == [
        .interviewer, .candidate,
      ]
    )
  }
}
