import Foundation
import KeywordBayes
import Testing

/// The record of runs: who ran what on what, without a word of it.
@Suite struct AuditLogTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.writeInterviews()
    try sandbox.write("talks/empty.md", "")
  }

  private var log: [JSON] {
    get throws {
      try sandbox.bytes("log").split(separator: UInt8(ascii: "\n")).map { try JSON(Data($0)) }
    }
  }

  @Test func aRunIsRecorded() async throws {
    let before = Date.now.addingTimeInterval(-1)
    let run = try await sandbox.plumb(
      "classify",
      "talks",
      "-f",
      "json",
      "--threshold",
      "0.7",
      "--candidate",
      "Ada Osei",
      "--audit-log",
      "log"
    )
    #expect(run.code == 1)
    let line = try #require(try log.first)
    let time = try Date(#require(line["time"].string), strategy: .iso8601)
    #expect(before < time && time <= .now)
    #expect(line["tool"] == .object(["name": .string("plumb"), "version": try run.json["tool"]["version"]]))
    #expect(line["command"] == .string("classify"))
    #expect(
      line["options"]
        == .object([
          "--format": .array([.string("json")]), "--threshold": .array([.string("0.7")]),
          "--candidate": .array([.string("Ada Osei")]), "--audit-log": .array([.string("log")]),
        ])
    )
    #expect(line["model"]["sha256"] == (try run.json["model"]["sha256"]))
    let inputs =
      [("talks/ada.md", Fixture.ada), ("talks/ben.vtt", Fixture.ben)]
      + [("talks/deep/cleo.txt", Fixture.cleo), ("talks/empty.md", "")]
    #expect(
      line["inputs"].items
        == inputs.map { path, text in
          .object([
            "path": .string(path), "sha256": .string(SHA256.hex(Array(text.utf8))),
            "bytes": .number(Double(text.utf8.count)),
          ])
        }
    )
    let report = try run.json["transcripts"].items
    let questions = report.flatMap { $0["questions"].items }
    #expect(line["counts"]["transcripts"].int == report.count)
    #expect(line["counts"]["answers"].int == questions.count)
    #expect(line["counts"]["unclear"].int == questions.count { $0["label"] == .string("unclear") })
    #expect(
      line["failures"].items == [.object(["path": .string("talks/empty.md"), "line": .null])]
    )
    #expect(line["exitCode"].int == 1)
    #expect(try #require(line["seconds"].number) >= 0)
  }

  @Test func everyRunAddsALine() async throws {
    try await sandbox.trainSmallModel()
    let runs: [([String], Int32)] = [
      (["explain", "talks/ada.md"], 0), (["train", "labelled", "-o", "new.model"], 0),
      (["evaluate", "labelled", "-m", "new.model"], 0), (["evaluate", "labelled", "--folds", "3"], 0),
      (["classify", "talks/empty.md"], 2), (["classify", "talks", "-m", "none"], 2),
    ]
    for (arguments, code) in runs {
      #expect(try await sandbox.plumb(arguments + ["--audit-log", "log"]).code == code)
    }
    #expect(try log.map { $0["command"].string } == runs.map(\.0[0]))
    #expect(try log.map { $0["exitCode"].int } == runs.map { Int($0.1) })
    let model = JSON.string(SHA256.hex(Array(try sandbox.bytes("new.model"))))
    #expect(try log[1]["model"]["sha256"] == model)
    #expect(try log[2]["model"]["sha256"] == model)
    #expect(try log[3]["model"] == .null)
    #expect(try log[1]["counts"]["answers"].int == 48)
    #expect(try log[1]["inputs"].items.map { $0["path"].string } == ["labelled/answers.jsonl"])
  }

  @Test func redactedRunsNameNobody() async throws {
    try await sandbox.trainSmallModel()
    let run = try await sandbox.plumb(
      "classify",
      "talks",
      "--redact",
      "--candidate",
      "Ada Osei",
      "-o",
      "ada-osei.txt",
      "--audit-log",
      "log"
    )
    #expect(run.code == 1)
    let text = try sandbox.text("log")
    for word in ["Ada", "Osei", "ada", "talks", "ben"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains(SHA256.hex(Array(Fixture.ada.utf8))))
    #expect(try log[0]["options"]["--candidate"] == .array([.string("[speaker]")]))
  }

  /// Errors quote what they are about; the log does not.
  @Test func noWordOfAnInputIsLogged() async throws {
    try sandbox.write("columns.csv", "id,label,secret\r\n1,x,y\r\n")
    #expect(try await sandbox.plumb("classify", "columns.csv", "--audit-log", "log").code == 2)
    #expect(try !sandbox.text("log").contains("secret"))
    #expect(
      try log[0]["failures"].items == [.object(["path": .string("columns.csv"), "line": .number(1)])]
    )
  }

  @Test func aLogThatCannotBeWrittenIsAnErrorBeforeAnyWork() async throws {
    for (path, message) in [
      ("talks", "talks: cannot be written: is a directory"),
      ("nowhere/log", "nowhere/log: cannot be written: no such file or directory"),
      ("talks/ada.md", "talks/ada.md: is one of the inputs; write to another file"),
    ] {
      let run = try await sandbox.plumb("classify", "talks/ada.md", "--audit-log", path)
      #expect(run.errors == "plumb: error: \(message)\n")
      #expect(run.output == "")
      #expect(run.code == 2)
    }
    #expect(try sandbox.text("talks/ada.md") == Fixture.ada)
    let run = try await sandbox.plumb("classify", "talks/ada.md", "--audit-log", "log", "-o", "log")
    #expect(run.errors == "plumb: error: log: is one of the inputs; write to another file\n")
  }

  @Test func runsAtTheSameTimeDoNotMixTheirLines() async throws {
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { [sandbox] in
          _ = try await sandbox.plumb("explain", "talks/ada.md", "-q", "--audit-log", "log")
        }
      }
      try await group.waitForAll()
    }
    #expect(try log.map { $0["exitCode"].int } == Array(repeating: 0, count: 8))
  }

  @Test func anInterruptedRunIsRecorded() async throws {
    sandbox.makePipe("pipe.md")
    let run = try await sandbox.interrupt(
      ["classify", "talks/ada.md", "pipe.md", "-f", "ndjson", "-j", "1", "--audit-log", "log"],
      with: SIGTERM,
      when: { _ in (try? sandbox.text("log")) != nil }
    )
    #expect(run.code == 143)
    #expect(try log.map { $0["exitCode"].int } == [143])
  }
}
