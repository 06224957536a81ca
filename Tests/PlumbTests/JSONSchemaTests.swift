import Foundation
import Testing

@testable import Reports

/// The published schemas, held against everything that is printed as JSON.
@Suite struct JSONSchemaTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.writeInterviews()
    try sandbox.write("talks/empty.md", "")
    try sandbox.write("talks/broken.jsonl", "{\"answer\": \"a\"}\n{\"answer\": \n")
    try sandbox.write(
      "answers.jsonl",
      Fixture.record(id: "7", question: "How?", answer: "Fine.") + Fixture.record(answer: "We rolled back.")
        + "{\"id\": 7, \"answer\": \"a\"}\n{\"id\": true, \"answer\": \"a\"}\n"
    )
  }

  private func schema(_ name: String) async throws -> JSON {
    let run = try await sandbox.plumb("schema", name)
    #expect(run.code == 0)
    return try run.json
  }

  @Test func theFirstSchemaNeedsNoName() async throws {
    #expect(try await sandbox.plumb("schema").json == schema(JSONSchema.names[0]))
    for name in JSONSchema.names {
      let schema = try await schema(name)
      #expect(schema["$schema"] == .string("https://json-schema.org/draft/2020-12/schema"))
      #expect(schema["additionalProperties"] == .bool(false))
    }
  }

  @Test(arguments: [
    ["talks"], ["talks", "--redact"], ["talks", "--threshold", "1"], ["answers.jsonl", "talks/ada.md"],
    ["talks", "--candidate", "Ada Osei"], ["talks/ada.md", "missing.md"],
    ["talks", "--rename", "Ada Osei=A"],
  ])
  func whatClassifyPrints(arguments: [String]) async throws {
    let report = try await sandbox.plumb(["classify", "-q", "-f", "json"] + arguments).json
    #expect(try await schema("classify").complaints(about: report) == [])
    let line = try await schema("ndjson")
    let lines = try await sandbox.plumb(["classify", "-q", "-f", "ndjson"] + arguments).lines
    #expect(lines.count > 1)
    for question in lines { #expect(line.complaints(about: question) == []) }
  }

  /// Of the samples several interviews disagree, and nobody asks in the answers of the written round.
  @Test(arguments: [["folder"], ["speaker"], ["speaker", "--redact"], ["folder", "--role", "any"]])
  func whatClassifyPrintsOfGroups(arguments: [String]) async throws {
    let report = try await sandbox.plumb(
      ["classify", Build.path("Samples/transcripts"), "talks", "-q", "-f", "json", "--group-by"] + arguments
    ).json
    #expect(!report["groups"].items.isEmpty)
    #expect(report["transcripts"].items.contains { $0["coverage"] == .null })
    #expect(report["transcripts"].items.contains { !$0["blindSpots"].items.isEmpty })
    #expect(try await schema("classify").complaints(about: report) == [])
  }

  @Test(arguments: [[], ["--role", "research"], ["--redact"]])
  func whatAuditPrints(arguments: [String]) async throws {
    try sandbox.write("idle.txt", "How are you?\nWhere do you live?\n")
    let paths = [Build.path("Samples/kits"), Build.path("Samples/transcripts"), "talks", "idle.txt"]
    let report = try await sandbox.plumb(["audit", "-q", "-f", "json"] + paths + arguments).json
    let documents = report["documents"].items
    #expect(Set(documents.compactMap { $0["kind"].string }) == ["kit", "posting", "transcript"])
    #expect(documents.contains { $0["title"] != .null })
    #expect(!report["failures"].items.isEmpty)
    #expect(try await schema("audit").complaints(about: report) == [])
  }

  @Test(arguments: [
    ["talks"], ["talks", "--redact"], ["answers.jsonl"], ["talks", "--candidate", "Ada Osei"],
  ])
  func whatParsePrints(arguments: [String]) async throws {
    let report = try await sandbox.plumb(["parse", "-q", "-f", "json"] + arguments).json
    #expect(try await schema("parse").complaints(about: report) == [])
  }

  @Test func whatEvaluateInspectAndTheLogPrint() async throws {
    try await sandbox.trainSmallModel()
    try sandbox.write(
      "wrong.jsonl",
      Fixture.record(answer: "We like to bake bread in the kitchen by the lamp.", label: "outdoor")
        + Fixture.record(answer: "We like to climb the hill.", label: "outdoor")
        + Fixture.record(answer: "We like to climb the hill.", label: "elsewhere")
    )
    let evaluation = try await schema("evaluate")
    for arguments in [["labelled", "-m", "small.model"], ["labelled", "--folds", "3"], ["wrong.jsonl"]]
      + [["wrong.jsonl", "-m", "small.model"]]
    {
      let run = try await sandbox.plumb(["evaluate", "-f", "json", "--audit-log", "log"] + arguments)
      #expect(try evaluation.complaints(about: run.json) == [], "\(arguments)")
    }
    for arguments in [[], ["small.model"]] {
      let run = try await sandbox.plumb(["inspect", "-f", "json"] + arguments)
      #expect(try await schema("inspect").complaints(about: run.json) == [])
    }
    _ = try await sandbox.plumb("classify", "talks", "--redact", "--audit-log", "log")
    let log = try await sandbox.shell("cat log").lines
    #expect(log.count == 5)
    for line in log { #expect(try await schema("audit-log").complaints(about: line) == []) }
  }

  /// A validator that finds nothing would prove nothing.
  @Test func whatIsWrongIsFound() async throws {
    let schema = try await schema("classify")
    let run = try await sandbox.plumb("classify", "talks", "-q", "-f", "json")
    for (right, wrong, complaint) in [
      ("\"spans\": 1", "\"spans\": 1.5", "$.transcripts[0].themes[0].spans: no integer"),
      ("\"start\": ", "\"begin\": ", "$.transcripts[0].questions[0].evidence[0]: start is missing"),
      ("\"schemaVersion\": 1", "\"schemaVersion\": 2", "$.schemaVersion: not the constant"),
      ("\"reason\": null", "\"reason\": 3", "$.transcripts[0].questions[0].reason: none of the choices"),
      ("\"line\": null", "\"line\": \"x\"", "$.failures[1].line: none of the choices"),
    ] {
      let place = try #require(run.output.firstRange(of: right), "\(right)")
      #expect(try schema.complaints(about: run.json) == [])
      let damaged = run.output.replacingCharacters(in: place, with: wrong)
      let complaints = try schema.complaints(about: JSON(Data(damaged.utf8)))
      #expect(complaints.contains(complaint))
    }
  }
}
