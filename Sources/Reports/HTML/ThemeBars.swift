import BatchRunner

/// The themes that an interview's evidence shows, a table of bars for each side.
struct ThemeBars {
  private let report: TranscriptReport
  private let sides: Sides

  init(_ report: TranscriptReport, sides: Sides) {
    self.report = report
    self.sides = sides
  }

  /// The tables, on one scale.
  var html: HTML { "<div class=\"sides\">\n\(sides.labels.map(table))</div>\n" }

  private func table(_ label: String) -> HTML {
    let themes = report.themes.filter { $0.leans == label }
    guard !themes.isEmpty else { return "<p class=\"none\">Nothing in it leans to \(label).</p>\n" }
    let heaviest = report.themes.map(\.weight).max() ?? 1
    let rows = themes.map { theme -> HTML in
      """
      <tr><th scope="row">\(theme.theme)</th>\
      <td>\(Bar.single(theme.weight / heaviest, style: sides.style(of: label)))</td>\
      <td class="number">\(theme.spans)</td><td class="number">\(Decimals.fixed(theme.weight, places: 1))</td></tr>

      """
    }
    return """
      <table class="themes">
      <caption>Where it leans to <span class="\(sides.style(of: label))">\(label)</span></caption>
      <thead><tr><th scope="col">theme</th><td></td><th scope="col" class="number">times</th>\
      <th scope="col" class="number">weight</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }
}
