/// An evaluation as a page of its own, with the figures drawn.
extension EvaluationReport {
  /// The page; the model is the one that was measured, if it was one, and the command is what the reader could type to get the page
  /// again.
  public func html(version: String, model: RunFacts?, command: String) -> [UInt8] {
    let page = Page(
      title: "How well answers were told apart",
      made: model.map { Page.made($0) } ?? "<p>plumb \(version)</p>\n",
      command: command
    )
    let html: HTML = """
      \(page.top(introduction: "<p class=\"use\">\(heading); \(outcome).</p>\n"))<main id="main" tabindex="-1">
      \(WarningList.html(warnings))<h2>Plots</h2>
      <div class="plots">
      \(plots)</div>
      <h2>Tables</h2>
      <div class="plots">
      \((tables + [ConfidenceHistogram(assessment.predictions).table]).map(table))</div>
      <h2>Most telling</h2>
      <p class="counts">What a keyword or theme adds to a label's score in an answer of a hundred words, in nats.</p>
      <div class="sides">
      \(keywordTables)</div>
      \(mistakes)</main>
      \(page.bottom)
      """
    return Array(html.markup.utf8)
  }

  private var mistakes: HTML {
    assessment.mistakes.isEmpty ? "" : "<h2>Worst mistakes</h2>\n\(mistakeArticles)"
  }

  private func table(_ table: EvaluationTable) -> HTML {
    let heads = table.columns.enumerated().map { place, name -> HTML in
      "<th scope=\"col\"\(place > 0 ? " class=\"number\"" as HTML : "")>\(name)</th>"
    }
    let rows = table.rows.map { row -> HTML in
      let cells = row.dropFirst().map { "<td class=\"number\">\($0)</td>" as HTML }
      return "<tr><th scope=\"row\">\(row[0])</th>\(cells)</tr>\n"
    }
    return """
      <div id="\(table.id)"><h3>\(table.title)</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="\(table.title)"><table class="figures">
      <caption class="spoken">\(table.title)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      \(table.notes.map { "<p class=\"counts\">\($0)</p>\n" as HTML })</div>

      """
  }
}
