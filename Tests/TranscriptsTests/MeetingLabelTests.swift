import Testing

@testable import Transcripts

/// Labels with more or less to them than a name, as meetings show them.
@Suite struct MeetingLabelTests {
  private func captions(_ lines: String...) -> String {
    "WEBVTT\n\n"
      + lines.enumerated().map { "00:0\($0).000 --> 00:0\($0 + 1).000\n\($1)\n\n" }.joined()
  }

  /// Who dials in is a number.
  @Test(arguments: ["14155550100", "+1 (415) 555-0100", "1415***0100"])
  func telephones(number: String) throws {
    let text = captions(
      "Ana Ruiz: What broke?",
      "\(number): The cache.",
      "Ana Ruiz: And then?",
      "\(number): A test."
    )
    let transcript = try read(text)
    #expect(transcript.speakers.map(\.name) == ["Ana Ruiz", number])
    #expect(transcript.pairs == ["What broke? > The cache.", "And then? > A test."])
  }

  @Test func datesAndTimesAreNoTelephones() throws {
    let text =
      "Ana: What broke?\nBo: The cache.\n2024-01-15: it was a Monday.\n10:30 Meeting: none.\n2024-01-15: still.\n"
      + "Ana: And then?\nBo: A test.\n"
    #expect(try read(text).speakers.map(\.name) == ["Ana", "Bo"])
  }

  /// Team tags, nicknames and long names are believed if they come up twice.
  @Test(arguments: [
    "[EXT] Bo Chen", "Bo Chen | Hiring", "Bo \"Bobby\" Chen", "(Bo) Chen",
    "Bo Chen, Head of Things and of Others too",
  ])
  func tagged(label: String) throws {
    let text = captions(
      "Ana Ruiz: What broke?",
      "\(label): The cache.",
      "Ana Ruiz: And then?",
      "\(label): A test."
    )
    #expect(
      try read(text).script.filter { $0.hasPrefix(label) } == ["\(label): The cache.", "\(label): A test."]
    )
  }

  @Test func onceIsNotEnough() throws {
    let text = captions("Ana: What broke?", "Bo: Well | this: the cache.", "Ana: And then?", "Bo: A test.")
    #expect(try read(text).speakers.map(\.name) == ["Ana", "Bo"])
  }

  /// Small words within a name do not make it less of one.
  @Test(arguments: ["Jan van der Berg", "Bo Chen and Cy Li", "Ana de la Cruz"])
  func particles(name: String) throws {
    let text = "**Ana Ruiz:** What broke?\n\n**\(name):** It.\n\n**Ana Ruiz:** And?\n\n**Bo Chen:** No.\n"
    #expect(try read(text).speakers.map(\.name).contains(name))
  }

  @Test func anEndOfASentenceIsNoLabel() throws {
    let text =
      "Ana: What broke?\nBo: It.\nWe did it. So: twice.\nAna: And?\nBo: Yes.\nWe did it. So: again.\n"
    #expect(try read(text).speakers.map(\.name) == ["Ana", "Bo"])
  }

  /// Two capitals and a colon are no speaker beside those who speak again and again.
  @Test func headingsWithinAnAnswer() throws {
    let text =
      "Ana Ruiz: What broke?\nBo Chen: I wrote it up:\nRoot Cause: the cache.\nAction Item: a canary.\n"
      + "Ana Ruiz: And then?\nBo Chen: Tests.\n"
    let transcript = try read(text)
    #expect(transcript.speakers.map(\.name) == ["Ana Ruiz", "Bo Chen"])
    #expect(transcript.doubted == ["Root Cause", "Action Item"])
  }

  @Test func theNewNameOfARenameIsKnownToo() throws {
    let options = ReadingOptions(renames: [SpeakerRename("Speaker 1", to: "Ben")])
    let text =
      "Ana: What broke?\nSpeaker 1: It.\nAna: And?\nSpeaker 1: Yes.\nBen: And a test.\nAna: Thanks.\n"
    #expect(try read(text, options).script.contains("Ben: Yes. And a test."))
  }
}
