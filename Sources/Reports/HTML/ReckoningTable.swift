import BatchRunner

/// How an answer's scores come about, as a table.
struct ReckoningTable {
  private let reckoning: Reckoning

  init(_ question: QuestionReport, labels: [String]) {
    reckoning = Reckoning(question, labels: labels)
  }

  /// The table.
  var html: HTML {
    let heads = Reckoning.columns.map { "<th scope=\"col\" class=\"number\">\($0)</th>" as HTML }
    let rows = reckoning.rows.map { row -> HTML in
      let cells = row.figures.map { "<td class=\"number\">\($0)</td>" as HTML }
      return "<tr><th scope=\"row\">\(row.label)</th>\(cells)</tr>\n"
    }
    return """
      <table class="reckoning">
      <caption>How the scores add up, in nats</caption>
      <thead><tr><td></td>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }
}
