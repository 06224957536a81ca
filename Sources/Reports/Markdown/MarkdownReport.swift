import BatchRunner

/// The report as Markdown, to be pasted into a debrief: a heading an interview, a table of its questions, and the evidence as quotes, or
/// every answer in full with its evidence in bold.
public struct MarkdownReport: ReportPrinter {
  private let facts: RunFacts
  private let inFull: Bool
  private let foot: MarkdownFoot
  private var summary = MarkdownSummary()
  private var groups: GroupedReport?

  /// Makes a printer for a run; the command is what the reader could type to get the report again.
  public init(_ facts: RunFacts, command: String, inFull: Bool) {
    self.facts = facts
    self.inFull = inFull
    foot = MarkdownFoot(facts, note: Wording.threshold(facts.threshold), command: command)
  }

  /// What comes before the first transcript.
  public func begin() -> [UInt8] {
    Array("# What interview answers lean to\n\n\(Wording.intendedUse)\n\n\(Wording.confidenceMeaning)\n".utf8)
  }

  /// One transcript.
  public mutating func transcript(_ report: TranscriptReport) -> [UInt8] {
    summary.add(report)
    let blocks =
      head(report) + (report.questions.isEmpty ? [] : [verdict(report)] + themes(report) + [table(report)])
      + report.questions.flatMap(question)
      + (report.coverage.map { MarkdownCoverage.blocks($0, inFull: inFull) } ?? [])
    return Array(("\n" + blocks.joined(separator: "\n\n") + "\n").utf8)
  }

  /// The groups stand after the transcripts and their summary.
  public mutating func groups(_ report: GroupedReport) { groups = report }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] {
    let together = groups.map { MarkdownGroups(leanings: facts.leanings).blocks($0) } ?? []
    return (summary.blocks + together).flatMap { Array("\n\($0)\n".utf8) } + foot.bytes(failures: failures)
  }

  private func head(_ report: TranscriptReport) -> [String] {
    let asks = report.interviewers.isEmpty ? "" : "; asked by " + report.interviewers.joined(separator: ", ")
    return ["## " + MarkdownText.escaped(Wording.name(report)), MarkdownText.escaped(report.path + asks)]
      + report.warnings.map { "**Warning:** " + MarkdownText.escaped($0) }
  }

  private func verdict(_ report: TranscriptReport) -> String {
    "**\(tag(report.verdict.label))\(Wording.confidence(behind: report.verdict))** — "
      + MarkdownText.escaped(Wording.counts(report, labels: facts.labels)) + ". "
      + MarkdownText.escaped(Wording.verdict(report.verdict))
  }

  private func themes(_ report: TranscriptReport) -> [String] {
    let lines = facts.leanings.compactMap { label -> String? in
      let shown = report.themes.filter { $0.leans == label }.map { "\($0.theme) \($0.spans)" }
      return shown.isEmpty
        ? nil : "- " + MarkdownText.escaped("leans to \(label) in: " + shown.joined(separator: ", "))
    }
    return lines.isEmpty ? [] : [lines.joined(separator: "\n")]
  }

  private func table(_ report: TranscriptReport) -> String {
    let rows = report.questions.map { question in
      let asked = DisplayText.cut(question.question, to: 72)
      return
        "| \(question.index) | \(tag(question.label)) | \(Wording.confidence(question.confidence, in: question.label)) | \(MarkdownText.escaped(asked)) |"
    }
    return (["| no. | leans to | confidence | question |", "| ---: | --- | ---: | --- |"] + rows)
      .joined(separator: "\n")
  }

  /// In full every question; else those with evidence.
  private func question(_ question: QuestionReport) -> [String] {
    guard inFull || !question.evidence.isEmpty else { return [] }
    let reason = question.reason.map { ". " + MarkdownText.escaped(Wording.reason($0)) } ?? ""
    let said =
      "\(tag(question.label)) — \(MarkdownText.escaped(Wording.shares(question.probability))) "
      + "(\(Wording.place(question)))\(reason)"
    return asked(question) + [said]
      + (inFull ? ["> " + answer(question)] : []) + (question.evidence.isEmpty ? [] : [evidence(question)])
      + (inFull ? [reckoning(question)] : [])
  }

  /// The heading, and under it in full what had no room there.
  private func asked(_ question: QuestionReport) -> [String] {
    let short = DisplayText.cut(question.question, to: 100)
    let heading =
      "### \(question.index). \(short.isEmpty ? "(no question)" : MarkdownText.escaped(short))"
    let whole = inFull ? DisplayText.clean(question.question) : short
    return whole == short ? [heading] : [heading, MarkdownText.escaped(whole)]
  }

  private func evidence(_ question: QuestionReport) -> String {
    question.evidence.map { span in
      let what = [
        span.leans, span.theme, "+" + Decimals.fixed(span.weight, places: 1),
        span.hypothetical ? "hypothetical" : nil,
      ].compactMap(\.self).joined(separator: ", ")
      return "> **“\(MarkdownText.escaped(span.text))”** — \(MarkdownText.escaped(what))"
    }.joined(separator: "\n>\n")
  }

  /// How the scores come about.
  private func reckoning(_ question: QuestionReport) -> String {
    let head = [["nats"] + Reckoning.columns, ["---"] + Reckoning.columns.map { _ in "---:" }]
    let rows = Reckoning(question, labels: facts.labels).rows.map {
      [MarkdownText.escaped($0.label)] + $0.figures
    }
    return (head + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// The answer with each stretch of evidence in bold; stretches that overlap are one.
  private func answer(_ question: QuestionReport) -> String {
    let bytes = Array(question.answer.utf8)
    var text = ""
    var at = 0
    for range in MarkdownReport.merged(question.evidence.map(\.utf8Range)) {
      text += MarkdownReport.escaped(bytes[at..<range.lowerBound])
      text += "**" + MarkdownReport.escaped(bytes[range]) + "**"
      at = range.upperBound
    }
    return text + MarkdownReport.escaped(bytes[at...])
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.reduce(into: []) { merged, range in
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  /// A piece from within a text: it keeps the space that it begins with.
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    let space = bytes.first.map { $0 <= 0x20 } ?? false
    return (space ? " " : "") + MarkdownText.escaped(String(decoding: bytes, as: UTF8.self))
  }

  private func tag(_ label: String?) -> String {
    MarkdownText.escaped(Wording.tag(label, leanings: facts.leanings))
  }
}
