import BatchRunner

/// What an interview never asked, with questions to ask next, and where the other themes come up.
struct CoverageView {
  private let coverage: Coverage
  private let sides: Sides
  private let anchor: String

  /// A view whose numbers lead to the elements `anchor-q1`, `anchor-q2` and so on.
  init(_ coverage: Coverage, sides: Sides, anchor: String) {
    self.coverage = coverage
    self.sides = sides
    self.anchor = anchor
  }

  /// The headings with what stands under them.
  var html: HTML { "<h3>What was never asked</h3>\n\(gaps)\(table)" }

  private var gaps: HTML {
    guard !coverage.blindSpots.isEmpty else {
      return "<p class=\"counts\">No theme of the role was left out: each was asked about or shown.</p>\n"
    }
    return """
      <p class="counts">Neither asked about nor shown. That says something of the questions, nothing of who answered them. \
      To ask next, of everybody alike:</p>
      \(FollowUpList(coverage.blindSpots, sides: sides).html)
      """
  }

  private var table: HTML {
    let table = CoverageTable(coverage)
    guard !table.rows.isEmpty else { return "" }
    let heads = CoverageTable.columns.map { "<th scope=\"col\">\($0)</th>" as HTML }
    let rows = table.rows.map { row -> HTML in
      let cells = row.questions.map { "<td>\(links($0))</td>" as HTML }
      return """
        <tr><th scope="row" class="\(sides.style(of: row.leans))">\(row.theme)</th>\(cells)</tr>

        """
    }
    return """
      <h3 id="\(anchor)-coverage">What was asked about and shown</h3>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="\(anchor)-coverage \(anchor)-name \(anchor)-source"><table class="coverage">
      <caption>The numbers are those of the questions. Answered otherwise: asked about the theme, and the answer leans to another side.</caption>
      <thead><tr><th scope="col">theme</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private func links(_ questions: [Int]) -> [HTML] {
    questions.enumerated().map { place, question in
      "\(place > 0 ? ", " : "")<a href=\"#\(anchor)-q\(question)\">\(question)</a>"
    }
  }
}
