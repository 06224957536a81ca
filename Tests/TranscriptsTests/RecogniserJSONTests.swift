import Testing

@testable import Transcripts

/// JSON of speech recognisers: each one's keys, clock and traps.
@Suite struct RecogniserJSONTests {
  private static let unlabelled = ReadingOptions(acceptsUnlabelled: true)

  /// "start-end Name: text" for every turn.
  private func timed(_ transcript: Transcript) -> [String] {
    zip(transcript.turns, transcript.script).map { turn, line in
      "\(turn.start.map { "\($0)" } ?? "?")-\(turn.end.map { "\($0)" } ?? "?") \(line)"
    }
  }

  private func check(_ text: String, _ format: TranscriptFormat, _ turns: [String], lines: [Int]? = nil)
    throws
  {
    let transcript = try read(text)
    #expect(transcript.format == format)
    #expect(timed(transcript) == turns)
    #expect(transcript.misplaced == [])
    if let lines { #expect(transcript.turns.map { transcript.line(of: $0) } == lines) }
  }

  @Test func whisperX() throws {
    try check(
      #"""
      {"language": "en", "word_segments": [],
       "segments": [
        {"start": 0.5, "end": 2.25, "text": " What \"broke\"?", "speaker": "SPEAKER_00",
         "words": [{"word": "What", "start": 0.5}]},
        {"start": 2.5, "end": 4.0, "text": " We paged\nourselves,", "speaker": "SPEAKER_01", "words": []},
        {"start": 4.0, "end": 5.0, "text": " caf\u00e9 &amp; all. [laughs]"},
        {"text": " Twice.", "words": [{"word": "Twice."}, {"start": 6.0, "end": 7.5, "speaker": "SPEAKER_00"}]}
       ]}
      """#,
      .whisper,
      [
        "0.5-2.25 SPEAKER_00: What \"broke\"?", "2.5-5.0 SPEAKER_01: We paged ourselves, café & all.",
        "6.0-7.5 SPEAKER_00: Twice.",
      ],
      lines: [3, 5, 7]
    )
  }

  @Test func olderWhisperXIsABareList() throws {
    try check(
      #"[{"start": 1, "end": 2, "text": "Why?", "speaker": "SPEAKER_00"}, {"start": 2, "end": 3, "text": "Cost.", "speaker": "SPEAKER_01"}]"#,
      .turnsJSON,
      ["1.0-2.0 SPEAKER_00: Why?", "2.0-3.0 SPEAKER_01: Cost."]
    )
  }

  @Test(arguments: [
    #"{"text": " Why? Cost.", "segments": [{"id": 0, "seek": 0, "start": 0.0, "end": 2.5, "text": " Why? Cost.", "tokens": [1]}], "language": "en"}"#,
    #"{"text": "", "segments": [], "language": "en"}"#,
    #"[{"start": 0.0, "end": 2.5, "text": " Why? Cost."}]"#,
    #"{"transcription": [{"timestamps": {"from": "00:00:00,000", "to": "00:00:02,500"}, "offsets": {"from": 0, "to": 2500}, "text": " Why? Cost."}]}"#,
    #"{"text": " Why? Cost.", "chunks": [{"timestamp": [0.0, null], "text": " Why? Cost."}]}"#,
    "start\tend\ttext\n0\t2500\tWhy? Cost.\n",
  ])
  func whisperAloneIsRefused(text: String) throws {
    #expect(throws: TranscriptError.noSpeakers(.whisper)) { try read(text) }
  }

  @Test func whisperClocks() throws {
    let cpp =
      #"{"transcription": [{"offsets": {"from": 1500, "to": 2500}, "text": " Why?", "speaker": "0"}]}"#
    #expect(timed(try read(cpp)) == ["1.5-2.5 Speaker 0: Why?"])
    let chunks =
      #"{"chunks": [{"timestamp": [1.5, 2], "text": " Why?"}, {"timestamp": [2.5, null], "text": " Cost."}]}"#
    #expect(timed(try read(chunks, Self.unlabelled)) == ["1.5-2.0 ?: Why? Cost."])
    let speakers =
      #"{"speakers": [{"speaker": "SPEAKER_00", "timestamp": [1.5, 2], "text": " Why?"}], "chunks": []}"#
    #expect(timed(try read(speakers)) == ["1.5-2.0 SPEAKER_00: Why?"])
    let table = "start\tend\ttext\n1500\t2500\t\"Why?\n2500\t3000\tCost.\nbroken\n"
    #expect(timed(try read(table, Self.unlabelled)) == ["1.5-3.0 ?: \"Why? Cost."])
  }

  @Test func assemblyAI() throws {
    try check(
      #"""
      {"id": "t1", "text": "Why? Cost. Time.", "audio_duration": 9, "words": [],
       "utterances": [
        {"speaker": "A", "start": 250, "end": 1400, "text": "Why?", "words": []},
        {"speaker": "B", "start": 1500, "end": 63400, "text": "Cost."},
        {"speaker": "B", "start": 64000, "end": 65000, "text": "Time."}]}
      """#,
      .assemblyAI,
      ["0.25-1.4 Speaker A: Why?", "1.5-65.0 Speaker B: Cost. Time."],
      lines: [3, 4]
    )
  }

  @Test func assemblyAIWithoutUtterances() throws {
    let words =
      #"{"audio_duration": 9, "utterances": null, "words": [{"text": "Why", "start": 250, "end": 400, "speaker": "A"}, {"text": "so?", "start": 500, "end": 600, "speaker": "A"}, {"text": "Cost.", "start": 700, "end": 800, "speaker": "B"}]}"#
    #expect(timed(try read(words)) == ["0.25-0.6 Speaker A: Why so?", "0.7-0.8 Speaker B: Cost."])
    #expect(throws: TranscriptError.noSpeakers(.assemblyAI)) {
      try read(#"{"audio_duration": 9, "utterances": null, "text": "Why so?", "words": []}"#)
    }
  }

  @Test func deepgram() throws {
    try check(
      #"""
      {"metadata": {"channels": 1}, "results": {
       "channels": [{"alternatives": [{"transcript": "why cost", "words": []}]}],
       "utterances": [
        {"start": 0.5, "end": 1.5, "channel": 0, "transcript": "Why?", "speaker": 0},
        {"start": 2, "end": 3, "channel": 0, "transcript": "Cost,", "speaker": 1},
        {"start": 3, "end": 4.5, "channel": 0, "transcript": "mostly.", "speaker": 1}]}}
      """#,
      .deepgram,
      ["0.5-1.5 Speaker 0: Why?", "2.0-4.5 Speaker 1: Cost, mostly."],
      lines: [4, 5]
    )
    try check(
      #"{"results": {"channels": [{"alternatives": [{"transcript": "x", "paragraphs": {"paragraphs": [{"speaker": 0, "sentences": [{"text": "Why?", "start": 0.5, "end": 1}]}, {"speaker": 1, "sentences": [{"text": "Cost.", "start": 2, "end": 3}, {"text": "Time.", "start": 3, "end": 4}]}]}}]}]}}"#,
      .deepgram,
      ["0.5-1.0 Speaker 0: Why?", "2.0-4.0 Speaker 1: Cost. Time."]
    )
    try check(
      #"{"results": {"channels": [{"alternatives": [{"words": [{"word": "why", "punctuated_word": "Why?", "start": 0.5, "end": 1, "speaker": 0}, {"word": "cost", "start": 2, "end": 3, "speaker": 1}]}]}]}}"#,
      .deepgram,
      ["0.5-1.0 Speaker 0: Why?", "2.0-3.0 Speaker 1: cost"]
    )
    #expect(throws: TranscriptError.noSpeakers(.deepgram)) {
      try read(#"{"results": {"channels": [{"alternatives": [{"transcript": "why cost"}]}]}}"#)
    }
  }

  @Test func deepgramWithAChannelForEach() throws {
    try check(
      #"{"results": {"channels": [{"alternatives": [{"words": [{"word": "cost", "start": 2, "end": 3}]}]}, {"alternatives": [{"words": [{"word": "why", "start": 0.5, "end": 1}]}]}]}}"#,
      .deepgram,
      ["0.5-1.0 Channel 1: why", "2.0-3.0 Channel 0: cost"]
    )
  }

  @Test func amazonTranscribe() throws {
    try check(
      #"""
      {"jobName": "j", "results": {"transcripts": [{"transcript": "Why? Cost, mostly."}], "items": [
       {"type": "pronunciation", "start_time": "0.54", "end_time": "1.0", "alternatives": [{"content": "Why"}], "speaker_label": "spk_0"},
       {"type": "punctuation", "alternatives": [{"content": "?"}], "speaker_label": ""},
       {"type": "pronunciation", "start_time": "2.0", "end_time": "2.5", "alternatives": [{"content": "Cost"}], "speaker_label": "spk_1"},
       {"type": "punctuation", "alternatives": [{"content": ","}]},
       {"type": "pronunciation", "start_time": "3.0", "end_time": "3.5", "alternatives": [{"content": "mostly"}], "speaker_label": ""}]}}
      """#,
      .amazonTranscribe,
      ["0.54-1.0 spk_0: Why?", "2.0-3.5 spk_1: Cost, mostly"],
      lines: [2, 4]
    )
  }

  @Test func olderAmazonTranscribeJoinsByTime() throws {
    try check(
      #"{"results": {"speaker_labels": {"segments": [{"speaker_label": "spk_0", "items": [{"start_time": "0.5", "speaker_label": "spk_0"}]}, {"speaker_label": "spk_1", "items": [{"start_time": "2.0"}]}]}, "items": [{"type": "pronunciation", "start_time": "0.5", "end_time": "1", "alternatives": [{"content": "Why"}]}, {"type": "punctuation", "alternatives": [{"content": "?"}]}, {"type": "pronunciation", "start_time": "2.0", "end_time": "2.5", "alternatives": [{"content": "Cost"}]}]}}"#,
      .amazonTranscribe,
      ["0.5-1.0 spk_0: Why?", "2.0-2.5 spk_1: Cost"]
    )
    #expect(throws: TranscriptError.noSpeakers(.amazonTranscribe)) {
      try read(
        #"{"results": {"items": [{"type": "pronunciation", "start_time": "0.5", "alternatives": [{"content": "Why"}]}]}}"#
      )
    }
  }

  @Test func callAnalytics() throws {
    try check(
      #"{"Channel": "VOICE", "Transcript": [{"ParticipantRole": "AGENT", "Content": "Why?", "BeginOffsetMillis": 500, "EndOffsetMillis": 900}, {"ParticipantRole": "CUSTOMER", "Content": "Cost.", "BeginOffsetMillis": 1000, "EndOffsetMillis": 2000}]}"#,
      .amazonTranscribe,
      ["0.5-0.9 AGENT: Why?", "1.0-2.0 CUSTOMER: Cost."]
    )
  }

  @Test func revAI() throws {
    try check(
      #"""
      {"monologues": [
       {"speaker": 0, "speaker_info": {"display_name": "Ada Osei"}, "elements": [
        {"type": "text", "value": "Why", "ts": 0.5, "end_ts": 0.75}, {"type": "punct", "value": "?"}]},
       {"speaker": 1, "elements": [
        {"type": "text", "value": "Cost", "ts": 1.5, "end_ts": 1.75}, {"type": "punct", "value": ", "},
        {"type": "unknown", "value": "<unknown>"},
        {"type": "text", "value": "mostly", "ts": 2, "end_ts": 2.5}, {"type": "punct", "value": "."}]}]}
      """#,
      .revAI,
      ["0.5-0.75 Ada Osei: Why?", "1.5-2.5 Speaker 1: Cost, mostly."],
      lines: [3, 5]
    )
  }

  @Test func googleRepeatsEveryWordInTheEnd() throws {
    let words =
      #"[{"word": "Why?", "startTime": "0.500s", "endTime": "1s", "speakerTag": 1}, {"word": "Cost,", "startTime": {"seconds": "2", "nanos": 500000000}, "endTime": {"seconds": 3}, "speakerTag": 2}, {"word": "mostly.", "startTime": {"nanos": 0}, "speakerTag": 2}]"#
    let untagged = words.replacing(#/, "speakerTag": \d/#, with: "")
    let turns = ["0.5-1.0 Speaker 1: Why?", "2.5-3.0 Speaker 2: Cost, mostly."]
    try check(
      #"{"results": [{"alternatives": [{"transcript": "Why? Cost, mostly.", "words": \#(untagged)}]}, {"alternatives": [{"words": \#(words)}]}]}"#,
      .googleSpeech,
      turns
    )
    try check(#"{"response": {"results": [{"alternatives": [{"words": \#(words)}]}]}}"#, .googleSpeech, turns)
    #expect(throws: TranscriptError.noSpeakers(.googleSpeech)) {
      try read(#"{"results": [{"alternatives": [{"words": \#(untagged)}]}]}"#)
    }
    let plain = #"""
      {"results": [{"alternatives": [{"transcript": "Why?"}]},
                   {"alternatives": [{"words": [{"word": "Cost.", "startTime": "2.500s"}]}]}]}
      """#
    #expect(throws: TranscriptError.noSpeakers(.googleSpeech)) { try read(plain) }
  }

  @Test func watson() throws {
    let text = #"""
      {"results": [
        {"alternatives": [{"timestamps": [["what", 0.5, 0.8], ["broke", 0.8, 1.25]], "transcript": "what broke "}]},
        {"alternatives": [{"timestamps": [["cost", 2.0, 2.5]], "transcript": "cost "}]}],
       "speaker_labels": [{"from": 0.5, "to": 0.8, "speaker": 0}, {"from": 0.8, "to": 1.25, "speaker": 0},
                          {"from": 2.0, "to": 2.5, "speaker": 1}]}
      """#
    let turns = ["0.5-1.25 Speaker 0: what broke", "2.0-2.5 Speaker 1: cost"]
    try check(text, .watsonSpeech, turns, lines: [2, 3])
    #expect(throws: TranscriptError.noSpeakers(.watsonSpeech)) {
      try read(text.replacing("speaker_labels", with: "labels"))
    }
  }

  @Test func speechmatics() throws {
    try check(
      #"""
      {"format": "2.9", "results": [
       {"type": "word", "start_time": 0.5, "end_time": 1.0, "alternatives": [{"content": "Why", "speaker": "S1"}]},
       {"type": "punctuation", "start_time": 1.0, "end_time": 1.0, "alternatives": [{"content": "?", "speaker": "S1"}]},
       {"type": "word", "start_time": 2.0, "end_time": 2.5, "alternatives": [{"content": "Cost", "speaker": "S2"}]}]}
      """#,
      .speechmatics,
      ["0.5-1.0 S1: Why?", "2.0-2.5 S2: Cost"],
      lines: [2, 4]
    )
    try check(
      #"{"speakers": [{"name": "F4", "time": "2.0", "duration": "1.0"}, {"name": "M1", "time": "0.4", "duration": "1.0"}], "words": [{"name": "Why", "time": "0.5", "duration": "0.5"}, {"name": "?", "time": "2.0", "duration": "0.0"}, {"name": "Cost", "time": "2.0", "duration": "0.5"}]}"#,
      .speechmatics,
      ["0.5-2.0 M1: Why?", "2.0-2.5 F4: Cost"]
    )
  }

  @Test func azure() throws {
    try check(
      #"""
      {"source": "a.wav", "combinedRecognizedPhrases": [], "recognizedPhrases": [
       {"speaker": 2, "channel": 0, "offset": "PT2S", "offsetInTicks": 20000000.0, "durationInTicks": 5000000, "nBest": [{"lexical": "cost", "display": "Cost."}]},
       {"speaker": 1, "channel": 0, "offset": "PT0.5S", "offsetInTicks": 5000000, "durationInTicks": 10000000, "nBest": [{"display": "Why?"}]}]}
      """#,
      .azureSpeech,
      ["0.5-1.5 Speaker 1: Why?", "2.0-2.5 Speaker 2: Cost."],
      lines: [3, 2]
    )
    try check(
      #"{"phrases": [{"channel": 0, "offsetMilliseconds": 500, "durationMilliseconds": 250, "text": "Why?"}, {"channel": 1, "offsetMilliseconds": 1500, "durationMilliseconds": 250, "text": "Cost."}]}"#,
      .azureSpeech,
      ["0.5-0.75 Channel 0: Why?", "1.5-1.75 Channel 1: Cost."]
    )
    #expect(throws: TranscriptError.noSpeakers(.azureSpeech)) {
      try read(#"{"recognizedPhrases": [{"offsetInTicks": 0, "nBest": [{"display": "Why?"}]}]}"#)
    }
  }

  @Test func podcastNamespaceHasAWordEach() throws {
    try check(
      #"""
      {"version": "1.0.0", "segments": [
       {"speaker": "Ada Osei", "startTime": 0.5, "endTime": 0.75, "body": "What"},
       {"speaker": "Ada Osei", "startTime": 0.75, "endTime": 1, "body": "broke?"},
       {"speaker": "Ben Stone", "startTime": 2, "endTime": 3, "body": "Cost"},
       {"startTime": 3, "endTime": 4, "body": "mostly."}]}
      """#,
      .podcastJSON,
      ["0.5-1.0 Ada Osei: What broke?", "2.0-4.0 Ben Stone: Cost mostly."],
      lines: [2, 4]
    )
  }

  @Test(arguments: [
    "1e999", "-1e300", "\"nan\"", "\"99999999999999999999:00\"", "true", "{}", "[]", "\"\"", "\"s\"",
  ])
  func timesThatAreNoneStayUnknown(time: String) throws {
    let transcript = try read(
      #"{"segments": [{"text": "Why?", "speaker": "S1", "start": \#(time), "words": []}]}"#
    )
    #expect(timed(transcript) == ["?-? S1: Why?"])
  }

  /// Python writes numbers that JSON does not have.
  @Test(arguments: ["NaN", "Infinity", "-Infinity"])
  func numbersThatAreNone(number: String) throws {
    try check(
      #"{"segments": [{"start": 1.0, "end": NUMBER, "speaker": "SPEAKER_00", "text": "A NaN?", "score": NUMBER}]}"#
        .replacing("NUMBER", with: number),
      .whisper,
      ["1.0-? SPEAKER_00: A NaN?"]
    )
  }

  @Test func aCutDocumentOnOneLine() {
    #expect(throws: TranscriptError.cutJSON) { try read(#"{"segments": [{"start": 1.0, "text": "We pa"#) }
  }

  @Test func twoInASegment() throws {
    try check(
      #"""
      {"segments": [{"start": 1.0, "end": 4.0, "text": "What broke? It.", "speaker": "SPEAKER_00", "words": [
        {"word": "What", "start": 1.0, "end": 1.5, "speaker": "SPEAKER_00"}, {"word": "broke?", "speaker": "SPEAKER_00"},
        {"word": "It.", "start": 3.0, "end": 4.0, "speaker": "SPEAKER_01"}]}]}
      """#,
      .whisper,
      ["1.0-1.5 SPEAKER_00: What broke?", "3.0-4.0 SPEAKER_01: It."]
    )
  }

  /// Words of two channels go by their times.
  @Test func deepgramWordsOfTwoChannels() throws {
    func channel(_ words: [(String, Double)]) -> String {
      let words = words.map { "{\"word\": \"\($0)\", \"start\": \($1), \"end\": \($1 + 0.5)}" }
      return "{\"alternatives\": [{\"words\": [\(words.joined(separator: ", "))]}]}"
    }
    let channels = [
      channel([("How?", 0.5), ("And", 9), ("then?", 9.6)]),
      channel([("An", 3), ("alert.", 3.6), ("Tests.", 12)]),
    ]
    let transcript = try read(#"{"results": {"channels": ["# + channels.joined(separator: ", ") + "]}}")
    #expect(transcript.turns.map(\.text.string) == ["How?", "An alert.", "And then?", "Tests."])
  }
}
