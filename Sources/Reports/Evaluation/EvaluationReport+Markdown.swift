/// An evaluation as Markdown.
extension EvaluationReport {
  /// The tables under their headings, the most telling keywords, and the worst mistakes as quotes.
  public func markdown() -> String {
    let head = "# How well answers were told apart\n\n\(MarkdownText.escaped("\(heading); \(outcome)"))\n"
    let warnings = warnings.map { "**Warning:** \(MarkdownText.escaped($0))\n" }
    return ([head] + warnings + tables.map(table) + [keywords] + mistakes).joined(separator: "\n")
  }

  private var keywords: String {
    let lines = zip(assessment.labels, assessment.keywords).map { label, keywords in
      let words = keywords.filter { $0.weight > 0 }.map {
        "\($0.name) \(Decimals.fixed($0.weight, places: 2))"
      }
      return "- **\(MarkdownText.escaped(label))**: \(MarkdownText.escaped(words.joined(separator: ", ")))\n"
    }
    return "## Most telling, in nats\n\n" + lines.joined()
  }

  private var mistakes: [String] {
    guard !assessment.mistakes.isEmpty else { return [] }
    return ["## Worst mistakes\n"]
      + assessment.mistakes.map { mistake in
        let quotes = mistake.words.isEmpty ? [mistake.answer] : mistake.words
        let head = "\(mistake.said) \(Decimals.percent(mistake.confidence)), but readers say \(mistake.label)"
        return "### \(MarkdownText.escaped(head)) \(MarkdownText.escaped(mistake.id ?? ""))\n\n"
          + quotes.map { "> “\(MarkdownText.escaped($0))”\n" }.joined(separator: ">\n")
      }
  }

  private func table(_ table: EvaluationTable) -> String {
    let ruler = ["---"] + table.columns.dropFirst().map { _ in "---:" }
    let rows =
      [table.columns.map(MarkdownText.escaped), ruler] + table.rows.map { $0.map(MarkdownText.escaped) }
    return "## \(MarkdownText.escaped(table.title))\n\n"
      + rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
      + table.notes.map { "\n\(MarkdownText.escaped($0))\n" }.joined()
  }
}
