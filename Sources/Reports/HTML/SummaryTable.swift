import BatchRunner

/// All interviews of a report, a row each, in the order in which they came. A row is all that is kept of an interview.
struct SummaryTable {
  private let facts: RunFacts
  private let sides: Sides
  private var rows: [HTML] = []
  /// What leads to each interview.
  private(set) var links: [String] = []

  init(_ facts: RunFacts) {
    self.facts = facts
    self.sides = Sides(facts.leanings)
  }

  /// How many interviews there are.
  var count: Int { rows.count }

  /// Adds an interview that a link leads to.
  mutating func add(_ report: TranscriptReport, link: String) {
    let first = report.verdict.probability.first?.value ?? 0
    let share = Wording.confidence(report.verdict.confidence, in: report.verdict.label)
    let counts = (sides.first(of: facts.labels).map(Optional.some) + [nil]).map { label -> HTML in
      "<td class=\"number wide\">\(report.questions.count { $0.label == label })</td>"
    }
    links.append(link)
    rows.append(
      """
      <tr><td class="number">\(rows.count + 1)</td><th scope="row" dir="auto"><a href="\(link)">\(Wording.name(report))</a>\(path(report))</th>\
      <td data-value="\(Decimals.fixed(first, places: 4))"><span class="\(sides.style(of: report.verdict.label))">\
      \(Wording.tag(report.verdict.label, leanings: facts.leanings))</span> \(share)\
      \(report.questions.isEmpty ? "" : Bar.stacked(report.verdict.probability, tag: report.verdict.label, sides: sides))</td>\(counts)</tr>

      """
    )
  }

  /// What tells interviews apart whose speakers are called alike.
  private func path(_ report: TranscriptReport) -> HTML {
    report.candidates.isEmpty ? "" : " <span class=\"source\">\(report.path)</span>"
  }

  /// The table with what could not be used under it.
  func html(failures: [InputFailure]) -> HTML {
    let counts = (sides.first(of: facts.labels) + ["unclear"]).map { label -> HTML in
      "<th scope=\"col\" class=\"number wide\">\(label)</th>"
    }
    let unusable: HTML =
      failures.isEmpty ? "" : "<h3>Could not be used</h3>\n\(FailureList.html(failures))"
    return """
      <section id="summary" slot="summary" aria-labelledby="summary-name">
      <h2 id="summary-name">All interviews</h2>
      <table class="summary">
      <caption>In the order of the files; any column can sort them.<span class="wide"> The numbers count answers.</span></caption>
      <thead><tr><th scope="col" class="number">no.</th><th scope="col">interview</th><th scope="col">leans to</th>\(counts)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      \(unusable)</section>

      """
  }
}
