import Testing

@testable import Transcripts

@Suite struct SubRipTests {
  @Test func cuesAndTurns() throws {
    let transcript = try read(
      """
      1
      00:01:31,340 --> 00:01:34,110
      Ada Osei: What broke?

      2
      00:01:35,000 --> 00:01:37,500  X1:40 Y1:20
      <i>Ben Stone:</i> no label in a tag

      3
      00:01:38.5 --> 00:01:39
      {\\an8}BEN STONE:
      <font color="red">The cache</font>

      went first.

      00:01:41,0 --> 00:01:42,000
      - Ada Osei: Oh.
      - Ben Stone: Yes.
      """
    )
    #expect(transcript.format == .srt)
    #expect(transcript.cues?.map(\.id) == ["1", "2", "3", nil])
    #expect(transcript.cues?.map(\.start) == [91.34, 95, 98.5, 101])
    #expect(transcript.cues?.map(\.end) == [94.11, 97.5, 99, 102])
    #expect(transcript.turns.last?.text.string == "Yes.")
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let lines = [
      "0", "00:00:01,000 --> 00:00:02,000", "Ada: Why?", "", "1", "00:00:03,000 --> 00:00:04,000",
      "Ben: Cost,", "mostly.", "",
    ]
    let transcript = try read(lines.joined(separator: end))
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost, mostly."])
    #expect(transcript.turns[1].start == 3)
  }

  @Test func speakersInBrackets() throws {
    let transcript = try read(
      "1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_00]: Why?\n\n2\n00:00:03,000 --> 00:00:04,000\n[SPEAKER_01]: Cost.\n"
    )
    #expect(transcript.script == ["SPEAKER_00: Why?", "SPEAKER_01: Cost."])
  }

  @Test func dashesAreSomebodyElseEach() throws {
    let cues = [
      "Ada: Why?", "Ben: Cost.", "- And?\n- Time.", "mostly", "Ada: Oh.", "- alone", "Ben: -5 degrees\n-Yes.",
    ]
    let text = cues.enumerated().map { "\($0)\n00:00:0\($0),000 --> 00:00:0\($0 + 1),000\n\($1)\n\n" }
      .joined()
    let transcript = try read(text)
    #expect(
      transcript.script == [
        "Ada: Why?", "Ben: Cost.", "?: And?", "?: Time. mostly", "Ada: Oh. - alone", "Ben: -5 degrees -Yes.",
      ]
    )
    #expect(transcript.turns.map(\.start) == [0, 1, 2, 2, 4, 6])
    #expect(transcript.misplaced == [])
  }

  @Test func nothingButDashes() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\n- Why?\n-Cost.\n"
    #expect(throws: TranscriptError.noSpeakers(.srt)) { try read(text) }
    #expect(try read(text, .init(acceptsUnlabelled: true)).script == ["?: Why?", "?: Cost."])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func sbv(end: String) throws {
    let lines = [
      "0:00:01.500,0:00:02.000", "Ada: Why?", "", "0:00:03.000,0:00:04.250", "Ben: Cost,", "mostly.", "",
    ]
    let transcript = try read(lines.joined(separator: end))
    #expect(transcript.format == .sbv)
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost, mostly."])
    #expect(transcript.turns.map(\.start) == [1.5, 3])
    #expect(transcript.turns.map(\.end) == [2, 4.25])
    #expect(transcript.cues?.map(\.text) == ["Ada: Why?", "Ben: Cost,\nmostly."])
    #expect(transcript.misplaced == [])
  }

  /// What Teams gives as plain text has times and no speakers.
  @Test func timesWithoutNames() {
    #expect(throws: TranscriptError.noSpeakers(.srt)) {
      try read("0:0:4.0 --> 0:0:9.80\nWhat broke?\n\n0:0:9.80 --> 0:0:15.770\nThe cache.\n")
    }
  }

  @Test func sbvWithoutNames() {
    #expect(throws: TranscriptError.noSpeakers(.sbv)) { try read("0:00:01.500,0:00:02.000\nWhy?\n") }
  }

  /// A fraction has as many digits as its writer likes.
  @Test func longFractions() throws {
    let transcript = try read("1\n00:00:01,1999999999999993 --> 00:00:02,25\nAda: Hi\n")
    #expect(abs(transcript.turns[0].start! - 1.2) < 1e-9)
    #expect(transcript.turns[0].end == 2.25)
  }
}
