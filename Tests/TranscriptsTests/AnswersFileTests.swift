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
    #expect(transcript.exchanges.map(\.id) == [.text("a1"), .literal("7")])
    #expect(transcript.pairs == ["What broke? > The \"hot\" cache,\nthen café 😀.", " > Nothing."])
    #expect(transcript.exchanges.map { transcript.line(of: $0) } == [1, 3])
    #expect(transcript.speakers.isEmpty)
    #expect(transcript.misplaced == [])
    let answer = transcript.exchanges[0].answer
    let source = answer.source(of: 0..<9)
    #expect(String(decoding: transcript.source[source], as: UTF8.self) == ##"The \"hot\""##)
  }

  /// An id comes back as it was, so that results can be joined with what they were made from.
  @Test(arguments: [
    ("\"7\"", RecordID.text("7")), ("7", .literal("7")), ("-0.50", .literal("-0.50")),
    ("12345678901234567890123", .literal("12345678901234567890123")), ("1E+3", .literal("1E+3")),
    ("true", .literal("true")), ("null", nil),
    ("\"a\\u0062,}\\\"\"", .text("ab,}\"")), ("\"\"", .text("")),
  ])
  func idsAsTheyAre(id: String, expected: RecordID?) throws {
    for record in [
      "{\"id\": \(id), \"answer\": \"No.\"}", "{\"answer\":\"No.\",\"id\":\(id)}",
      "{\"meta\": {\"id\": 1, \"x\": [2, 3]}, \"answer\": \"No.\" , \"id\" : \(id) }",
    ] {
      let exchange = try read(record + "\n").exchanges[0]
      #expect(exchange.id == expected)
      #expect(exchange.answer.string == "No.")
    }
  }

  /// An answer that says nothing still stands somewhere.
  @Test(arguments: [
    "{\"answer\": \"We paged.\"}\n\n{\"answer\": \"\"}\n{\"answer\":\"Twice.\"}\n{\"id\": 2, \"text\": \"\"}",
    "id,answer\n\n1,\n2,Twice.\n3,\"\"", "answer,id\r\n\r\n,1\r\nTwice.,2\r\n\"\",3\r\n",
  ])
  func emptyAnswersHaveTheirLine(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.exchanges.suffix(3).map(\.answer.string) == ["", "Twice.", ""])
    #expect(transcript.exchanges.suffix(3).map { transcript.line(of: $0) } == [3, 4, 5])
    #expect(transcript.turns.suffix(3).map { transcript.line(of: $0) } == [3, 4, 5])
    #expect(transcript.misplaced == [])
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

  /// Prose with a delimiter in it that nobody quoted is whole if it stands last; else it is told that it is not.
  @Test func cellsThatTheHeaderDoesNotKnow() throws {
    let last = try read("id,answer\n1,\"Cost, mostly\"\n2,Cost, mostly,\n")
    #expect(last.pairs == [" > Cost, mostly", " > Cost, mostly"])
    #expect(last.warnings == [])
    #expect(last.misplaced == [])
    let first = try read("answer,id\nCost,1\nCost, mostly,2\nCost, too,3\n")
    #expect(first.pairs == [" > Cost", " > Cost", " > Cost"])
    #expect(
      first.warnings == [
        "line 3 has more cells than the header, and the further ones are not read; quote what has a ',' in it"
      ]
    )
  }

  @Test(arguments: [
    ("{\"answer\": \"a\"}\n{\"answer\": \"b\"\n", TranscriptError.brokenJSON(line: 2)),
    ("{\n  \"answer\": \"a\"\n}\n", .unknownJSON),
    ("[{\"answer\": \"a\"}]\n", .unknownJSON),
    ("{\"id\": \"a\"}\n", .missingKey("answer", line: 1)),
    ("id,label,body\n1,x,text\n", .noAnswerColumn(columns: ["id", "label", "body"])),
    ("id,answer\n1,\"open\n2,x\n", .openQuote(line: 2)),
    ("id,answer\n1\n", .missingKey("answer", line: 2)),
    (
      "{\"answer\": \"a\", \"id\": null}\n{\"answer\": \"b\", \"id\": [7]}\n",
      .wrongValue(key: "id", expected: "a string or a number", line: 2)
    ),
    (
      "{\"id\": {\"id\": 7}, \"answer\": \"a\"}\n",
      .wrongValue(key: "id", expected: "a string or a number", line: 1)
    ),
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

  @Test func idsAreAsTheyAreWritten() throws {
    let lines = ["7.5", "12345678901234567890", "\"a\"", "true", "null"].map {
      "{\"id\": \($0), \"answer\": \"a\", \"label\": \"x\"}\n"
    }
    #expect(try labelled(lines.joined()).map(\.id) == ["7.5", "12345678901234567890", "a", "true", "5"])
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
    (
      "{\"answer\": \"a\", \"label\": \"x\", \"evidence\": [{\"quote\": null}]}",
      .wrongValue(key: "evidence", expected: "a list of objects with a 'quote'", line: 1)
    ),
    ("__label__a text\nno label\n", .missingKey("__label__", line: 2)),
    ("__label__ text\n", .missingKey("__label__", line: 1)),
    (
      "__label__\u{1b}[31m text\n",
      .wrongValue(key: "__label__", expected: "a name without line breaks or control codes", line: 1)
    ),
    ("__label__a\n", .missingKey("text", line: 1)),
    ("  \n", .empty),
    ("body,label\nx,y\n", .noAnswerColumn(columns: ["body", "label"])),
  ])
  func errors(text: String, error: TranscriptError) {
    #expect(throws: error) { try labelled(text) }
  }

  /// Half a surrogate pair is what is left of a text that was cut.
  @Test func halfASurrogatePair() throws {
    let transcript = try read(#"{"id": 7, "answer": "we rolled back \ud83d"}"# + "\n")
    #expect(transcript.exchanges.map(\.answer.string) == ["we rolled back \u{FFFD}"])
  }

  @Test func errorsAreShort() {
    let header = (0..<9).map { "column \($0)" + String(repeating: "x", count: 90) }
    let text = TranscriptError.noAnswerColumn(columns: header).description
    #expect(
      text.hasSuffix("… and others; rename the one with the answers") || text.contains("' and others; rename")
    )
    #expect(text.count < 450)
  }
}
