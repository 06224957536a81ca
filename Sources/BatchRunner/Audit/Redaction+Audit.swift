extension Redaction {
  /// A report on a kit or posting with every text masked; what was found stays.
  public func report(_ report: AuditReport) -> AuditReport {
    var report = report
    report.path = path(report.path)
    report.speakers = report.speakers.map(text)
    report.findings = report.findings.map { AuditFinding(code: $0.code, detail: text($0.detail)) }
    report.mentions = report.mentions.map(mention)
    return report
  }

  private func mention(_ mention: AuditMention) -> AuditMention {
    var scalars = ScalarCounter(Array(mention.text.utf8))
    let start = scalars.count(before: mention.utf8Range.lowerBound)
    let text = masked(mention.text)
    let range = text.range(of: start..<scalars.count(before: mention.utf8Range.upperBound))
    var mention = mention
    mention.text = text.string
    mention.phrase = text.string(in: range)
    mention.utf8Range = text.utf8Range(of: range)
    return mention
  }
}
