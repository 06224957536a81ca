import Testing

@testable import Transcripts

/// YouTube's automatic captions, in which each line is shown three times.
@Suite struct RollingCaptionTests {
  private static let karaoke = """
    WEBVTT
    Kind: captions
    Language: en

    00:00:04.000 --> 00:00:06.869 align:start position:0%
    \u{20}
    we<00:00:05.000><c> page</c><00:00:06.000><c> ourselves</c>

    00:00:06.869 --> 00:00:06.879 align:start position:0%
    we page ourselves
    \u{20}

    00:00:06.879 --> 00:00:09.000 align:start position:0%
    we page ourselves
    yes

    00:00:09.000 --> 00:00:09.010 align:start position:0%
    yes
    \u{20}

    00:00:09.010 --> 00:00:11.000 align:start position:0%
    yes
    yes

    00:00:11.000 --> 00:00:11.010 align:start position:0%
    yes
    \u{20}

    00:00:11.010 --> 00:00:12.000 align:start position:0%
    yes
    [Music] and<00:00:11.500><c> fix</c>

    """

  private static let subRip = """
    1
    00:00:04,000 --> 00:00:06,869
    we page ourselves

    2
    00:00:06,869 --> 00:00:06,879
    we page ourselves
    yes

    3
    00:00:06,879 --> 00:00:09,000
    yes

    4
    00:00:09,000 --> 00:00:11,000
    yes
    yes

    5
    00:00:11,000 --> 00:00:12,000
    yes
    and fix

    """

  @Test(arguments: [karaoke, subRip])
  func everyLineOnce(text: String) throws {
    let transcript = try read(text, .init(acceptsUnlabelled: true))
    #expect(transcript.script == ["?: we page ourselves yes yes and fix"])
    #expect(transcript.turns[0].start == 4)
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [karaoke, subRip])
  func nobodyIsNamed(text: String) {
    #expect(throws: TranscriptError.self) { try read(text) }
  }

  @Test func theExampleOfTwoCues() throws {
    let transcript = try read(
      "WEBVTT\n\n00:00:06.869 --> 00:00:06.879 align:start position:0%\nwe page ourselves\n \n\n"
        + "00:00:06.879 --> 00:00:09.000 align:start position:0%\nwe page ourselves\n"
        + "and<00:00:07.200><c> fix</c><00:00:07.500><c> it</c>\n",
      .init(acceptsUnlabelled: true)
    )
    #expect(transcript.script == ["?: we page ourselves and fix it"])
    #expect(transcript.turns[0].text.pieces.last?.time == 6.879)
  }

  @Test func repeatedWordsOfPeopleStay() throws {
    let cues = ["Ada: Why?", "Ben: No.", "Ben: No.", "Ben: No.", "Ada: Oh."]
    let text = cues.enumerated().map { "\n00:0\($0).000 --> 00:0\($0 + 1).000\n\($1)\n" }.joined()
    #expect(try read("WEBVTT\n" + text).script == ["Ada: Why?", "Ben: No. No. No.", "Ada: Oh."])
  }
}
