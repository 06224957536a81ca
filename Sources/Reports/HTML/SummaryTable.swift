import BatchRunner

/// All interviews of a report, a row each, in the order in which they came. A row is all that is kept of an interview.
struct SummaryTable {
  private struct Row {
    var candidates: String
    var path: String
    var link: String
    /// What follows the name.
    var cells: HTML
  }

  private let facts: RunFacts
  private let sides: Sides
  private var rows: [Row] = []
  private var answers = 0

  init(_ facts: RunFacts) {
    self.facts = facts
    self.sides = Sides(facts.leanings)
  }

  /// How many interviews there are.
  var count: Int { rows.count }

  /// What leads to each interview.
  var links: [String] { rows.map(\.link) }

  /// Adds an interview that a link leads to.
  mutating func add(_ report: TranscriptReport, link: String) {
    answers += report.questions.count
    rows.append(
      Row(
        candidates: report.candidates.joined(separator: ", "),
        path: report.path,
        link: link,
        cells: "\(lean(report))\(counts(report))"
      )
    )
  }

  private func lean(_ report: TranscriptReport) -> HTML {
    let verdict = report.verdict
    let first = verdict.probability.first?.value ?? 0
    return """
      <td data-value="\(Decimals.fixed(first, places: 4))"><span class="\(sides.style(of: verdict.label))">\
      \(verdict.label ?? "unclear")</span>\(Wording.confidence(behind: verdict))\
      \(report.questions.isEmpty ? "" : Bar.stacked(verdict.probability, tag: verdict.label, sides: sides))</td>
      """
  }

  private func counts(_ report: TranscriptReport) -> [HTML] {
    (sides.first(of: facts.labels).map(Optional.some) + [nil]).map { label in
      "<td class=\"number wide\">\(report.questions.count { $0.label == label })</td>"
    }
  }

  /// The table with what could not be used under it.
  func html(failures: [InputFailure]) -> HTML {
    """
    <section id="summary" slot="summary" aria-labelledby="summary-name">
    <h2 id="summary-name">\(rows.isEmpty ? "No interview could be read" : "All interviews")</h2>
    \(interviews(failures))\(unusable(failures))</section>

    """
  }

  private func interviews(_ failures: [InputFailure]) -> HTML {
    guard !rows.isEmpty else { return "" }
    let rest: HTML =
      failures.isEmpty
      ? "" : "; <a href=\"#failures\">\(Wording.grouped(failures.count, "file")) could not be used</a>"
    return """
      <p class="counts">\(Wording.grouped(count, "interview")), \(Wording.grouped(answers, "answer"))\(rest).</p>
      \(table)
      """
  }

  private func unusable(_ failures: [InputFailure]) -> HTML {
    failures.isEmpty ? "" : "<h3 id=\"failures\">Could not be used</h3>\n\(FailureList.html(failures))"
  }

  private var table: HTML {
    let counts = (sides.first(of: facts.labels) + ["unclear"]).map { label -> HTML in
      "<th scope=\"col\" class=\"number wide\">\(label)</th>"
    }
    let folder = CommonFolder(rows.map(\.path))
    let order = "In the order of the files" + (folder.path.isEmpty ? "." : ", all in \(folder.path).")
    return """
      <table class="summary">
      <caption>\(order)<span class="wide"> The numbers count answers.</span> The percentage is how likely the next answer that \
      leans at all would lean that way; with few leaning answers it stays near \
      \(Decimals.percent(1 / Double(max(1, sides.labels.count)))).</caption>
      <thead><tr><th scope="col" class="number">no.</th><th scope="col">interview</th><th scope="col">answers lean to</th>\(counts)</tr></thead>
      <tbody>
      \(rows.indices.map { html(of: $0, in: folder) })</tbody>
      </table>

      """
  }

  /// The path under a name tells interviews apart whose speakers are called alike.
  private func html(of place: Int, in folder: CommonFolder) -> HTML {
    let (row, path) = (rows[place], folder.rest(of: rows[place].path))
    let source: HTML = row.candidates.isEmpty ? "" : " <span class=\"source\">\(path)</span>"
    return """
      <tr><td class="number">\(place + 1)</td><th scope="row" dir="auto">\
      <a href="\(row.link)">\(row.candidates.isEmpty ? path : row.candidates)</a>\(source)</th>\(row.cells)</tr>

      """
  }
}
