import BatchRunner

/// The report as a table for a spreadsheet, a question a row (RFC 4180).
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
public struct CSVReport: ReportPrinter {
  private let facts: RunFacts

  /// Makes a printer for a run.
  public init(_ facts: RunFacts) { self.facts = facts }

  /// What comes before the first transcript.
  public func begin() -> [UInt8] {
    row(
      ["path", "index", "id", "line", "time", "label", "confidence"] + facts.labels.map { "p_" + $0 }
        + ["reason", "question", "answer"] + facts.leanings.map { "evidence_" + $0 }
    )
  }

  /// One transcript.
  public func transcript(_ report: TranscriptReport) -> [UInt8] {
    report.questions.flatMap { row(cells(of: $0, path: report.path)) }
  }

  private func cells(of question: QuestionReport, path: String) -> [String] {
    var cells = [path, String(question.index), question.id ?? "", String(question.line)]
    cells.append(question.time.map { Decimals.text($0, places: 3) } ?? "")
    cells.append(question.label ?? "unclear")
    cells.append(Decimals.fixed(question.confidence, places: 4))
    cells += question.probability.map { Decimals.fixed($0.value, places: 4) }
    cells += [question.reason?.code ?? "", question.question, question.answer]
    cells += facts.leanings.map { leaning in
      question.evidence.filter { $0.leans == leaning }.map(\.text).joined(separator: " | ")
    }
    return cells
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] { [] }

  private func row(_ cells: [String]) -> [UInt8] {
    Array(cells.map(CSVReport.cell).joined(separator: ",").utf8) + Array("\r\n".utf8)
  }

  /// A cell, quoted where it must be and harmless to spreadsheets and terminals.
  static func cell(_ text: String) -> String {
    let clean = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
    let first = clean.unicodeScalars.first { $0 != " " }
    let isFormula = first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + clean : clean
    guard safe.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// Control codes but tabs and line ends: no spreadsheet has a use for them, and a terminal would obey them.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !"\t\r\n".unicodeScalars.contains(scalar)
  }
}
