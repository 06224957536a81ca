import BatchRunner

/// What interviews never asked, as Markdown.
enum MarkdownCoverage {
  /// The blocks on one interview: in full, all questions to ask next and where the other themes come up.
  static func blocks(_ coverage: Coverage, inFull: Bool) -> [String] {
    let table = inFull ? self.table(coverage) : []
    let spots = list(coverage.blindSpots, inFull: inFull)
    guard !spots.isEmpty || !table.isEmpty else { return [] }
    return ["### What was never asked"] + spots + table
  }

  /// Blind spots, each with a question to ask next; in full with all of them.
  static func list(_ spots: [BlindSpot], inFull: Bool) -> [String] {
    list(spots.map { (theme: $0.theme, texts: $0.followUps) }, inFull: inFull)
  }

  /// Themes that never come up, each with what to ask or to say of it.
  static func list(_ themes: [(theme: String, texts: [String])], inFull: Bool) -> [String] {
    guard !themes.isEmpty else { return [] }
    return [
      themes.map { theme in
        let name = "**\(MarkdownText.escaped(theme.theme))**"
        let texts = theme.texts.map(MarkdownText.escaped)
        return inFull
          ? (["- \(name)"] + texts.map { "  - \($0)" }).joined(separator: "\n")
          : "- \(name)" + (texts.first.map { ": \($0)" } ?? "")
      }.joined(separator: "\n")
    ]
  }

  private static func table(_ coverage: Coverage) -> [String] {
    let rows = CoverageTable(coverage).rows.map { row in
      [MarkdownText.escaped(row.theme)]
        + row.questions.map { $0.map(String.init).joined(separator: ", ") }
    }
    guard !rows.isEmpty else { return [] }
    let head = ["theme"] + CoverageTable.columns
    return [
      ([head, head.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
        .joined(separator: "\n")
    ]
  }
}
