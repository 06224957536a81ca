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
      + report.questions.flatMap(question) + coverage(report)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] { [] }

  private func coverage(_ report: TranscriptReport) -> [String] {
    report.coverage.map { [""] + CoverageText(style: style, leanings: facts.leanings).full($0) } ?? []
  }

  private func question(_ question: QuestionReport) -> [String] {
    let place = "line \(question.line)" + (question.time.map { ", \(ClockTime.text($0))" } ?? "")
    let asked = question.question.isEmpty ? "(no question)" : DisplayText.clean(question.question)
    return ["", style.bold("\(question.index). ") + place]
      + TextWrap.lines(asked, columns: style.columns - 3).map { style.dim("   " + $0) }
      + [""] + answer(question) + [""] + verdict(question) + evidence(question)
  }

  /// The answer with `[1 … ]` around each stretch, in the colour of its label; what belongs to two is `[1+2 … ]`.
  private func answer(_ question: QuestionReport) -> [String] {
    var text = MarkedText()
    for piece in EvidencePieces.pieces(of: question.answer, stretches: question.evidence.map(\.utf8Range)) {
      guard let first = piece.stretches.first else {
        text.append(piece.text, mark: nil)
        continue
      }
      let numbers = piece.stretches.map { String($0 + 1) }.joined(separator: "+")
      text.append(
        "[\(numbers) \(piece.text)]",
        mark: facts.leanings.firstIndex(of: question.evidence[first].leans)
      )
    }
    return text.lines(columns: style.columns - 3, style: style).map { "   " + $0 }
  }

  private func verdict(_ question: QuestionReport) -> [String] {
    let label = question.label ?? "unclear"
    let shares = question.probability.map { "\($0.label) \(Decimals.percent($0.value))" }.joined(
      separator: ", "
    )
    let reason = question.reason.map { wrapped("\($0.code): \($0.detail)") } ?? []
    return [
      "   → "
        + style.colored(style.bold(label), leaning: question.label.flatMap(facts.leanings.firstIndex)) + " — "
        + shares
    ] + reason
  }

  private func evidence(_ question: QuestionReport) -> [String] {
    let spans = question.evidence.enumerated().flatMap { number, span in
      let what = [span.leans, span.theme, span.hypothetical ? "hypothetical" : nil].compactMap(\.self)
        .joined(separator: ", ")
      let line = "[\(number + 1)] +\(Decimals.fixed(span.weight, places: 2)) \(DisplayText.clean(what))"
      return wrapped(line).map { style.colored($0, leaning: facts.leanings.firstIndex(of: span.leans)) }
    }
    let sums = Reckoning(question, labels: facts.labels).rows.flatMap { row in
      let parts = zip(Reckoning.columns, row.figures).map { $0 + " " + $1 }
      return wrapped("\(row.label): \(parts.dropLast().joined(separator: ", ")): \(parts[3])")
    }
    return spans + sums.map(style.dim)
  }

  /// A line of details, indented, and broken where the terminal is narrow.
  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, columns: style.columns - 5).map { "     " + $0 }
  }
}
