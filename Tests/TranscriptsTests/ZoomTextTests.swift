import Testing

@testable import Transcripts

/// What Zoom saves as text: captions with names, older ones without, and the chat.
@Suite struct ZoomTextTests {
  @Test func blocksOfOneSpeakerJoin() throws {
    let transcript = try read(
      """
      [Ada Osei (she/her)] 15:05:20
      What broke?

      [Ben Stone] 15:05:22
      It paged us twice,

      [Ben Stone] 15:05:27
      so we cut it.

      [Ada Osei (she/her)] 15:06:00
      And then?

      """
    )
    #expect(transcript.format == .zoomCaptions)
    #expect(
      transcript.script == [
        "Ada Osei (she/her): What broke?", "Ben Stone: It paged us twice, so we cut it.",
        "Ada Osei (she/her): And then?",
      ]
    )
    #expect(transcript.turns.map(\.start) == [0, 2, 40])
    #expect(transcript.turns[1].text.time(at: 22) == 7)
    #expect(transcript.line(of: transcript.turns[1].text, at: 22) == 8)
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func midnightPassesAndNothingIsSorted(end: String) throws {
    let blocks = [
      ("Ada", "23:59:50", "Why?"), ("Ben", "23:59:58", "Cost,"), ("Ada", "00:00:06", "And?"),
      ("Ben", "00:00:04", "Time,"), ("Ada", "23:59:59", "So?"), ("Ben", "00:00:20", "Yes."),
    ]
    let transcript = try read(blocks.map { "[\($0)] \($1)\(end)\($2)\(end)\(end)" }.joined())
    #expect(transcript.turns.map(\.start) == [0, 8, 16, 14, 9, 30])
    #expect(transcript.turns.map(\.text.string) == ["Why?", "Cost,", "And?", "Time,", "So?", "Yes."])
  }

  @Test func blocksWithoutBlankLines() throws {
    let transcript = try read("[Ada] 9:05:20\nWhy?\n[Ben] 9:05:22\nCost,\n[laughs]\n[Ben] 9:05:27\nmostly.\n")
    #expect(transcript.format == .zoomCaptions)
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost, mostly."])
  }

  @Test func oneBlock() throws {
    let transcript = try read("[Ada] 15:05:20\nIt paged us.\n")
    #expect(transcript.script == ["Ada: It paged us."])
    #expect(transcript.warnings == ["only one speaker, 'Ada': taken for the candidate"])
  }

  @Test func timesBeforeTheFirstAreNotNegative() {
    var clock = WallClock()
    #expect([50.0, 48, 51, 1e300, -.infinity].map { clock.elapsed(at: $0) }.prefix(3) == [0, 0, 1])
  }

  @Test func tableOfTimesOfDay() throws {
    let transcript = try read(
      "15:05:20\tAda Osei\tWhy?\n15:05:22\tBen Stone\tCost.\n15:05:27\tAda Osei\tAnd?\n15:05:29\tBen Stone\tTime.\n"
    )
    #expect(
      transcript.script == ["Ada Osei: Why?", "Ben Stone: Cost.", "Ada Osei: And?", "Ben Stone: Time."]
    )
    #expect(transcript.turns.map(\.start) == [0, 2, 7, 9])
  }

  @Test func tableOfElapsedTimes() throws {
    let transcript = try read(
      "00:00:04\tAda\tWhy?\n00:00:07\tBen\tCost.\n00:00:09\tAda\tAnd?\n00:00:12\tBen\tOh.\n"
    )
    #expect(transcript.turns.map(\.start) == [4, 7, 9, 12])
  }

  private static let unnamed = """
    16:02:22 It paged us twice.
    16:02:25 Two things: first, the cache
    16:02:24 went down.
    16:02:31 From then on: nothing.

    """

  @Test func captionsWithoutNamesAreRefused() {
    #expect(throws: TranscriptError.noSpeakers(.zoomCaptions)) { try read(Self.unnamed) }
    #expect(
      TranscriptError.noSpeakers(.zoomCaptions).description
        == "the captions do not say who speaks; export the audio transcript with speaker names instead"
    )
  }

  @Test func captionsWithoutNamesCanBeLookedAt() throws {
    let transcript = try read(Self.unnamed, .init(acceptsUnlabelled: true))
    #expect(transcript.format == .zoomCaptions)
    #expect(
      transcript.script == [
        "?: It paged us twice. Two things: first, the cache went down. From then on: nothing."
      ]
    )
    #expect(transcript.turns[0].text.pieces.map(\.time) == [0, 3, 2, 9])
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [
    "10:58:52\t From Ada Osei : https://status.example/page\n10:59:10\t From Ben Stone : thanks\n",
    "10:58:52 From Ada Osei to Everyone:\n\tsee the page\n\n10:59:10 From Ben Stone to Ada Osei(Direct Message):\n\tok\n",
    "10:58:52 From Ada Osei  to  Everyone : see the page\r\n10:59:10 From Ben Stone  to  Everyone : ok\r\n",
  ])
  func chatIsNoSpeech(chat: String) throws {
    #expect(throws: TranscriptError.chatLog) { try read(chat) }
    let transcript = try read(
      "[Ada] 10:58:40\nWhy?\n\n[Ben] 10:58:50\nCost,\n\n\(chat)\n[Ben] 10:59:20\nmostly.\n"
    )
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost, mostly."])
    #expect(transcript.warnings == ["2 chat messages were passed over: they are not speech"])
  }

  @Test func chatErrorSaysWhatToDo() {
    #expect(
      TranscriptError.chatLog.description
        == "this is a meeting's chat, not speech; give the transcript or the saved captions of the meeting instead"
    )
    #expect(TranscriptError.chatLog.line == nil)
  }

  /// Colons in what is said make no other layout of it.
  @Test func colonsInSpeech() throws {
    let said = ["Root Cause: the cache.", "So: it paged.", "So: again.", "Nothing."]
    let blocks = said.enumerated().map {
      "[Ada Osei] 15:05:2\($0)\nWhy?\n\n[Ben Stone] 15:06:2\($0)\n\($1)\n\n"
    }
    let transcript = try read(blocks.joined())
    #expect(transcript.format == .zoomCaptions)
    #expect(transcript.speakers.map(\.name) == ["Ada Osei", "Ben Stone"])
    #expect(transcript.turns.prefix(2).map(\.start) == [0, 60])
  }
}
