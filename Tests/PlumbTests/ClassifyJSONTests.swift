import Foundation
import Testing

/// `classify --format json` against its contract: exactly these keys, and numbers that agree with each other.
@Suite struct ClassifyJSONTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.writeInterviews()
  }

  private func classify(_ arguments: String...) async throws -> JSON {
    try await sandbox.plumb(["classify", "--format", "json"] + arguments).json
  }

  @Test func everyObjectHasExactlyItsKeys() async throws {
    try sandbox.write("talks/empty.md", "")
    let report = try await classify("talks")
    #expect(report.keys == ["schemaVersion", "tool", "model", "transcripts", "failures"])
    #expect(report["schemaVersion"] == .number(1))
    #expect(report["tool"].keys == ["name", "version"])
    #expect(report["tool"]["name"] == .string("plumb"))
    #expect(report["model"].keys == ["name", "sha256", "labels", "threshold"])
    #expect(report["model"]["sha256"].string?.count == 64)
    #expect(report["failures"].items.map(\.keys) == [["path", "line", "error"]])
    let transcripts = report["transcripts"].items
    #expect(
      transcripts.map { $0["path"].string } == ["talks/ada.md", "talks/ben.vtt", "talks/deep/cleo.txt"]
    )
    for transcript in transcripts {
      #expect(
        transcript.keys == [
          "path", "format", "candidates", "interviewers", "warnings", "label", "probability", "confidence",
          "themes", "coverage", "blindSpots", "questions",
        ]
      )
      #expect(transcript["themes"].items.allSatisfy { $0.keys == ["theme", "leans", "spans", "weight"] })
      #expect(
        transcript["coverage"].items.allSatisfy {
          $0.keys == ["theme", "leans", "asked", "shown", "unprompted", "contrary"]
        }
      )
      #expect(transcript["blindSpots"].items.allSatisfy { $0.keys == ["theme", "leans", "followUps"] })
    }
    let questions = transcripts.flatMap(\.["questions"].items)
    #expect(questions.count == 6)
    for question in questions {
      #expect(
        question.keys == [
          "index", "id", "question", "answer", "line", "time", "label", "probability", "confidence", "reason",
          "score", "prior", "rest", "knownWords", "evidence",
        ]
      )
    }
    let evidence = questions.flatMap(\.["evidence"].items)
    #expect(!evidence.isEmpty)
    for span in evidence {
      #expect(
        span.keys == [
          "text", "start", "end", "line", "time", "leans", "theme", "weight", "hypothetical",
        ]
      )
    }
  }

  @Test func whoSpeaksWhereAndWhen() async throws {
    let transcripts = try await classify("talks")["transcripts"].items
    #expect(transcripts.map { $0["format"].string } == ["markdown", "webvtt", "plain-text"])
    #expect(
      transcripts.map { $0["candidates"].items.first?.string } == ["Ada Osei", "Ben Stone", "Cleo Marsh"]
    )
    #expect(
      transcripts.map { $0["interviewers"] } == Array(repeating: .array([.string("Interviewer")]), count: 3)
    )
    #expect(transcripts[0]["questions"].items.map { $0["line"].int } == [3, 7, 11])
    #expect(transcripts[0]["questions"].items.map { $0["index"].int } == [1, 2, 3])
    #expect(transcripts[0]["questions"].items.map { $0["time"] } == [.null, .null, .null])
    #expect(transcripts[0]["questions"].items[1]["question"].string == "What would you do about drift?")
    let ben = transcripts[1]["questions"].items[0]
    #expect(ben["line"].int == 9)
    #expect(ben["time"].number == 67.25)
    // The answer runs over two cues, and evidence in the second has that cue's line and time.
    for span in ben["evidence"].items {
      let isLater = try #require(span["start"].int) > "We proved".count && span["line"].int == 13
      #expect(span["time"].number == (isLater ? 80 : 67.25))
    }
  }

  /// The invariants of every report, whatever the model knows: on the tests' own interviews and on the samples.
  @Test(arguments: ["talks", Build.path("Samples/transcripts")])
  func numbersAgree(path: String) async throws {
    let report = try await classify(path)
    let labels = report["model"]["labels"].items.compactMap(\.string)
    for transcript in report["transcripts"].items {
      let shares = transcript["probability"].fields.compactMapValues(\.number)
      #expect(abs(shares.values.reduce(0, +) - 1) < 1e-5)
      #expect(transcript["confidence"].number == shares.values.max())
      let spans = transcript["questions"].items.flatMap(\.["evidence"].items)
      #expect(
        transcript["themes"].items.compactMap { $0["spans"].int }.reduce(0, +)
          == spans.count { $0["theme"] != .null }
      )
      for question in transcript["questions"].items { try check(question, labels: labels) }
    }
  }

  private func check(_ question: JSON, labels: [String]) throws {
    let scalars = Array(try #require(question["answer"].string).unicodeScalars)
    for span in question["evidence"].items {
      let range = try #require(span["start"].int)..<(try #require(span["end"].int))
      #expect(!range.isEmpty)
      #expect(span["text"].string == String(String.UnicodeScalarView(scalars[range])))
      #expect(try #require(span["weight"].number) > 0)
      #expect(labels.contains(try #require(span["leans"].string)))
    }
    let probability = question["probability"].fields.compactMapValues(\.number)
    #expect(probability.keys.sorted() == labels)
    #expect(abs(probability.values.reduce(0, +) - 1) < 1e-5)
    #expect(question["confidence"].number == probability.values.max())
    #expect((question["reason"] == .null) == (question["label"].string != "unclear"))
    if let label = question["label"].string, label != "unclear" {
      #expect(probability[label] == question["confidence"].number)
    }
    for label in labels {
      let shown = question["evidence"].items.filter { $0["leans"].string == label }
        .compactMap { $0["weight"].number }.reduce(0, +)
      let parts = [question["prior"][label], question["rest"][label]].compactMap(\.number)
      let score = try #require(question["score"][label].number)
      #expect(abs(parts.reduce(shown, +) - score) < 1e-4, "prior, evidence and rest add up to the score")
    }
  }

  @Test func evidenceIsFoundBehindLettersOutsideASCII() async throws {
    let question = try await classify("talks/ada.md")["transcripts"].items[0]["questions"].items[0]
    let starts = question["evidence"].items.compactMap { $0["start"].int }
    #expect(starts.contains { $0 > 0 })
    // The emoji of a woman at her computer is four scalars and one character: scalars are what counts.
    let answer = try #require(question["answer"].string)
    #expect(answer.hasPrefix("Café traffic — naïve, I know 😀👩🏽‍💻."))
    #expect(answer.unicodeScalars.count == answer.count + 3)
  }

  @Test(arguments: ["table", "json", "ndjson", "csv"])
  func sameBytesWithAnyNumberOfJobs(format: String) async throws {
    for number in 1...12 {
      try sandbox.write(
        "many/\(number).md",
        number % 5 == 0 ? "" : Fixture.ada + (number % 2 == 0 ? Fixture.cleo : "")
      )
    }
    let runs = try await [
      sandbox.plumb("classify", "many", "-f", format, "--jobs", "1"),
      sandbox.plumb("classify", "many", "-f", format, "--jobs", "7"),
      sandbox.plumb("classify", "many", "-f", format),
    ]
    #expect(runs[0].bytes.count > 1000)
    #expect(runs[0].bytes == runs[1].bytes)
    #expect(runs[0].bytes == runs[2].bytes)
    #expect(runs.map(\.code) == [1, 1, 1])
    #expect(runs[0].errors == runs[1].errors)
  }

  @Test func answersKeepTheirIdsAndOrder() async throws {
    let ids = ["b", "a", "10", "9", "é 😀", " padded ", "=1+1", "null"]
    try sandbox.write("round.jsonl", ids.map { Fixture.record(id: $0, answer: "I like it here.") }.joined())
    try sandbox.write("round.csv", "id,answer\r\n" + ids.map { "\"\($0)\",Fine by me.\r\n" }.joined())
    let report = try await classify("round.jsonl", "round.csv")["transcripts"].items
    #expect(report.map { $0["path"].string } == ["round.csv", "round.jsonl"])
    #expect(report.map { $0["format"].string } == ["answers-csv", "answers-jsonl"])
    for transcript in report {
      #expect(transcript["questions"].items.map { $0["id"].string } == ids)
      #expect(transcript["questions"].items.map { $0["index"].int } == Array(1...8))
    }
    #expect(report[1]["questions"].items.map { $0["line"].int } == Array(1...8))
    #expect(report[0]["questions"].items.map { $0["line"].int } == Array(2...9))
  }

  @Test func anAnswerWithoutIdHasNone() async throws {
    try sandbox.write("round.jsonl", Fixture.record(question: "Why?", answer: "I like it here."))
    let question = try await classify("round.jsonl")["transcripts"].items[0]["questions"].items[0]
    #expect(question["id"] == .null)
    #expect(question["question"] == .string("Why?"))
  }

  @Test func standardInputIsCalledDash() async throws {
    let run = try await sandbox.plumb("classify", "-", "-f", "json", input: Fixture.cleo)
    #expect(run.code == 0)
    let transcript = try run.json["transcripts"].items[0]
    #expect(transcript["path"] == .string("-"))
    #expect(transcript["format"] == .string("plain-text"))
    #expect(transcript["questions"].items.count == 2)
  }

  @Test func speakersCanBeNamed() async throws {
    let report = try await classify("talks/ada.md", "--candidate", "interviewer", "--interviewer", "ada osei")
    let transcript = report["transcripts"].items[0]
    #expect(transcript["candidates"] == .array([.string("Interviewer")]))
    #expect(transcript["interviewers"] == .array([.string("Ada Osei")]))
  }

  @Test func warningsLeaveTheExitCodeAlone() async throws {
    try sandbox.write("alone.md", "**Ada Osei:** Welcome to the show.\n\n**Ada Osei:** That was the show.\n")
    let run = try await sandbox.plumb("classify", "alone.md", "-f", "json")
    #expect(run.code == 0)
    #expect(try !run.json["transcripts"].items[0]["warnings"].items.isEmpty)
  }
}

