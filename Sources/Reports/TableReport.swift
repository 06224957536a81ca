import BatchRunner

/// The report for people at a terminal: a verdict for each interview, and a line or two for each question.
public struct TableReport: ReportPrinter {
  private let facts: RunFacts
  private let style: Style
  private var count = 0
  private var groups: GroupedReport?

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
    let coverage =
      report.coverage.map { CoverageText(style: style, leanings: facts.leanings).summary($0) } ?? []
    let lines =
      (count > 1 ? [""] : []) + head(report) + questions + (coverage.isEmpty ? [] : [""]) + coverage
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What is said of the interview as a whole.
  func head(_ report: TranscriptReport) -> [String] {
    let warnings = report.warnings.flatMap {
      TextWrap.hanging(DisplayText.clean($0), head: "  ! ", columns: style.columns)
    }
    return heading(report) + warnings + (report.questions.isEmpty ? [] : verdict(report)) + themes(report)
  }

  /// The groups stand after the transcripts.
  public mutating func groups(_ report: GroupedReport) { groups = report }

  /// What comes after the last one.
  public mutating func end(failures: [InputFailure]) -> [UInt8] {
    let grouped = groups.map { GroupText(style: style, leanings: facts.leanings).lines($0) } ?? []
    let failed = failures.isEmpty ? [] : ["", "Could not be used:"] + failures.map { "  \($0.description)" }
    return (grouped + failed).flatMap { Array(($0 + "\n").utf8) }
  }

  /// The path, and who speaks beside it or, where that is too long, under it.
  private func heading(_ report: TranscriptReport) -> [String] {
    let people = [
      report.candidates.isEmpty ? nil : "answers: " + report.candidates.joined(separator: ", "),
      report.interviewers.isEmpty ? nil : "asks: " + report.interviewers.joined(separator: ", "),
    ].compactMap(\.self).joined(separator: "; ")
    let path = DisplayText.clean(report.path)
    let detail = DisplayText.clean(people.isEmpty ? report.format : people)
    return DisplayText.width(path) + 3 + DisplayText.width(detail) <= style.columns
      ? [style.bold(path) + " · " + detail]
      : [style.bold(path)] + TextWrap.hanging(detail, columns: style.columns)
  }

  private func verdict(_ report: TranscriptReport) -> [String] {
    let counts = Wording.counts(report, labels: facts.labels)
    return VerdictText(style: style, leanings: facts.leanings).lines(report.verdict, answers: counts)
  }

  private func themes(_ report: TranscriptReport) -> [String] {
    facts.leanings.flatMap { label -> [String] in
      let shown = report.themes.filter { $0.leans == label }.map { "\($0.theme) \($0.spans)" }
      guard !shown.isEmpty else { return [] }
      let line = "\(label) shows in: " + shown.joined(separator: ", ")
      return TextWrap.hanging(line, columns: style.columns).map { colored($0, label) }
    }
  }

  private func question(_ question: QuestionReport) -> [String] {
    let number = String(question.index)
    let head =
      String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
      + colored(DisplayText.padded(question.label ?? "unclear", to: labelWidth), question.label) + "  "
      + DisplayText.padded(question.label == nil ? "" : bar(question.confidence), to: 10) + " "
      + percent(question) + "  "
    let room = style.columns - (4 + 2 + labelWidth + 2 + 10 + 1 + 4 + 2)
    let asked = DisplayText.cut(question.question, to: room)
    let answer = asked.isEmpty ? "“\(DisplayText.cut(question.answer, to: room))”" : ""
    return [head + asked + DisplayText.cut(answer, to: room)] + [detail(question)].compactMap(\.self)
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
    let quote = DisplayText.cut(span.text, to: style.columns - 8 - DisplayText.width(note))
    return "      " + colored("“\(quote)”", question.label) + style.dim(note)
  }

  private var labelWidth: Int { (facts.labels + ["unclear"]).map(DisplayText.width).max() ?? 0 }

  private func colored(_ text: String, _ label: String?) -> String {
    style.colored(text, leaning: label.flatMap { facts.leanings.firstIndex(of: $0) })
  }

  private func bar(_ share: Double) -> String {
    let filled = Int((share * 10).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
  }

  private func percent(_ question: QuestionReport) -> String {
    let text = Wording.confidence(question.confidence, in: question.label)
    return String(repeating: " ", count: max(0, 4 - text.count)) + text
  }
}

extension InputFailure: CustomStringConvertible {
  /// The place, and what is wrong: `path:line: what`.
  public var description: String {
    DisplayText.clean(path + (line.map { ":\($0)" } ?? "")) + ": " + DisplayText.clean(error)
  }
}
