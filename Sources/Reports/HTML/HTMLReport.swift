import BatchRunner

/// The report as one page that holds everything it needs: a summary of all interviews, and each in full.
///
/// Interviews are written as they come. The summary and the groups are written last and take the first place by a slot, so that they
/// can be read first without a page ever being held in memory. What has slots must have no `tabindex`: below zero, it would keep
/// the keyboard from everything in it.
public struct HTMLReport: ReportPrinter {
  private let facts: RunFacts
  private let page: Page
  private let inFull: Bool
  private var summary: SummaryTable
  private var groups: HTML = ""

  /// Makes a printer for a run; the command is what the reader could type to get the page again. In full every answer shows its whole
  /// reckoning, and a single interview needs no summary.
  public init(_ facts: RunFacts, command: String, inFull: Bool = false) {
    self.facts = facts
    self.inFull = inFull
    page = Page(title: "What interview answers lean to", facts: facts, command: command)
    summary = SummaryTable(facts)
  }

  /// What comes before the first transcript.
  public func begin() -> [UInt8] {
    let html: HTML = """
      \(page.top(introduction: Page.introduction(Sides(facts.leanings))))<main id="main">
      <template shadowrootmode="open"><slot name="summary"></slot><slot></slot></template>

      """
    return Array(html.markup.utf8)
  }

  /// One transcript.
  public mutating func transcript(_ report: TranscriptReport) -> [UInt8] {
    let anchor = "i\(summary.count + 1)"
    summary.add(report, link: "#" + anchor)
    return Array(InterviewView(report, facts: facts, anchor: anchor, inFull: inFull).html.markup.utf8)
  }

  /// The groups stand after the summary.
  public mutating func groups(_ report: GroupedReport) {
    groups = GroupsView(report, facts: facts, links: summary.links).html
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] {
    let needsSummary = !inFull || summary.count > 1 || !failures.isEmpty
    let html: HTML = "\(needsSummary ? summary.html(failures: failures) : "")\(groups)</main>\n\(page.bottom)"
    return Array(html.markup.utf8)
  }
}
