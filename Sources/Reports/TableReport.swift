import BatchRunner

/// The report for people at a terminal: a verdict for each interview, and a line or two for each question.
public struct TableReport: ReportPrinter {
  private let facts: RunFacts
  private let style: Style
  private var count = 0

  /// Makes a printer for a run.
  public init(_ facts: RunFacts, style: Style) {
    self.facts = facts
    self.style = style
  }

  /// What comes before the first transcript.
  public mutating func begin() -> [UInt8] { [] }

  /// One transcript.
  public mutating func transcript(_ report: TranscriptReport) -> [UInt8] {
    count += 1
    let questions = report.questions.isEmpty ? [] : [""] + report.questions.flatMap(question)
    let lines = (count > 1 ? [""] : []) + head(report) + questions
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What is said of the interview as a whole.
  func head(_ report: TranscriptReport) -> [String] {
    let warnings = report.warnings.map {
      "  ! " + DisplayText.cut(DisplayText.clean($0), to: style.columns - 4)
    }
    return [heading(report)] + warnings + (report.questions.isEmpty ? [] : [verdict(report)]) + themes(report)
  }

  /// What comes after the last one.
  public mutating func end(failures: [InputFailure]) -> [UInt8] {
    guard !failures.isEmpty else { return [] }
    let lines = failures.map { "  \($0.description)" }
    return Array("\nCould not be used:\n\(lines.joined(separator: "\n"))\n".utf8)
  }

  private func heading(_ report: TranscriptReport) -> String {
    let people = [
      report.candidates.isEmpty ? nil : "answers: " + report.candidates.joined(separator: ", "),
      report.interviewers.isEmpty ? nil : "asks: " + report.interviewers.joined(separator: ", "),
    ].compactMap(\.self).joined(separator: "; ")
    let path = DisplayText.clean(report.path)
    let room = style.columns - DisplayText.width(path) - 3
    let detail = people.isEmpty ? report.format : people
    return style.bold(path) + (room > 12 ? " · " + DisplayText.cut(DisplayText.clean(detail), to: room) : "")
  }

  private func verdict(_ report: TranscriptReport) -> String {
    let tagged = facts.labels.map { label in (label, report.questions.count { $0.label == label }) }
    let unclear = report.questions.count { $0.label == nil }
    let counts = (tagged + [("unclear", unclear)]).filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let verdict =
      report.verdict.label.map { leaning($0) + " " + Decimals.percent(report.verdict.confidence) }
      ?? "unclear"
    return "  " + colored(style.bold(verdict), report.verdict.label) + " — "
      + DisplayText.cut(
        "\(report.questions.count) \(report.questions.count == 1 ? "answer" : "answers"): "
          + counts.joined(separator: ", "),
        to: style.columns - 5 - DisplayText.width(verdict)
      )
  }

  private func themes(_ report: TranscriptReport) -> [String] {
    facts.leanings.compactMap { label in
      let shown = report.themes.filter { $0.leans == label }.map { "\($0.theme) \($0.spans)" }
      guard !shown.isEmpty else { return nil }
      let line = "  \(label) shows in: " + shown.joined(separator: ", ")
      return colored(DisplayText.cut(line, to: style.columns), label)
    }
  }

  private func question(_ question: QuestionReport) -> [String] {
    let number = String(question.index)
    let head =
      String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
      + colored(DisplayText.padded(question.label ?? "unclear", to: labelWidth), question.label) + "  "
      + bar(question.confidence) + " " + percent(question.confidence) + "  "
    let used = 4 + 2 + labelWidth + 2 + 10 + 1 + 4 + 2
    let asked = DisplayText.clean(question.question)
    let text = asked.isEmpty ? "“" + DisplayText.clean(question.answer) + "”" : asked
    return [head + DisplayText.cut(text, to: style.columns - used)] + [detail(question)].compactMap(\.self)
  }

  /// The strongest stretch for the tag, or why there is none.
  private func detail(_ question: QuestionReport) -> String? {
    if let reason = question.reason {
      return style.dim("      " + DisplayText.cut("\(reason.code): \(reason.detail)", to: style.columns - 6))
    }
    guard
      let span = question.evidence.filter({ $0.leans == question.label }).max(by: { $0.weight < $1.weight })
    else { return nil }
    let note =
      " "
      + [span.theme, "+" + Decimals.fixed(span.weight, places: 1), span.hypothetical ? "hypothetical" : nil]
      .compactMap(\.self).joined(separator: " ")
    let quote = DisplayText.cut(DisplayText.clean(span.text), to: style.columns - 8 - DisplayText.width(note))
    return "      " + colored("“\(quote)”", question.label) + style.dim(note)
  }

  private var labelWidth: Int { (facts.labels + ["unclear"]).map(DisplayText.width).max() ?? 0 }

  private func leaning(_ label: String) -> String {
    facts.leanings.contains(label) ? label + "-leaning" : label
  }

  private func colored(_ text: String, _ label: String?) -> String {
    style.colored(text, leaning: label.flatMap { facts.leanings.firstIndex(of: $0) })
  }

  private func bar(_ share: Double) -> String {
    let filled = Int((share * 10).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
  }

  private func percent(_ share: Double) -> String {
    let text = Decimals.percent(share)
    return String(repeating: " ", count: max(0, 4 - text.count)) + text
  }
}

extension InputFailure: CustomStringConvertible {
  /// The place, and what is wrong: `path:line: what`.
  public var description: String {
    DisplayText.clean(path + (line.map { ":\($0)" } ?? "")) + ": " + DisplayText.clean(error)
  }
}
