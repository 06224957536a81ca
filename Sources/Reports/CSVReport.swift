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
      + ["reason", "question", "answer"] + facts.leanings.map { "evidence_" + $0 } + ["candidates"]
    return row(names.map(CSVReport.cell))
  }

  /// One transcript.
  public func piece(_ report: TranscriptReport) -> [UInt8] {
    let (path, candidates) = (
      CSVReport.cell(report.path), CSVReport.cell(report.candidates.joined(separator: " | "))
    )
    return report.questions.flatMap { row([path] + cells(of: $0) + [candidates]) }
  }

  private func cells(of question: QuestionReport) -> [String] {
    let place = [String(question.index), cell(question.id), String(question.line)]
    var cells = [question.time.map { Decimals.text($0, places: 3) } ?? ""]
    cells.append(question.label ?? "unclear")
    cells.append(Decimals.fixed(question.confidence, places: 4))
    cells += question.probability.map { Decimals.fixed($0.value, places: 4) }
    cells += [question.reason?.code ?? "", question.question, question.answer]
    cells += facts.leanings.map { leaning in
      question.evidence.filter { $0.leans == leaning }.map(quote).joined(separator: " | ")
    }
    return place + cells.map(CSVReport.cell)
  }

  private func quote(_ span: EvidenceReport) -> String {
    span.hypothetical ? span.text + " (hypothetical)" : span.text
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
    let clean = withoutControls(text)
    let first = clean.unicodeScalars.first { $0 != " " }
    let isFormula = first.map(opensFormula.contains) ?? false
    let safe = isFormula ? "'" + clean : clean
    return safe.utf8.contains(where: asksForQuotes) ? quoted(safe) : safe
  }

  private static func asksForQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    let quote = UInt8(ascii: "\"")
    var bytes = [quote]
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    return String(decoding: bytes + [quote], as: UTF8.self)
  }

  /// The text without control codes but tabs and line ends: no spreadsheet has a use for them, and a terminal would obey them.
  private static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\r", "\n": false
    case "\0"..<" ", "\u{7f}"..."\u{9f}": true
    default: false
    }
  }
}
