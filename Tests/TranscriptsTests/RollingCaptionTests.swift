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

  /// The window may be cleared after every phrase, and sounds stand between them.
  @Test func clearedWindows() throws {
    var captions = "WEBVTT\n\n00:00.000 --> 00:00.500\n>> ADA OSEI: So\n\n"
    for (number, word) in ["we", "page", "ourselves"].enumerated() {
      captions += "00:0\(number + 1).000 --> 00:0\(number + 1).500\n \n\(word)<00:07.200><c> often</c>\n\n"
      captions += "00:0\(number + 1).500 --> 00:0\(number + 1).510\n\(word) often\n \n\n"
      captions += "00:0\(number + 1).600 --> 00:0\(number + 1).700\n[Music]\n\n"
    }
    #expect(try read(captions).script == ["ADA OSEI: So we often page often ourselves often"])
  }

  /// So too in captions made of such, whose words have no times: an echo is over before anybody can read it.
  @Test func echoes() throws {
    var captions = ""
    for (number, words) in ["ADA OSEI: we page", "ourselves often", "and often"].enumerated() {
      captions += "00:00:0\(number),000 --> 00:00:0\(number),900\n\(words)\n\n"
      captions += "00:00:0\(number),900 --> 00:00:0\(number),910\n\(words)\n\n"
    }
    #expect(try read(captions).script == ["ADA OSEI: we page ourselves often and often"])
  }
}
