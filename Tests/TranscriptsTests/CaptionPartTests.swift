import Testing

@testable import Transcripts

/// Captions that mark a change of speakers with `>>`, as broadcasters and YouTube do.
@Suite struct CaptionPartTests {
  private func captions(_ payloads: [String]) -> String {
    payloads.enumerated().map { "\($0)\n00:00:0\($0),000 --> 00:00:0\($0 + 1),000\n\($1)\n\n" }.joined()
  }

  @Test func namesAfterMarks() throws {
    let transcript = try read(
      captions([
        ">> ADA: What broke?", ">> BEN: The cache,", "and the queue.", ">> ADA: And then?", ">>> BEN: Sleep.",
      ])
    )
    #expect(
      transcript.script == [
        "ADA: What broke?", "BEN: The cache, and the queue.", "ADA: And then?", "BEN: Sleep.",
      ]
    )
    #expect(transcript.turns.map(\.start) == [0, 1, 3, 4])
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [">>", "&gt;&gt;", ">>>", "&gt;>"])
  func nobodyIsNamed(mark: String) throws {
    let text = captions(["\(mark) What broke?", "\(mark) The cache,", "and the queue. \(mark) And then?"])
    #expect(throws: TranscriptError.noSpeakers(.srt)) { try read(text) }
    let transcript = try read(text, .init(acceptsUnlabelled: true))
    #expect(transcript.script == ["?: What broke?", "?: The cache, and the queue.", "?: And then?"])
    #expect(transcript.misplaced == [])
  }

  /// A turn ends when its own last caption does, whatever comes after it.
  @Test(arguments: [
    ([">> ADA: What broke?", ">> BEN: The cache.", "And why?", ">> ADA: Hm."], [1.0, 3, 4]),
    ([">> What broke?", ">> The cache.", "Why? >> Hm.", ">> No."], [1, 3, 3, 4]),
    (["<v Ada>What broke?", "<c></c> <v Ben>The cache.</v>", "<i> </i>", "<v Ada>Hm.</v>"], [1, 2, 4]),
  ])
  func turnsEndWithTheirOwnCaption(payloads: [String], ends: [Double]) throws {
    let transcript = try read(captions(payloads), .init(acceptsUnlabelled: true))
    #expect(transcript.turns.map(\.end) == ends)
  }

  @Test func whoIsNotNamedIsNotGuessed() throws {
    let transcript = try read(
      captions([">> ADA: What broke?", ">> The cache.", ">> ADA: Then?", ">> Time."])
    )
    #expect(transcript.script == ["ADA: What broke?", "?: The cache.", "ADA: Then?", "?: Time."])
  }

  @Test func rollingCaptionsChangeAsWell() throws {
    let text = """
      WEBVTT

      00:01.000 --> 00:03.000
      >> What<00:01.500><c> broke?</c>

      00:03.000 --> 00:03.010
      >> What broke?
      \u{20}

      00:03.010 --> 00:06.000
      >> What broke?
      >> The<00:03.500><c> cache</c>

      """
    let transcript = try read(text, .init(acceptsUnlabelled: true))
    #expect(transcript.script == ["?: What broke?", "?: The cache"])
  }

  /// Code, quotes and arrows are words.
  @Test(arguments: ["1>>2 is zero", "a >>= b", "so -> and => here", "one > two > three", "x >>y"])
  func otherSignsAreWords(words: String) throws {
    let transcript = try read(captions(["Ada: Why?", "Ben: \(words)"]))
    #expect(transcript.turns.count == 2)
    #expect(transcript.turns[1].text.string.filter { $0 != " " } == words.filter { $0 != " " })
  }

  @Test(arguments: [
    "<font color=\"#ff0000\">{0}:</font> {1}", "{\\an8}{0}: {1}", "<i>{0}: {1}</i>", "{\\an8}<b>{0}:</b> {1}",
  ])
  func namesInsideTags(shape: String) throws {
    func said(_ name: String, _ words: String) -> String {
      shape.replacing("{0}", with: name).replacing("{1}", with: words)
    }
    let transcript = try read(
      captions([said("Ada", "Why?"), said("Ben", "Cost."), said("Ada", "And?"), said("Ben", "No.")])
    )
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost.", "Ada: And?", "Ben: No."])
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [">", ">>", ">> ", "&gt;", "&gt;&gt; ", "<", "{"])
  func longMonotonyIsLinear(unit: String) {
    let text = captions(["Ada: Why?", "Ben: " + String(repeating: unit, count: 200_000 / unit.utf8.count)])
    #expect((try? read(text))?.misplaced ?? [] == [])
  }
}
