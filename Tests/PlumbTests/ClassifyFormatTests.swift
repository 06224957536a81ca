import Foundation
import Testing

/// The formats of `classify` other than JSON.
@Suite struct ClassifyFormatTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.writeInterviews()
  }

  @Test func newlineDelimitedJSONHasAQuestionALine() async throws {
    let lines = try await sandbox.plumb("classify", "talks", "-f", "ndjson").lines
    let report = try await sandbox.plumb("classify", "talks", "-f", "json").json
    let questions = report["transcripts"].items.flatMap { transcript in
      transcript["questions"].items.map { question in
        JSON.object(question.fields.merging(["path": transcript["path"]]) { $1 })
      }
    }
    #expect(lines.count == 6)
    #expect(lines == questions)
  }

  @Test func tableForASpreadsheet() async throws {
    let run = try await sandbox.plumb("classify", "talks", "--format=csv")
    let rows = try CSV.rows(run.output)
    #expect(
      rows[0] == [
        "path", "index", "id", "line", "time", "label", "confidence", "p_neither", "p_production",
        "p_research",
        "reason", "question", "answer", "evidence_production", "evidence_research", "candidates",
      ]
    )
    #expect(rows.count == 7)
    #expect(rows.allSatisfy { $0.count == 16 })
    let questions = try await sandbox.plumb("classify", "talks", "-f", "ndjson").lines
    for (row, question) in zip(rows.dropFirst(), questions) {
      #expect(row[0] == question["path"].string)
      #expect(row[3] == question["line"].int.map(String.init))
      #expect(row[5] == question["label"].string)
      #expect(row[10] == question["reason"]["code"].string ?? "")
      #expect(row[11] == question["question"].string)
      #expect(row[12] == question["answer"].string)
      let quotes = question["evidence"].items.filter { $0["leans"] == .string("production") }.map { span in
        (span["text"].string ?? "") + (span["hypothetical"] == .bool(true) ? " (hypothetical)" : "")
      }
      #expect(row[13] == quotes.joined(separator: " | "))
    }
    #expect(rows.dropFirst().map { $0[15] }.contains("Ada Osei"))
    #expect(rows[4][4] == "67.25")
  }

  @Test(arguments: ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "  =1+1"])
  func noCellIsAFormula(text: String) async throws {
    try sandbox.write("round.jsonl", Fixture.record(id: text, question: text, answer: text))
    let rows = try CSV.rows(await sandbox.plumb("classify", "round.jsonl", "-f", "csv").output)
    #expect(rows[1][2] == "'" + text)
    #expect(rows[1][11] == "'" + text)
    #expect(rows[1][12] == "'" + text)
  }

  @Test func tableForPeople() async throws {
    let run = try await sandbox.plumb("classify", "talks")
    #expect(run.code == 0)
    #expect(run.output.contains("talks/ada.md · answers: Ada Osei; asks: Interviewer\n"))
    #expect(run.output.contains("What would you do about drift?"))
    #expect(run.errors.hasPrefix("3 transcripts, 6 answers, "))
    #expect(try await sandbox.plumb("classify", "talks", "-f", "table").output == run.output)
  }

  @Test func noLineIsWiderThanTheTerminal() async throws {
    for columns in [80, 60] {
      let run = try await sandbox.plumb(
        ["classify", "."],
        environment: ["COLUMNS": String(columns)]
      )
      #expect(widest(run.output) <= columns)
      let parse = try await sandbox.plumb(["parse", "."], environment: ["COLUMNS": String(columns)])
      #expect(widest(parse.output) <= columns)
    }
  }

  /// The samples are run from their own folder, so that their paths are as short as a user's.
  @Test(arguments: ["classify", "parse", "explain"])
  func theSamplesFitEightyColumns(command: String) async throws {
    try FileManager.default.copyItem(
      atPath: Build.path("Samples/transcripts"),
      toPath: sandbox.folder.appendingPathComponent("samples").path
    )
    let run = try await sandbox.plumb(command, "samples")
    #expect(run.code == 0)
    #expect(run.bytes.count > 2000)
    #expect(widest(run.output) <= 80)
  }

  /// Columns, for text without wide characters.
  private func widest(_ text: String) -> Int { text.split(separator: "\n").map(\.count).max() ?? 0 }

  /// A number stays the number that it was, to the letter, and is no formula.
  @Test func idsComeBackUnchanged() async throws {
    let ids = ["7", "-0.50", "12345678901234567890", "true", "\"7\"", "\"=7\"", "null"]
    let records = ids.map { "{\"id\": \($0), \"answer\": \"We rolled it back.\"}\n" }
    try sandbox.write("ids.jsonl", records.joined())
    let lines = try await sandbox.plumb("classify", "ids.jsonl", "-f", "ndjson").output.split(separator: "\n")
    #expect(lines.count == ids.count)
    for (line, id) in zip(lines, ids) { #expect(line.contains(",\"id\":\(id),\"question\"")) }
    let parsed = try await sandbox.plumb("parse", "ids.jsonl", "-f", "json").output
    let whole = try await sandbox.plumb("classify", "ids.jsonl", "-f", "json").output
    for id in ids {
      #expect(parsed.contains("\"id\": \(id),\n"))
      #expect(whole.contains("\"id\": \(id),\n"))
    }
    let rows = try CSV.rows(try await sandbox.plumb("classify", "ids.jsonl", "-f", "csv").output)
    #expect(
      rows.dropFirst().map { $0[2] } == ["7", "-0.50", "12345678901234567890", "true", "7", "'=7", ""]
    )
  }
}

/// Reads CSV to the letter of RFC 4180: CRLF ends a record, quotes double inside quotes, nothing follows a closing quote.
enum CSV {
  struct Malformed: Error {}

  static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = [[]]
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      rows[rows.count - 1].append(rest.first == "\"" ? try quoted(&rest) : try plain(&rest))
      if rest.first == "," {
        rest.removeFirst()
      } else {
        guard rest.starts(with: "\r\n".unicodeScalars) else { throw Malformed() }
        rest.removeFirst(2)
        rows.append([])
      }
    }
    guard rows.removeLast().isEmpty else { throw Malformed() }
    return rows
  }

  private static func plain(_ rest: inout Substring.UnicodeScalarView) throws -> String {
    let cell = rest.prefix { !",\r\n".unicodeScalars.contains($0) }
    guard !cell.contains("\"") else { throw Malformed() }
    rest = rest[cell.endIndex...]
    return String(cell)
  }

  private static func quoted(_ rest: inout Substring.UnicodeScalarView) throws -> String {
    var cell = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        cell.append(scalar)
      } else if rest.first == "\"" {
        cell.append("\"")
        rest.removeFirst()
      } else {
        return String(cell)
      }
    }
    throw Malformed()
  }
}
