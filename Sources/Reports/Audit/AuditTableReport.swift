import BatchRunner

/// What was made of interview kits and job postings, for people: the role, the lines that say so, and what is missing.
public struct AuditTableReport: AuditPrinter {
  private let facts: RunFacts
  private let style: Style
  private var count = 0

  /// Makes a printer for a run.
  public init(_ facts: RunFacts, style: Style) {
    self.facts = facts
    self.style = style
  }

  /// What comes before the first document: nothing.
  public func begin() -> [UInt8] { [] }

  /// One document.
  public mutating func document(_ report: AuditReport) -> [UInt8] {
    count += 1
    let lines =
      (count > 1 ? [""] : []) + head(report) + report.findings.flatMap(finding) + mentions(report)
      + missing(report)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What comes after the last one: nothing, as failures are named on standard error.
  public func end(failures: [InputFailure]) -> [UInt8] { [] }

  private func head(_ report: AuditReport) -> [String] {
    let kind = " · " + report.kind.rawValue
    let path = DisplayText.cut(report.path, to: style.columns - kind.count)
    let role = "written for: " + report.role
    return [
      style.bold(path) + kind,
      "  " + colored(style.bold(role), report.roles.count == 1 ? report.role : nil) + " — "
        + DisplayText.cut(report.extent, to: style.columns - 5 - DisplayText.width(role)),
    ]
  }

  private func finding(_ finding: AuditFinding) -> [String] {
    TextWrap.lines(DisplayText.clean(finding.detail), columns: style.columns - 4).enumerated().map {
      ($0 == 0 ? "  ! " : "    ") + $1
    }
  }

  private func mentions(_ report: AuditReport) -> [String] {
    let width = report.mentions.map { DisplayText.width($0.theme) }.max() ?? 0
    let digits = report.mentions.map { String($0.line).count }.max() ?? 0
    let lines = report.mentions.map { mention in
      let number = String(mention.line)
      let gap = String(repeating: " ", count: digits - number.count)
      let theme = colored(DisplayText.padded(mention.theme, to: width), mention.leans)
      let room = style.columns - 8 - digits - width
      return "    \(gap)\(number)  \(theme)  " + DisplayText.cut(mention.text, to: room)
    }
    let tools = DisplayText.cut("tools, which count for no side: \(report.toolNames)", to: style.columns - 4)
    return (lines.isEmpty ? [] : ["", "  the lines that say so:"] + lines)
      + (report.tools.isEmpty ? [] : ["    " + tools])
  }

  private func missing(_ report: AuditReport) -> [String] {
    guard !report.missing.isEmpty else { return [] }
    let text = CoverageText(style: style, leanings: facts.leanings)
    let width = text.themeWidth(report.missing.map(\.theme))
    return ["", "  " + (report.kind == .posting ? "never said; to add:" : "never asked; to add:")]
      + report.missing.flatMap {
        text.rows($0.theme, leans: $0.leans, $0.suggestions.prefix(1).map(\.self), width: width)
      }
  }

  private func colored(_ text: String, _ label: String?) -> String {
    style.colored(text, leaning: label.flatMap { facts.leanings.firstIndex(of: $0) })
  }
}
