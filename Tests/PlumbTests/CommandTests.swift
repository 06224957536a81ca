import Foundation
import Testing

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
      #expect(transcript["speakers"].items.allSatisfy { $0.keys == ["name", "role"] })
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
          Interviewer                     interviewer  1 turn
          Ben Stone                       candidate    1 turn
          2 turns, 1 questions with answers

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
    #expect(text.contains("[1] +\(String(format: "%.2f", weight))  "))
    for label in ["neither", "production", "research"] {
      let score = try #require(question["score"][label].number)
      #expect(text.contains(": score \(String(format: "%.2f", score))\n"), "\(label)")
    }
  }

  @Test func inspectShowsTheModelBuiltIn() async throws {
    let json = try await sandbox.plumb("inspect", "-f", "json", "--keywords", "3").json
    #expect(
      json.keys == [
        "schemaVersion", "name", "sha256", "labels", "background", "features", "knownWords", "themes",
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
          "schemaVersion", "method", "answers", "leftOut", "accuracy", "macroF1", "expectedCalibrationError",
          "brier",
          "logLoss", "riskCoverageArea", "labels", "reliability", "riskCoverage", "evidence",
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
}

/// Help, made from the tables of commands and options; the README has to keep up.
@Suite struct HelpTests {
  @Test(arguments: Command.allCases)
  func everyOptionIsOnItsPage(command: Command) async throws {
    let page = try await Sandbox().plumb(command.rawValue, "--help")
    #expect(page.code == 0)
    #expect(page.errors == "")
    #expect(page.output.contains("Usage: plumb \(command.rawValue) \(command.operands)"))
    for option in Option.all where option.commands.contains(command) {
      let short = option.short.map { "-\($0), " } ?? "    "
      let spelling = "  " + short + option.name + (option.value.map { " " + $0 } ?? "")
      #expect(page.output.contains(spelling + " ") || page.output.contains(spelling + "\n"), "\(option.name)")
      #expect(page.output.contains(option.help), "\(option.name)")
    }
    for arguments in [[command.rawValue, "-h"], ["help", command.rawValue], ["--help", command.rawValue]] {
      #expect(try await Sandbox().plumb(arguments).output == page.output)
    }
  }

  @Test func everyCommandIsOnTheFirstPage() async throws {
    let page = try await Sandbox().plumb("--help")
    #expect(page.code == 0)
    for command in Command.allCases { #expect(page.output.contains("  \(command.rawValue) ")) }
    for arguments in [["--version"], ["-V"], ["classify", "--version"]] {
      #expect(try await Sandbox().plumb(arguments).output == "plumb \(Version.text)\n")
    }
  }

  @Test func theREADMENamesEveryCommandAndOption() throws {
    let readme = try Build.text("README.md")
    for command in Command.allCases { #expect(readme.contains("plumb \(command.rawValue)"), "\(command)") }
    for option in Option.all { #expect(readme.contains("`\(option.name)"), "\(option.name)") }
  }
}
