import BatchRunner

/// What was made of interview kits and job postings, as Markdown: the role, the lines that say so, and what to add.
public struct AuditMarkdownReport: AuditPrinter {
  private let foot: MarkdownFoot

  /// Makes a printer for a run; the command is what the reader could type to get the report again.
  public init(_ facts: RunFacts, command: String) { foot = MarkdownFoot(facts, command: command) }

  /// What comes before the first document.
  public func begin() -> [UInt8] { Array("# \(Wording.auditTitle)\n\n\(Wording.auditUse)\n".utf8) }

  /// One document.
  public func document(_ report: AuditReport) -> [UInt8] {
    let role = MarkdownText.escaped("written for: " + report.role)
    let head = [
      "## " + MarkdownText.escaped(report.path),
      "**\(role)** — a \(report.kind.rawValue) with " + MarkdownText.escaped(report.extent),
    ]
    let findings = report.findings.map { "**Warning:** " + MarkdownText.escaped($0.detail) }
    let blocks = head + findings + mentions(report) + tools(report) + missing(report)
    return Array(("\n" + blocks.joined(separator: "\n\n") + "\n").utf8)
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] { foot.bytes(failures: failures) }

  private func mentions(_ report: AuditReport) -> [String] {
    guard !report.mentions.isEmpty else { return [] }
    let rows = report.mentions.map { mention in
      "| \(mention.line) | \(MarkdownText.escaped(mention.theme)) | \(MarkdownText.escaped(mention.text)) |"
    }
    return [(["| line | theme | what it says |", "| ---: | --- | --- |"] + rows).joined(separator: "\n")]
  }

  private func tools(_ report: AuditReport) -> [String] {
    report.tools.isEmpty
      ? [] : ["Tools, which count for no side: " + MarkdownText.escaped(report.toolNames)]
  }

  private func missing(_ report: AuditReport) -> [String] {
    let themes = report.missing.map { (theme: $0.theme, texts: $0.suggestions) }
    return themes.isEmpty
      ? [] : ["### What it lacks"] + MarkdownCoverage.list(themes, inFull: false)
  }
}
