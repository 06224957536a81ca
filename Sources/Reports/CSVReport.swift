import BatchRunner
import Transcripts

/// The report as a table for a spreadsheet, a question a row (RFC 4180).
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
public struct CSVReport: PiecePrinter {
  private let facts: RunFacts

  /// Makes a printer for a run.
  public init(_ facts: RunFacts) { self.facts = facts }

  /// What comes before the first transcript.
  public func begin() -> [UInt8] {
    let names =
      ["path", "index", "id", "line", "time", "label", "confidence"] + facts.labels.map { "p_" + $0 }
      + ["reason", "question", "answer"] + facts.leanings.map { "evidence_" + $0 }
    return row(names.map(CSVReport.cell))
  }

  /// One transcript.
  public func piece(_ report: TranscriptReport) -> [UInt8] {
    report.questions.flatMap { row(cells(of: $0, path: report.path)) }
  }

  private func cells(of question: QuestionReport, path: String) -> [String] {
    let place = [CSVReport.cell(path), String(question.index), cell(question.id), String(question.line)]
    var cells = [question.time.map { Decimals.text($0, places: 3) } ?? ""]
    cells.append(question.label ?? "unclear")
    cells.append(Decimals.fixed(question.confidence, places: 4))
    cells += question.probability.map { Decimals.fixed($0.value, places: 4) }
    cells += [question.reason?.code ?? "", question.question, question.answer]
    cells += facts.leanings.map { leaning in
      question.evidence.filter { $0.leans == leaning }.map(\.text).joined(separator: " | ")
    }
    return place + cells.map(CSVReport.cell)
  }

  /// A number is no formula, not even a negative one.
  private func cell(_ id: RecordID?) -> String {
    if case .literal(let text)? = id { text } else { CSVReport.cell(id?.description ?? "") }
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] { [] }

  private func row(_ cells: [String]) -> [UInt8] {
    Array(cells.joined(separator: ",").utf8) + Array("\r\n".utf8)
  }

  /// Spreadsheets take the full-width forms of signs for the signs.
  private static let opensFormula = "=+-@\t\r\n\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".unicodeScalars

  /// A cell, quoted where it must be and harmless to spreadsheets and terminals.
  static func cell(_ text: String) -> String {
    let clean = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
    let first = clean.unicodeScalars.first { $0 != " " }
    let isFormula = first.map(opensFormula.contains) ?? false
    let safe = isFormula ? "'" + clean : clean
    guard safe.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// Control codes but tabs and line ends: no spreadsheet has a use for them, and a terminal would obey them.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !"\t\r\n".unicodeScalars.contains(scalar)
  }
}