/// Why an answer is unclear: the code, and the numbers that decided it.
@Suite struct UnclearTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func question(_ answer: String, _ arguments: String...) async throws -> JSON {
    let run = try await sandbox.plumb(
      ["classify", "-", "-f", "json"] + arguments,
      input: Fixture.record(answer: answer)
    )
    return try run.json["transcripts"].items[0]["questions"].items[0]
  }

  private func reason(_ question: JSON) throws -> (code: String, detail: String) {
    #expect(question["label"] == .string("unclear"))
    #expect(question["reason"].keys == ["code", "detail"])
    return (
      try #require(question["reason"]["code"].string), try #require(question["reason"]["detail"].string)
    )
  }

  @Test func tooShort() async throws {
    let reason = try reason(await question("I was there."))
    #expect(reason == ("too-short", "3 known words, 8 needed"))
  }

  @Test func unknownWords() async throws {
    let known = "we said that it was there and then we went to work"
    let noise = (1...20).map { "qzx\(String(repeating: "vj", count: $0))" }.joined(separator: " ")
    let reason = try reason(await question(known + " " + noise))
    #expect(reason.code == "unknown-words")
    #expect(reason.detail.wholeMatch(of: /[0-9]+% of the words are known, 50% needed/) != nil)
  }

  @Test func nearTie() async throws {
    let answer = "I think that it was a good place to work and I liked the people who were there."
    let reason = try reason(await question(answer, "--threshold", "1"))
    #expect(reason.code == "near-tie")
    #expect(reason.detail.wholeMatch(of: /[0-9]+% against [0-9]+%, 100% needed/) != nil)
    #expect(try await question(answer, "--threshold", "0")["reason"] == .null)
  }

  /// A model whose themes never show finds nothing to quote, however much the single words lean.
  @Test func noEvidence() async throws {
    try await sandbox.trainSmallModel()
    try sandbox.write("themes/indoor/ships.txt", "aft of the mizzen\n")
    try sandbox.write("themes/outdoor/harbours.txt", "mole and breakwater\n")
    _ = try await sandbox.plumb("train", "labelled", "--themes", "themes", "-o", "ships.model", "-q")
    let answer =
      "Most days we like to climb the hill and swim across the lake, and we plant trees in the garden."
    let reason = try reason(await question(answer, "--model", "ships.model", "--threshold", "0"))
    #expect(reason.code == "no-evidence")
    #expect(reason.detail.wholeMatch(of: /[0-9]+% by single words, but no stretch to quote/) != nil)
  }
}
