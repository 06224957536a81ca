import BatchRunner

/// Themes that never come up, each with what to ask or to say of it: one in sight, the others to be unfolded, all on paper.
struct FollowUpList {
  private let themes: [Theme]
  private let sides: Sides

  private struct Theme {
    var name: String
    var leans: String
    var texts: [String]
  }

  init(_ spots: [BlindSpot], sides: Sides) {
    themes = spots.map { Theme(name: $0.theme, leans: $0.leans, texts: $0.followUps) }
    self.sides = sides
  }

  init(_ missing: [MissingTheme], sides: Sides) {
    themes = missing.map { Theme(name: $0.theme, leans: $0.leans, texts: $0.suggestions) }
    self.sides = sides
  }

  /// The list.
  var html: HTML {
    let items = themes.map { theme -> HTML in
      """
      <div><dt class="\(sides.style(of: theme.leans))">\(theme.name)</dt>
      <dd>\(theme.texts.prefix(1).map { "<p>\($0)</p>" as HTML })\(more(theme))</dd></div>

      """
    }
    return "<dl class=\"gaps\">\n\(items)</dl>\n"
  }

  private func more(_ theme: Theme) -> HTML {
    guard theme.texts.count > 1 else { return "" }
    let items = theme.texts.dropFirst().map { "<li>\($0)</li>" as HTML }
    return """

      <details><summary>\(theme.texts.count - 1) more<span class="spoken"> on \(theme.name)</span></summary>
      <ul>\(items)</ul></details>
      """
  }
}
