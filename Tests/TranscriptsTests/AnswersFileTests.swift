import Testing

@testable import Transcripts

@Suite struct AnswersFileTests {
  @Test func jsonLines() throws {
    let transcript = try read(
      #"""
      {"id": "a1", "question": "What broke?", "answer": "The \"hot\" cache,\nthen caf\u00e9 \ud83d\ude00."}

      {"id": 7, "text": "Nothing.", "meta": {"answer": "not this"}, "score": 0.5}
      """#
    )
    #expect(transcript.format == .answersJSONL)
    #expect(transcript.exchanges.map(\.id) == ["a1", "7"])
    #expect(transcript.pairs == ["What broke? > The \"hot\" cache,\nthen café 😀.", " > Nothing."])
    #expect(transcript.exchanges.map { transcript.line(of: $0) } == [1, 3])
    #expect(transcript.speakers.isEmpty)
    #expect(transcript.misplaced == [])
    let answer = transcript.exchanges[0].answer
    let source = answer.source(of: 0..<9)
    #expect(String(decoding: transcript.source[source], as: UTF8.self) == ##"The \"hot\""##)
  }

  @Test func table() throws {
    let transcript = try read(
      "\u{FEFF}id, question,answer\r\n1,What broke?,\"The \"\"hot\"\" cache,\r\nthen the queue\"\r\n\r\n2,\"And, then?\",Nothing\r\n"
    )
    #expect(transcript.format == .answersCSV)
    #expect(
      transcript.pairs == ["What broke? > The \"hot\" cache,\r\nthen the queue", "And, then? > Nothing"]
    )
    #expect(transcript.exchanges.map { transcript.line(of: $0) } == [2, 5])
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [
    "id;answer\n1;Cost, mostly\n", "id\tanswer\n1\tCost, mostly\n", "answer\n\"Cost, mostly\"\n",
  ])
  func delimiters(text: String) throws {
    #expect(try read(text).pairs == [" > Cost, mostly"])
  }

  @Test(arguments: [
    ("{\"answer\": \"a\"}\n{\"answer\": \"b\"\n", TranscriptError.brokenJSON(line: 2)),
    ("{\n  \"answer\": \"a\"\n}\n", .unknownJSON),
    ("[{\"answer\": \"a\"}]\n", .unknownJSON),
    ("{\"id\": \"a\"}\n", .missingKey("answer", line: 1)),
    ("id,label,body\n1,x,text\n", .noAnswerColumn(columns: ["id", "label", "body"])),
    ("id,answer\n1,\"open\n2,x\n", .openQuote(line: 2)),
    ("id,answer\n1\n", .missingKey("answer", line: 2)),
  ])
  func errors(text: String, error: TranscriptError) {
    #expect(throws: error) { try read(text) }
  }
}

@Suite struct LabelledAnswersTests {
  private func labelled(_ text: String) throws -> [LabelledAnswer] {
    try LabelledAnswersReader.read(Array(text.utf8))
  }

  @Test func jsonLines() throws {
    let answers = try labelled(
      #"""
      {"answer": "Café: we rolled it back, we rolled it back.", "label": "production", "voice": "v1", "difficulty": 2, "evidence": [{"quote": "rolled it back", "theme": "deployment-velocity", "leans": "production"}, {"quote": "Café", "hypothetical": true}]}
      {"id": "x", "question": "Why?", "text": "No.", "label": "neither"}
      """#
    )
    #expect(answers[0].id == "1")
    #expect(answers[0].attributes == ["voice": "v1", "difficulty": "2"])
    #expect(answers[0].evidence.map(\.range) == [9..<23, 0..<4])
    #expect(answers[0].evidence.map(\.hypothetical) == [false, true])
    #expect(answers[1].id == "x")
    #expect(answers[1].question == "Why?")
    #expect(answers[1].line == 2)
  }

  @Test func table() throws {
    let answers = try labelled(
      "answer,label,evidence\n\"We rolled back\",production,\"[{\"\"quote\"\": \"\"rolled\"\"}]\"\n"
    )
    #expect(answers.map(\.id) == ["2"])
    #expect(answers[0].evidence.map(\.range) == [3..<9])
  }

  @Test func fastText() throws {
    let answers = try labelled("__label__a We rolled back.\n\n__label__b __label__c Why not?\n")
    #expect(answers.map(\.label) == ["a", "b"])
    #expect(answers.map(\.answer) == ["We rolled back.", "Why not?"])
    #expect(answers.map(\.line) == [1, 3])
  }

  @Test(arguments: [
    ("{\"answer\": \"a\"}", TranscriptError.missingKey("label", line: 1)),
    (
      "{\"answer\": \"a\", \"label\": \"x\", \"evidence\": [{\"quote\": \"b\"}]}",
      .quoteNotInAnswer(quote: "b", line: 1)
    ),
    (
      "{\"answer\": \"a\", \"label\": \"x\", \"evidence\": [{\"words\": \"a\"}]}",
      .wrongValue(key: "evidence", expected: "a list of objects with a 'quote'", line: 1)
    ),
    ("__label__a text\nno label\n", .missingKey("__label__", line: 2)),
    ("__label__a\n", .missingKey("text", line: 1)),
    ("  \n", .empty),
    ("body,label\nx,y\n", .noAnswerColumn(columns: ["body", "label"])),
  ])
  func errors(text: String, error: TranscriptError) {
    #expect(throws: error) { try labelled(text) }
  }
}
