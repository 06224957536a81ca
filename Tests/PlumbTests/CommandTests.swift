import Foundation
import Testing
import Transcripts

@testable import plumb

/// `parse`, `explain`, `inspect`, `train` and `evaluate`.
@Suite struct CommandTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.writeInterviews()
  }

  @Test func parseAsJSON() async throws {
    let report = try await sandbox.plumb("parse", "talks", "--format", "json").json
    #expect(report.keys == ["schemaVersion", "transcripts", "failures"])
    let transcripts = report["transcripts"].items
    let keys: Set = ["path", "format", "speakers", "warnings", "turns", "exchanges"]
    #expect(transcripts.map(\.keys) == [keys, keys.union(["cues"]), keys])
    for transcript in transcripts {
      #expect(transcript["speakers"].items.allSatisfy { $0.keys == ["name", "role", "confidence"] })
      #expect(
        transcript["turns"].items.allSatisfy { $0.keys == ["speaker", "text", "line", "start", "end"] }
      )
      #expect(
        transcript["exchanges"].items.allSatisfy {
          $0.keys == ["index", "id", "speaker", "question", "answer", "line", "start"]
        }
      )
    }
    let cues = transcripts[1]["cues"].items
    #expect(cues.allSatisfy { $0.keys == ["id", "start", "end", "text", "voice"] })
    #expect(cues.map { $0["start"].number } == [63.4, 67.25, 80])
    #expect(cues[0]["text"] == .string("<v Interviewer>What are you proudest of?</v>"))
    #expect(transcripts[0]["speakers"].items.map { $0["role"].string } == ["interviewer", "candidate"])
  }

  @Test func parseForPeople() async throws {
    let run = try await sandbox.plumb("parse", "talks/ben.vtt")
    #expect(
      run.output.hasPrefix(
        """
        talks/ben.vtt · webvtt
          Interviewer                     interviewer       1 turn
          Ben Stone                       candidate 95%     1 turn
          2 turns, 1 question with its answer

          1 line 9 1:07  What are you proudest of?

        """
      )
    )
    #expect(run.errors == "1 transcript read\n")
  }

  @Test func explainMarksEveryStretchAndAddsUp() async throws {
    let text = try await sandbox.plumb("explain", "talks/ada.md").output
    let question = try await sandbox.plumb("classify", "talks/ada.md", "-f", "json").json["transcripts"]
      .items[0]["questions"]
      .items[0]
    #expect(text.hasPrefix("talks/ada.md · answers: Ada Osei; asks: Interviewer\n"))
    #expect(text.contains("1. line 3\n   Welcome, Ada. What did you own?\n"))
    let weight = try #require(question["evidence"].items.first?["weight"].number)
    #expect(text.contains("[1] +\(String(format: "%.2f", weight)) "))
    for label in ["neither", "production", "research"] {
      let score = try #require(question["score"][label].number)
      #expect(text.contains(": score \(String(format: "%.2f", score))\n"), "\(label)")
    }
  }

  @Test func inspectShowsTheModelBuiltIn() async throws {
    let json = try await sandbox.plumb("inspect", "-f", "json", "--keywords", "3").json
    #expect(
      json.keys == [
        "schemaVersion", "name", "sha256", "labels", "background", "calibration", "intendedUse", "features",
        "knownWords", "themes",
        "threshold",
      ]
    )
    #expect(json["labels"].items.map { $0["label"].string } == ["neither", "production", "research"])
    #expect(json["labels"].items.allSatisfy { $0["keywords"].items.count == 3 })
    let model = try Data(contentsOf: URL(fileURLWithPath: Build.path("Models/plumb.model")))
    try sandbox.write("copy.model", Array(model))
    #expect(try await sandbox.plumb("inspect", "copy.model", "-f", "json", "--keywords", "3").json == json)
    let text = try await sandbox.plumb("inspect").output
    #expect(text.contains("  sha256       \(try #require(json["sha256"].string))\n"))
  }

  @Test func trainingTwiceGivesTheSameBytes() async throws {
    try await sandbox.trainSmallModel()
    let again = try await sandbox.plumb("train", "labelled", "-o", "again", "-q")
    #expect(again.code == 0)
    #expect(try sandbox.bytes("again") == sandbox.bytes("small.model"))
    let other = try await sandbox.plumb("train", "labelled/answers.jsonl", "-o", "other")
    #expect(other.errors.hasPrefix("other: "))
    #expect(other.errors.contains("24 indoor, 24 outdoor"))
    #expect(try sandbox.bytes("other") == sandbox.bytes("small.model"))
  }

  @Test func aModelOfAnyRubricTagsAndIsJudged() async throws {
    try await sandbox.trainSmallModel()
    try sandbox.write(
      "day.jsonl",
      Fixture.record(answer: "On most days we like to swim across the lake and then we do it again.")
    )
    let lines = try await sandbox.plumb("classify", "day.jsonl", "-m", "small.model", "-f", "ndjson").lines
    #expect(lines[0]["probability"].keys == ["indoor", "outdoor"])
    #expect(lines[0]["label"] == .string("outdoor"))
    for arguments in [["--model", "small.model"], ["--folds", "3"]] {
      let json = try await sandbox.plumb(["evaluate", "labelled", "-f", "json"] + arguments).json
      #expect(
        json.keys == [
          "schemaVersion", "method", "answers", "leftOut", "warnings", "accuracy", "macroF1",
          "expectedCalibrationError",
          "brier",
          "logLoss", "riskCoverageArea", "labels", "reliability", "riskCoverage", "evidence", "mistakes",
        ]
      )
      #expect(json["answers"].int == 48)
      #expect(json["accuracy"].number == 1)
      #expect(json["labels"].items.map { $0["said"].items.map(\.int) } == [[24, 0], [0, 24]])
      let text = try await sandbox.plumb(["evaluate", "labelled"] + arguments).output
      #expect(text.contains("accuracy                    1.000\n"))
    }
  }

  /// The contract of the model that is shipped: what the README says makes it, byte for byte.
  @Test func theShippedModelIsWhatTheSamplesMake() async throws {
    let run = try await sandbox.plumb(
      "train",
      Build.path("Samples/answers"),
      "--output",
      "plumb.model",
      "-q"
    )
    #expect(run.code == 0)
    #expect(
      try sandbox.bytes("plumb.model")
        == Data(contentsOf: URL(fileURLWithPath: Build.path("Models/plumb.model")))
    )
  }

  /// What an evaluation ends with: the words that tell most, and the answers it was surest of and wrong about.
  @Test func theWorstMistakesAreShownWithTheirWords() async throws {
    try await sandbox.trainSmallModel()
    let deeds = ["On most days we like to climb the hill.", "On most days they like to sweep the stairs."]
    try sandbox.write(
      "mixed.jsonl",
      Fixture.record(id: "right", question: "When?", answer: deeds[0], label: "outdoor")
        + Fixture.record(id: "wrong", question: "Where?", answer: deeds[0], label: "indoor")
        + Fixture.record(id: "worse", answer: deeds[1], label: "outdoor")
    )
    let arguments = ["evaluate", "mixed.jsonl", "-m", "small.model"]
    let json = try await sandbox.plumb(arguments + ["-f", "json"]).json
    let mistakes = json["mistakes"].items
    #expect(Set(mistakes.map { $0["id"].string }) == ["wrong", "worse"])
    #expect(
      mistakes.map { $0["confidence"].number ?? 0 }
        == mistakes.map { $0["confidence"].number ?? 0 }.sorted(by: >)
    )
    let wrong = try #require(mistakes.first { $0["id"].string == "wrong" })
    #expect(wrong["said"].string == "outdoor")
    #expect(wrong["label"].string == "indoor")
    #expect(wrong["question"].string == "Where?")
    #expect(wrong["answer"].string == deeds[0])
    #expect(!wrong["words"].items.isEmpty)
    for words in wrong["words"].items { #expect(deeds[0].contains(try #require(words.string))) }
    let inspected = try await sandbox.plumb("inspect", "small.model", "-f", "json", "--keywords", "12").json
    #expect(json["labels"].items.map { $0["keywords"] } == inspected["labels"].items.map { $0["keywords"] })
    let text = try await sandbox.plumb(arguments).output
    #expect(text.contains("\n\nmost telling (nats in an answer of a hundred words)\nindoor   "))
    #expect(text.contains("%  said outdoor, is indoor: wrong\n      “"))
    #expect(text.components(separatedBy: "\n").allSatisfy { $0.count <= 80 })
  }

  /// Training ends with how the model did on answers held out of it.
  @Test func trainingEndsWithFigures() async throws {
    try sandbox.write("labelled/answers.jsonl", Fixture.labelled)
    let run = try await sandbox.plumb("train", "labelled", "-o", "new.model")
    #expect(run.output == "")
    #expect(run.errors.contains("48 answers, each held out of 5 models in turn, no speaker in two parts\n"))
    for heading in ["accuracy  ", "true \\ said", "reliability: ", "risk-coverage: ", "most telling "] {
      #expect(run.errors.contains("\n" + heading), "\(heading)")
    }
  }
}
