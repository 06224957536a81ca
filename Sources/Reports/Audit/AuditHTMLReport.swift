import BatchRunner

/// What was made of interview kits and job postings, as one page that holds everything it needs.
public struct AuditHTMLReport: AuditPrinter {
  private let sides: Sides
  private let page: Page
  private var count = 0

  /// Makes a printer for a run; the command is what the reader could type to get the page again.
  public init(_ facts: RunFacts, command: String) {
    sides = Sides(facts.leanings)
    page = Page(title: Wording.auditTitle, made: Page.made(facts), command: command)
  }

  /// What comes before the first document.
  public func begin() -> [UInt8] {
    let html: HTML = """
      \(page.top(introduction: "<p class=\"use\">\(Wording.auditUse)</p>\n"))<main id="main" tabindex="-1">

      """
    return Array(html.markup.utf8)
  }

  /// One document.
  public mutating func document(_ report: AuditReport) -> [UInt8] {
    count += 1
    return Array(AuditView(report, sides: sides, anchor: "d\(count)").html.markup.utf8)
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] {
    let list: HTML = failures.isEmpty ? "" : "<h2>Could not be used</h2>\n\(FailureList.html(failures))"
    let html: HTML = "\(list)</main>\n\(page.bottom)"
    return Array(html.markup.utf8)
  }
}
