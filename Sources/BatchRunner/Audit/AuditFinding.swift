extension AuditFinding {
  /// What is wrong with a document whose other facts are known.
  static func findings(on report: AuditReport) -> [AuditFinding] {
    if report.kind != .posting, report.mentions.isEmpty {
      return [
        AuditFinding(
          code: "nothing-asked",
          detail:
            "no question brings any theme to light; ask about work that was done, with the questions below"
        )
      ]
    }
    if let title = report.title, let side = report.sides.first(where: { $0.label == title.leans }),
      !report.roles.contains(title.leans)
    {
      return [AuditFinding(code: "title-not-kept", detail: detail(title, side, report))]
    }
    guard report.roles.isEmpty else { return [] }
    let counts = report.sides.map { "\($0.themes.count) of \($0.known) \($0.label) themes" }
    return [
      AuditFinding(
        code: "no-role",
        detail: "this is written for no role: it has \(counts.joined(separator: " and ")), and "
          + "\(Auditor.leastThemes) of a side are needed"
      )
    ]
  }

  /// "It says 'machine learning engineer' (line 1), but … what it lists is tools (PyTorch), papers (line 7), and …".
  private static func detail(_ title: JobTitle, _ side: AuditSide, _ report: AuditReport) -> String {
    let has =
      side.themes.isEmpty ? "none" : "only \(side.themes.count) (\(side.themes.joined(separator: ", ")))"
    let listed = [tools(report), papers(report)].compactMap(\.self) + otherWork(than: side.label, report)
    let instead =
      listed.isEmpty
      ? "" : "what it lists is \(listed.joined(separator: ", ")), and that is not the same work; "
    return
      "it says '\(title.text)' (line \(title.line)), but of the \(side.known) \(side.label) themes it has \(has); "
      + "\(instead)say what is done, for whom, and what happens when it goes wrong"
  }

  private static func tools(_ report: AuditReport) -> String? {
    let names = report.tools.prefix(3).map(\.name) + (report.tools.count > 3 ? ["…"] : [])
    return names.isEmpty ? nil : "tools (\(names.joined(separator: ", ")))"
  }

  private static func papers(_ report: AuditReport) -> String? {
    report.mentions.first { $0.theme == paperTheme }.map { "papers (line \($0.line))" }
  }

  private static func otherWork(than label: String, _ report: AuditReport) -> [String] {
    report.sides.filter { $0.label != label }.compactMap { side in
      let themes = side.themes.filter { $0 != paperTheme }
      return themes.isEmpty ? nil : "\(side.label) (\(themes.joined(separator: ", ")))"
    }
  }

  private static let paperTheme = "publication"
}
