import Testing

@testable import Transcripts

/// JSON that nobody here knows by name: a list of objects with a text and a speaker.
@Suite struct SpeakerListTests {
  @Test(arguments: [
    #"{"title": "Round 1", "sentences": [{"speaker_name": "Ada Osei", "speaker_id": 0, "start_time": 0.5, "text": "Why?"}, {"speaker_name": "Ben Stone", "speaker_id": 1, "start_time": 2, "text": "Cost."}]}"#,
    #"{"data": {"transcript": {"sentences": [{"speaker_name": "Ada Osei", "start_time": "0.5", "text": "Why?"}, {"speaker_name": "Ben Stone", "start_time": "00:00:02", "text": "Cost."}]}}}"#,
    #"{"speech_segments": [{"speaker_name": "Ada Osei", "start_ts": 0.5, "transcript": "Why?"}, {"speaker_name": "Ben Stone", "start_ts": 2, "transcript": "Cost."}]}"#,
    #"[{"name": "Ada Osei", "start_ms": 500, "content": "Why?"}, {"name": "Ben Stone", "start_ms": 2000, "content": "Cost."}]"#,
    #"[{"participant": {"id": 1, "name": "Ada Osei"}, "time": 0.5, "body": "Why?"}, {"participant": {"id": 2, "name": "Ben Stone"}, "time": 2, "body": "Cost."}]"#,
    "{\"speaker\": \"Ada Osei\", \"start\": 0.5, \"text\": \"Why?\"}\n\n{\"speaker\": \"Ben Stone\", \"start\": 2, \"text\": \"Cost.\"}\n",
  ])
  func shapes(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.format == .turnsJSON)
    #expect(transcript.script == ["Ada Osei: Why?", "Ben Stone: Cost."])
    #expect(transcript.turns.map(\.start) == [0.5, 2])
    #expect(transcript.misplaced == [])
  }

  @Test func wordsInOneStringAndNoTime() throws {
    let transcript = try read(
      #"{"transcript": [{"speaker_name": "Ada Osei", "words_str": "Why?"}, {"speaker_name": "Ben Stone", "words_str": "Cost."}]}"#
    )
    #expect(transcript.script == ["Ada Osei: Why?", "Ben Stone: Cost."])
    #expect(transcript.turns.map(\.start) == [nil, nil])
  }

  /// Recorders of meetings give a list of words to each turn.
  @Test(arguments: [
    #"[{"speaker": "Ada", "words": [{"text": "What", "start_timestamp": 1.5, "end_timestamp": 2}, {"text": "broke?", "start_timestamp": 2.5}]}, {"speaker": "Ben", "words": [{"text": "Cost.", "start_timestamp": 3}]}]"#,
    #"[{"participant": {"id": 7, "name": "Ada"}, "words": [{"text": "What", "start_timestamp": {"relative": 1.5, "absolute": "2026"}}, {"text": "broke?", "start_timestamp": {"relative": 2.5}}]}, {"participant": {"name": "Ben"}, "words": [{"text": "Cost.", "start_timestamp": {"relative": 3}}]}]"#,
  ])
  func turnsOfWords(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.format == .turnsJSON)
    #expect(transcript.script == ["Ada: What broke?", "Ben: Cost."])
    #expect(transcript.turns.map(\.start) == [1.5, 3])
    #expect(transcript.turns[0].text.time(at: 5) == 2.5)
    #expect(transcript.misplaced == [])
  }

  @Test func timesBeyondADayAreMilliseconds() throws {
    let transcript = try read(
      #"[{"speaker": "Ada", "start": 1500, "text": "Why?"}, {"speaker": "Ben", "start": 90000, "text": "Cost."}]"#
    )
    #expect(transcript.turns.map(\.start) == [1.5, 90])
  }

  @Test func lettersAreNamesOnlyWithAWordInFront() throws {
    let letters = #"[{"speaker": "A", "text": "Why?"}, {"speaker": "B", "text": "Cost."}]"#
    #expect(try read(letters).script == ["Speaker A: Why?", "Speaker B: Cost."])
    let questions = #"[{"speaker": "Q", "text": "Why?"}, {"speaker": "A", "text": "Cost."}]"#
    #expect(try read(questions).script == ["Q: Why?", "A: Cost."])
    #expect(try read(questions).candidates == ["A"])
  }

  @Test func evidenceIsAPlaceInTheFile() throws {
    let text =
      #"[{"speaker": "Ada", "text": "Why?"}, {"speaker": "Ben", "text": "Caf\u00e9 &amp; a \"hot\"  cache."}]"#
    let transcript = try read(text)
    let answer = transcript.turns[1].text
    #expect(answer.string == "Café & a \"hot\" cache.")
    let source = answer.source(of: 0..<15)
    #expect(String(decoding: transcript.source[source], as: UTF8.self) == ##"Caf\u00e9 &amp; a \"hot\""##)
  }

  @Test(arguments: [
    ("{\n \"items\": [{\"speaker\": \"Ada\"}]\n}", TranscriptError.unknownJSON),
    ("[{\"text\": \"Why?\"}]", .unknownJSON),
    ("{\"id\": \"a\"}", .missingKey("answer", line: 1)),
    ("{\"transcripts\": [{\"id\": 1}]}", .unknownJSON),
    ("{\"segments\": [\n", .brokenJSON(line: 1)),
    ("{\"segments\": [\n {\"speaker\": \"Ada\", \"text\": \"Wh", .cutJSON),
    ("{\"speaker\": \"Ada\"\n{\"answer\": \"a\"}\n", .brokenJSON(line: 1)),
  ])
  func whatIsNoTalkIsRefused(text: String, error: TranscriptError) {
    #expect(throws: error) { try read(text) }
  }

  @Test(arguments: ["{\"a\":", "[{\"a\":", "{\"segments\":[{\"text\":\"a\",\"speaker\":\"b\"},"])
  func deepAndLongDocumentsAreRefused(unit: String) {
    let text = String(repeating: unit, count: 20_000)
    #expect(throws: TranscriptError.self) { try read(text) }
  }

  /// In a row of entries that each name their speaker, one that names nobody is nobody's; in a table whose cells are filled
  /// where somebody else begins, it is the speaker's before.
  @Test func entriesWithoutASpeaker() throws {
    let entries = [("Ada", "What"), ("Ada", "broke?"), (nil, "The cache."), ("Ben", "It was.")]
    let objects = entries.map { "{\"speaker\": \($0.map { "\"\($0)\"" } ?? "null"), \"text\": \"\($1)\"}" }
    let transcript = try read("[" + objects.joined(separator: ", ") + "]")
    #expect(transcript.script == ["Ada: What broke?", "?: The cache.", "Ben: It was."])
    let table = try read("speaker,text\nAda,What\n,broke?\nBen,The\n,cache.\n")
    #expect(table.script == ["Ada: What broke?", "Ben: The cache."])
  }
}
