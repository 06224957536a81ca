import BatchRunner

/// The report as a folder of pages: one for each interview, and `index.html` with the summary.
///
/// The pages are given away one by one; what is printed is the index.
///
///     var folder = HTMLFolder(facts, command: "plumb classify talks --format html") { file in
///       try Data(file.bytes).write(to: draft.appending(path: file.name))   // 0001-ada.html
///     }
public struct HTMLFolder: ReportPrinter {
  /// A file to be written.
  public struct File: Sendable, Equatable {
    /// Its name, which has nothing but ASCII letters, digits, `-`, `_` and `.`.
    public var name: String
    /// What stands in it.
    public var bytes: [UInt8]
  }

  /// What the page with the summary is called.
  public static let indexName = "index.html"

  private let facts: RunFacts
  private let page: Page
  private let write: (File) throws -> Void
  /// The last interview, whose page waits for the next one to lead there, and the one before.
  private var last: Interview?
  private var previous: Interview?
  private var summary: SummaryTable
  private var groups: HTML = ""

  private struct Interview {
    var report: TranscriptReport
    /// What its page is called.
    var name: String
  }

  /// Makes a printer for a run; the command is what the reader could type to get the pages again.
  public init(_ facts: RunFacts, command: String, write: @escaping (File) throws -> Void) {
    self.facts = facts
    self.write = write
    page = Page(title: Page.title, facts: facts, command: command)
    summary = SummaryTable(facts)
  }

  /// What comes before the first transcript: nothing, as the index is made at the end.
  public func begin() -> [UInt8] { [] }

  /// Takes one transcript, and gives away the page of the one before.
  ///
  /// - Throws: what writing the page throws.
  public mutating func transcript(_ report: TranscriptReport) throws -> [UInt8] {
    let name = HTMLFolder.name(of: report.path, number: summary.count + 1)
    summary.add(report, link: name)
    try turn(to: Interview(report: report, name: name))
    return []
  }

  private mutating func turn(to next: Interview?) throws {
    if let last { try write(page(on: last, next: next)) }
    (previous, last) = (last, next)
  }

  private func page(on interview: Interview, next: Interview?) -> File {
    let introduction = Page.introduction(Sides(facts.leanings))
    let navigation: HTML = """
      <nav><a href="\(HTMLFolder.indexName)">All interviews</a>\(link("Previous", "prev", previous))\(link("Next", "next", next))</nav>

      """
    let html: HTML = """
      \(page.top(introduction: introduction, name: Wording.title(interview.report), navigation: navigation))\
      \(Page.tools())<main id="main" tabindex="-1">
      \(InterviewView(interview.report, facts: facts, anchor: "i1").html)</main>
      \(page.bottom)
      """
    return File(name: interview.name, bytes: Array(html.markup.utf8))
  }

  private func link(_ place: String, _ relation: String, _ interview: Interview?) -> HTML {
    guard let interview else { return "" }
    return
      " <a href=\"\(interview.name)\" rel=\"\(relation)\">\(place): \(Wording.name(interview.report))</a>"
  }

  /// The groups stand on the page with the summary.
  public mutating func groups(_ report: GroupedReport) {
    groups = GroupsView(report, facts: facts, links: summary.links).html
  }

  /// The page with the summary of all interviews; the page of the last one is given away before.
  ///
  /// - Throws: what writing the page throws.
  public mutating func end(failures: [InputFailure]) throws -> [UInt8] {
    try turn(to: nil)
    let html: HTML = """
      \(page.top(introduction: Page.intendedUse))<main id="main" tabindex="-1">
      \(summary.html(failures: failures))\(groups)</main>
      \(page.bottom)
      """
    return Array(html.markup.utf8)
  }

  /// A number, which makes it unique, and what of the transcript's own name is harmless.
  static func name(of path: String, number: Int) -> String {
    let file = path.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    let words = stem.utf8.split { !isHarmless($0) }.map { String(decoding: $0, as: UTF8.self) }
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return ([padded] + words).joined(separator: "-").prefix(60) + ".html"
  }

  /// Whether a file is called like the page of an interview, of this run or another.
  public static func isPage(_ name: String) -> Bool {
    name.hasSuffix(".html") && name.prefix(4).count(where: \.isWholeNumber) == 4
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
