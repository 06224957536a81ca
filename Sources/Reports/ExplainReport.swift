import BatchRunner

/// One transcript in full: every answer with its evidence marked in place, and what each stretch weighs.
public struct ExplainReport: ReportPrinter {
  private let facts: RunFacts
  private let style: Style
  private var count = 0

  /// Makes a printer for a run.
  public init(_ facts: RunFacts, style: Style) {
    self.facts = facts
    self.style = style
  }

  /// What comes before the first transcript.
  public func begin() -> [UInt8] { [] }

  /// One transcript.
  public mutating func transcript(_ report: TranscriptReport) -> [UInt8] {
    count += 1
    let lines =
      (count > 1 ? [""] : []) + TableReport(facts, style: style).head(report)
      + report.questions.flatMap(question)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] { [] }

  private func question(_ question: QuestionReport) -> [String] {
    let place = "line \(question.line)" + (question.time.map { ", \(ClockTime.text($0))" } ?? "")
    let asked = question.question.isEmpty ? "(no question)" : DisplayText.clean(question.question)
    return ["", style.bold("\(question.index). ") + place]
      + TextWrap.lines(asked, columns: style.columns - 3).map { style.dim("   " + $0) }
      + [""] + answer(question) + [""] + verdict(question) + evidence(question)
  }

  /// The answer with `[1 … ]` around each stretch.
  private func answer(_ question: QuestionReport) -> [String] {
    let bytes = Array(question.answer.utf8)
    var text = ""
    var at = 0
    for (number, span) in question.evidence.enumerated() where span.utf8Range.lowerBound >= at {
      text += String(decoding: bytes[at..<span.utf8Range.lowerBound], as: UTF8.self)
      text += "[\(number + 1) " + String(decoding: bytes[span.utf8Range], as: UTF8.self) + "]"
      at = span.utf8Range.upperBound
    }
    text += String(decoding: bytes[at...], as: UTF8.self)
    return TextWrap.lines(DisplayText.clean(text), columns: style.columns - 3).map { "   " + $0 }
  }

  private func verdict(_ question: QuestionReport) -> [String] {
    let label = question.label ?? "unclear"
    let shares = question.probability.map { "\($0.label) \(Decimals.percent($0.value))" }.joined(
      separator: ", "
    )
    let reason =
      question.reason.map { TextWrap.lines("\($0.code): \($0.detail)", columns: style.columns - 5) } ?? []
    return ["   → " + style.bold(label) + " — " + shares] + reason.map { "     " + $0 }
  }

  private func evidence(_ question: QuestionReport) -> [String] {
    let spans = question.evidence.enumerated().map { number, span in
      let what = [span.leans, span.theme, span.hypothetical ? "hypothetical" : nil].compactMap(\.self)
        .joined(separator: ", ")
      return "     [\(number + 1)] +\(Decimals.fixed(span.weight, places: 2))  \(what)"
    }
    let sums = facts.labels.map { label in
      func value(_ values: [LabelValue]) -> Double { values.first { $0.label == label }?.value ?? 0 }
      let shown = question.evidence.filter { $0.leans == label }.reduce(0) { $0 + $1.weight }
      let parts = [value(question.prior), shown, value(question.rest), value(question.score)]
        .map { Decimals.fixed($0, places: 2) }
      return
        "     \(label): prior \(parts[0]), evidence \(parts[1]), other words \(parts[2]): score \(parts[3])"
    }
    return spans + sums.map(style.dim)
  }
}
