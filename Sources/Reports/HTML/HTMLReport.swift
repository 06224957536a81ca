import BatchRunner

/// The report as one page that holds everything it needs: a summary of all interviews, and each in full.
///
/// Interviews are written as they come, but for the first, which waits for a second one or the end: a page with a single interview
/// is called after it. The summary and the groups are written last and take the first place by a slot, so that they can be read first
/// without a page ever being held in memory. What has slots must have no `tabindex`: below zero, it would keep the keyboard from
/// everything in it.
public struct HTMLReport: ReportPrinter {
  private let facts: RunFacts
  private let page: Page
  private let inFull: Bool
  private var first: TranscriptReport?
  private var summary: SummaryTable
  private var groups: HTML = ""

  /// Makes a printer for a run; the command is what the reader could type to get the page again. In full every answer shows its whole
  /// reckoning, and a single interview needs no summary.
  public init(_ facts: RunFacts, command: String, inFull: Bool = false) {
    self.facts = facts
    self.inFull = inFull
    page = Page(title: Page.title, facts: facts, command: command)
    summary = SummaryTable(facts)
  }

  /// What comes before the first transcript: nothing yet.
  public func begin() -> [UInt8] { [] }

  /// One transcript.
  public mutating func transcript(_ report: TranscriptReport) -> [UInt8] {
    let number = summary.count + 1
    summary.add(report, link: "#i\(number)")
    if number == 1 {
      first = report
      return []
    }
    let html: HTML = "\(takeFirst(hasSummary: true))\(section(report, number: number))"
    return Array(html.markup.utf8)
  }

  /// The groups stand after the summary.
  public mutating func groups(_ report: GroupedReport) {
    groups = GroupsView(report, facts: facts, links: summary.links).html
  }

  /// What comes after the last one.
  public mutating func end(failures: [InputFailure]) -> [UInt8] {
    let hasSummary = !inFull || summary.count != 1 || !failures.isEmpty
    let html: HTML = """
      \(summary.count == 0 ? emptyTop : "")\(takeFirst(name: first.map(Wording.title), hasSummary: hasSummary))\
      \(hasSummary ? summary.html(failures: failures) : "")\(groups)</main>
      \(page.bottom)
      """
    return Array(html.markup.utf8)
  }

  /// The beginning of the page with the first interview, if that waits.
  private mutating func takeFirst(name: String? = nil, hasSummary: Bool) -> HTML {
    guard let report = first.take() else { return "" }
    let back: HTML = hasSummary ? "<a href=\"#summary\">All interviews</a>\n" : ""
    return """
      \(page.top(introduction: Page.introduction(Sides(facts.leanings)), name: name))\(Page.tools(back))<main id="main">
      <template shadowrootmode="open"><slot name="summary"></slot><slot></slot></template>
      \(section(report, number: 1))
      """
  }

  /// The beginning of a page without interviews, which needs no key.
  private var emptyTop: HTML { "\(page.top(introduction: Page.intendedUse))<main id=\"main\">\n" }

  private func section(_ report: TranscriptReport, number: Int) -> HTML {
    InterviewView(report, facts: facts, anchor: "i\(number)", inFull: inFull).html
  }
}
