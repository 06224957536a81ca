import BatchRunner

/// Where each theme comes up in an interview, as a table for pages and Markdown. Themes that come up nowhere are left out.
struct CoverageTable {
  /// A theme with its questions in each column, by their index.
  struct Row {
    var theme: String
    var leans: String
    var questions: [[Int]]
  }

  /// What the columns after the theme are called.
  static let columns = ["asked in", "shown unprompted", "shown when asked", "answered otherwise"]

  let rows: [Row]

  init(_ coverage: Coverage) {
    rows = coverage.themes.filter { !$0.asked.isEmpty || !$0.shown.isEmpty }.map {
      Row(theme: $0.theme, leans: $0.leans, questions: [$0.asked, $0.unprompted, $0.prompted, $0.contrary])
    }
  }
}
