import Testing

@testable import Transcripts

/// The steps of the W3C's file-parsing algorithm, one oddity a case.
@Suite struct WebVTTTests {
  private static let unlabelled = ReadingOptions(acceptsUnlabelled: true)

  private func cues(_ text: String) throws -> [String] {
    let cues = try read(text, Self.unlabelled).cues ?? []
    return cues.map { "\($0.id ?? "-") \($0.start) \($0.end) \($0.text)" }
  }

  @Test(arguments: [
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nhi", ["- 1.0 2.0 hi"]),
    (
      "WEBVTT some text\nKind: captions\n\nq1\n00:01.000 --> 00:02.000 align:start\nhi\nyou\n",
      ["q1 1.0 2.0 hi\nyou"]
    ),
    // A timing line may follow the header line, and begins a cue without a blank line before it.
    ("WEBVTT\n00:01.000 --> 00:02.000\nhi\n00:03.000 --> 00:04.000\nyou", ["- 1.0 2.0 hi", "- 3.0 4.0 you"]),
    ("WEBVTT\nheader\n00:01.000 --> 00:02.000\nhi", ["- 1.0 2.0 hi"]),
    // An identifier in front of a timing line that interrupts a payload belongs to the payload.
    (
      "WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n2\n00:03.000 --> 00:04.000\nyou",
      ["- 1.0 2.0 hi\n2", "- 3.0 4.0 you"]
    ),
    ("WEBVTT\n\na\nb\n00:01.000 --> 00:02.000\nhi", ["- 1.0 2.0 hi"]),
    ("WEBVTT\n\nNOTE one\n00:01.000 --> 00:02.000\nhi", ["NOTE one 1.0 2.0 hi"]),
    (
      "WEBVTT\n\nNOTE one\ntwo\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nhi",
      ["- 1.0 2.0 hi"]
    ),
    ("WEBVTT\n\nNOTES-1\n00:01.000 --> 00:02.000\nhi", ["NOTES-1 1.0 2.0 hi"]),
    (
      "WEBVTT\n\n00:01.000 --> 00:02.000\n\nlost\n\n\n\n00:03.000 --> 00:04.000\nhi",
      ["- 1.0 2.0 ", "- 3.0 4.0 hi"]
    ),
    ("WEBVTT\n\n100:00:01.000 --> 1000:00:02.500\nhi", ["- 360001.0 3600002.5 hi"]),
    (
      "WEBVTT\n\n60:00.000 --> 00:02.000\nno\n\n00:60.000 --> 01:02.000\nno\n\n00:01.00 --> 00:02.000\nno", []
    ),
    ("WEBVTT\n\n0:00:01.000 --> 00:00:02.000\nhi", ["- 1.0 2.0 hi"]),
    ("WEBVTT\n\n00:01.000-->00:02.000\nhi", ["- 1.0 2.0 hi"]),
    ("WEBVTT\n\n00:01,000 --> 00:02,000\nno", []),
    ("WEBVTT\n\n00:01.000 -> 00:02.000\nno", []),
    ("WEBVTT\n\n00:01.0000 --> 00:02.000\nno", []),
    ("WEBVTT\n\n00:05.000 --> 00:02.000\nback", ["- 5.0 2.0 back"]),
    (
      "WEBVTT\n\n00:05.000 --> 00:06.000\nlate\n\n00:01.000 --> 00:02.000\nearly",
      ["- 5.0 6.0 late", "- 1.0 2.0 early"]
    ),
    ("WEBVTT\n\nbad --> line\n00:01.000 --> 00:02.000\nhi", ["- 1.0 2.0 hi"]),
    ("WEBVTT\n\nid\nbad --> line\n00:01.000 --> 00:02.000\nhi", ["- 1.0 2.0 hi"]),
    ("WEBVTT\r\n\r\n1\r\n00:01.000 --> 00:02.000\r\nhi\r\nyou\r\n", ["1 1.0 2.0 hi\nyou"]),
    ("WEBVTT\r\r1\r00:01.000 --> 00:02.000\rhi\r", ["1 1.0 2.0 hi"]),
    ("WEBVTT\n\n\t00:01.000\t--> \u{0C}00:02.000\nhi", ["- 1.0 2.0 hi"]),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\na\0b", ["- 1.0 2.0 a\u{FFFD}b"]),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n \nhi", ["- 1.0 2.0  \nhi"]),
    ("\u{FEFF}WEBVTT\t\n\n00:01.000 --> 00:02.000\nhi", ["- 1.0 2.0 hi"]),
    ("WEBVTT", []),
    ("WEBVTT\n", []),
    ("WEBVTT\n\n00:01.000 --> 00:02.000", ["- 1.0 2.0 "]),
  ])
  func cueList(text: String, expected: [String]) throws {
    #expect(try cues(text) == expected)
  }

  @Test(arguments: ["WEBVTTX\n\n00:01.000 --> x", " WEBVTT\n\n", "webvtt\n\nhello"])
  func otherSignaturesAreNotWebVTT(text: String) {
    #expect((try? read(text, Self.unlabelled))?.format != .webvtt)
  }

  @Test func voices() throws {
    let transcript = try read(
      """
      WEBVTT

      00:01.000 --> 00:02.000
      <v Ada Osei>What <i>broke</i>?</v>

      00:03.000 --> 00:04.000
      <v.loud Ben &amp; Co>Two &lt;b&gt; things,

      00:05.000 --> 00:06.000
      <00:05.500><c.red>first</c> the cache.</v>
      <v Ada Osei>Oh.

      """
    )
    #expect(transcript.cues?.map(\.voice) == ["Ada Osei", "Ben & Co", "Ada Osei"])
    #expect(
      transcript.script == [
        "Ada Osei: What broke?", "Ben & Co: Two <b> things, first the cache.", "Ada Osei: Oh.",
      ]
    )
    #expect(transcript.turns.map(\.start) == [1, 3, 5])
    #expect(transcript.turns.map(\.end) == [2, 6, 6])
    #expect(transcript.turns[1].text.time(at: 17) == 5)
    #expect(transcript.misplaced == [])
  }

  @Test func zoomNamesInFront() throws {
    let transcript = try read(
      """
      WEBVTT

      1
      00:01:31.340 --> 00:01:34.110
      Ada Osei: What did you do?

      7
      00:01:35.340 --> 00:01:37.110
      Ben Stone (he/him): We rolled it back.

      8
      00:01:37.300 --> 00:01:39.000
      and wrote it up

      9
      00:01:39.300 --> 00:01:40.000
      I'm: more of a writer.

      """
    )
    #expect(
      transcript.script == [
        "Ada Osei: What did you do?",
        "Ben Stone (he/him): We rolled it back. and wrote it up I'm: more of a writer.",
      ]
    )
    #expect(transcript.cues?.map(\.voice) == [nil, nil, nil, nil])
    #expect(transcript.cues?[1].text == "Ben Stone (he/him): We rolled it back.")
    #expect(transcript.turns[1].end == 100)
  }

  @Test func teamsOfToday() throws {
    let transcript = try read(
      "\u{FEFF}WEBVTT\r\n\r\nf1e2/91-0\r\n00:00:04.409 --> 00:00:09.359\r\n<v Ada Osei>We page\r\nourselves &amp; fix it.</v>\r\n\r\n"
        + "f1e2/92-0\r\n00:00:06.000 --> 00:00:07.000\r\n<v Ben Stone>Yeah.</v>\r\n"
    )
    #expect(transcript.script == ["Ada Osei: We page ourselves & fix it.", "Ben Stone: Yeah."])
    #expect(transcript.cues?[0].id == "f1e2/91-0")
    #expect(transcript.line(of: transcript.turns[1]) == 10)
  }

  @Test func teamsOfOldCountsMilliseconds() throws {
    let transcript = try read(
      "WEBVTT\n\n0:0:42.80 --> 0:0:47.770\n<v Ada>Why?</v>\n\n-0:0:1.5 --> 0:1:2.0\n<v Ben>Cost.</v>\n"
    )
    #expect(transcript.cues?.map(\.start) == [42.080, -1.005])
    #expect(transcript.cues?.map(\.end) == [47.770, 62])
  }

  /// What stands in angle brackets goes, also if it is none of ours; what is written with references stays.
  @Test(arguments: [
    ("<lang en>We <i.big>paged</i></lang>", "We paged"), ("We <00:01.500>paged", "We paged"),
    ("<ruby>We<rt>x</rt></ruby> paged", "Wex paged"), ("We &lrm;paged&rlm;&nbsp;it", "We paged it"),
    ("We said &lt;i&gt; &amp;amp; &#38;", "We said <i> &amp; &"),
    ("<c.yellow.bg_blue>We</c> paged", "We paged"),
  ])
  func tagsAndReferences(payload: String, words: String) throws {
    let transcript = try read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>\(payload)</v>\n")
    #expect(transcript.script == ["Ada: \(words)"])
    #expect(transcript.misplaced == [])
  }

  @Test func noNULIsLeft() throws {
    let transcript = try read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>We\0 paged\0</v>\n")
    let text = transcript.turns[0].text
    #expect(text.string == "We\u{FFFD} paged\u{FFFD}")
    #expect(transcript.cues?.map(\.text) == ["<v Ada>We\u{FFFD} paged\u{FFFD}</v>"])
    let start = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>".utf8.count
    #expect(text.source(of: 2..<5) == start + 2..<start + 3)
    #expect(text.source(of: 6..<11) == start + 4..<start + 9)
    #expect(transcript.misplaced == [])
  }

  @Test func headerLinesAreNoCues() throws {
    let head = "WEBVTT - a talk\nKind: captions\nLanguage: en\nRegion: id=a\nStyle:\n::cue(c) { x: y }\n##\n"
    #expect(try cues(head + "\n00:01.000 --> 00:02.000\nhi") == ["- 1.0 2.0 hi"])
  }

  /// Phones, rooms and numbers of directories are labels like any other.
  @Test(arguments: ["+1 (555) 010-9999", "Call-in User 1", "Room 4.12 (Berlin)", "Speaker 2"])
  func labelsThatAreNoNames(label: String) throws {
    let lines = [
      "Ada Osei (she/her): What broke?", "\(label): The cache,", "and the queue.", "Ada Osei: And?",
      "\(label): No.",
    ]
    let text = lines.enumerated().map { "\($0 + 1)\n00:00:0\($0).000 --> 00:00:0\($0 + 1).000\n\($1)\n\n" }
      .joined()
    #expect(
      try read("WEBVTT\n\n" + text).script == [
        "Ada Osei (she/her): What broke?", "\(label): The cache, and the queue.",
        "Ada Osei (she/her): And?", "\(label): No.",
      ]
    )
  }

  @Test func voicesThatAreIdentifiers() throws {
    let voice = "0f1e2d3c-4b5a@99887766-5544"
    let transcript = try read(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v \(voice)>Why?</v>\n\n00:02.000 --> 00:03.000\n<v Ben>Cost.</v>\n"
    )
    #expect(transcript.speakers.map(\.name) == [voice, "Ben"])
  }

  @Test func teamsCuesOfJSON() throws {
    let transcript = try read(
      """
      WEBVTT

      0:0:4.0 --> 0:0:9.80
      {"speakerName": "Ada Osei", "spokenText": "What \\"broke\\"?", "spokenLanguage": "en-us"}

      0:0:9.80 --> 0:0:15.770
      {"speakerName":"Ben Stone",
      "spokenText":"The cache."}

      0:0:16.0 --> 0:0:17.0
      {"speakerName": "Ben
      """
    )
    #expect(transcript.script == ["Ada Osei: What \"broke\"?", "Ben Stone: The cache."])
    #expect(transcript.turns.map(\.start) == [4, 9.080])
    #expect(transcript.turns.map(\.end) == [9.080, 15.770])
    #expect(transcript.turns.map { transcript.line(of: $0) } == [4, 8])
    #expect(transcript.cues?.count == 3)
    #expect(transcript.misplaced == [])
  }

  @Test func withoutNamesItIsRefusedUnlessAskedFor() throws {
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nhello there\n"
    #expect(throws: TranscriptError.noSpeakers(.webvtt)) { try read(text) }
    #expect(throws: TranscriptError.noCues(.webvtt)) { try read("WEBVTT\n\nnothing\n") }
    #expect(try read(text, Self.unlabelled).script == ["?: hello there"])
  }

  /// Where voices are named cue after cue, nobody knows whose a cue without one is.
  @Test func aCueWithoutAVoiceAmongOthers() throws {
    let transcript = try read(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>What</v>\n\n00:02.000 --> 00:03.000\n<v Ada>broke?</v>\n\n"
        + "00:03.000 --> 00:04.000\nThe cache.\n\n00:04.000 --> 00:05.000\n<v Ada>And then?</v>\n\n"
        + "00:05.000 --> 00:06.000\n<v >A test.</v>\n"
    )
    #expect(transcript.script == ["Ada: What broke?", "?: The cache.", "Ada: And then?", "?: A test."])
    #expect(transcript.warnings.contains("2 turns do not say who speaks, and belong to no answer"))
  }

  /// The specification ends a payload at a blank line; what exporters leave behind one was said all the same.
  @Test func blankLinesInPayloads() throws {
    let transcript = try read(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n\n<v Ada>What broke?</v>\n\n00:02.000 --> 00:03.000\n<v Ben>The cache\n\n"
        + "of the ranker.</v>\n\nNOTE not this\n\nnor this\n\nlast\n\n00:03.000 --> 00:04.000\n<v Ada>And?</v>\n"
    )
    #expect(transcript.script == ["Ada: What broke?", "Ben: The cache of the ranker.", "Ada: And?"])
    #expect(transcript.cues?.map(\.text) == ["", "<v Ben>The cache", "<v Ada>And?</v>"])
    #expect(transcript.misplaced == [])
  }

  @Test func blankLinesBeforeTheSignature() throws {
    #expect(try read("\n\r\nWEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi</v>\n").format == .webvtt)
  }

  @Test func teamsOfOldWithOnlyAnEndOfOneDigit() throws {
    let transcript = try read("WEBVTT\n\n00:10:58.80 --> 00:11:4.770\n<v Ada>What broke?</v>\n")
    #expect(transcript.turns.map(\.start) == [658.08])
  }
}
