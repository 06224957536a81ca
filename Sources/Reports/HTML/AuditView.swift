import BatchRunner

/// One kit, posting or transcript on the page of an audit.
struct AuditView {
  private let report: AuditReport
  private let sides: Sides
  private let anchor: String

  /// A view whose elements have ids that begin with an anchor.
  init(_ report: AuditReport, sides: Sides, anchor: String) {
    self.report = report
    self.sides = sides
    self.anchor = anchor
  }

  /// The section, made of all parts.
  var html: HTML {
    """
    <section class="interview" id="\(anchor)" aria-labelledby="\(anchor)-name">
    \([heading, findings, extent, lines, tools, missing])</section>

    """
  }

  private var heading: HTML {
    let style = report.roles.count == 1 ? sides.style(of: report.role) : "plain"
    return """
      <h2 id="\(anchor)-name" dir="auto">\(report.path)</h2>
      <p class="source">\(report.kind.rawValue)</p>
      <div class="verdict"><p class="tag \(style)">written for: \(report.role)</p></div>

      """
  }

  private var findings: HTML {
    guard !report.findings.isEmpty else { return "" }
    let items = report.findings.map { "<li>\($0.detail)</li>" as HTML }
    return "<ul class=\"warnings\" aria-label=\"Findings\">\(items)</ul>\n"
  }

  private var extent: HTML {
    let rows = report.sides.map { side -> HTML in
      let style = sides.style(of: side.label)
      return """
        <tr><th scope="row" class="\(style)">\(side.label)</th>\
        <td>\(Bar.single(Double(side.themes.count) / Double(max(1, side.known)), style: style))</td>\
        <td class="number">\(side.themes.count) of \(side.known)</td><td class="number">\(side.mentions)</td></tr>

        """
    }
    return """
      <table class="themes extent">
      <caption class="spoken">How much of each side comes up</caption>
      <thead><tr><th scope="col">side</th><td></td><th scope="col" class="number">themes</th>\
      <th scope="col" class="number">mentions</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }

  private var lines: HTML {
    guard !report.mentions.isEmpty else { return "" }
    let rows = statements.map { mentions -> HTML in
      let stretches = mentions.map {
        MarkedAnswer.Stretch(utf8Range: $0.utf8Range, leans: $0.leans, note: $0.theme)
      }
      let text = MarkedAnswer(mentions[0].text, stretches: stretches, sides: sides).html
      return "<tr><td class=\"number\">\(mentions[0].line)</td><td dir=\"auto\">\(text)</td></tr>\n"
    }
    return """
      <h3>The lines that say so</h3>
      <table class="lines">
      <caption class="spoken">The lines that say so</caption>
      <thead><tr><th scope="col" class="number">line</th><th scope="col">what it says</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }

  /// The mentions of each sentence, which is shown once whatever number of themes it speaks of.
  private var statements: [[AuditMention]] {
    report.mentions.reduce(into: []) { statements, mention in
      if let last = statements.last?[0], last.line == mention.line, last.text == mention.text {
        statements[statements.count - 1].append(mention)
      } else {
        statements.append([mention])
      }
    }
  }

  private var tools: HTML {
    report.tools.isEmpty
      ? "" : "<p class=\"counts\">Tools, which count for no side: \(report.toolNames)</p>\n"
  }

  private var missing: HTML {
    report.missing.isEmpty
      ? "" : "<h3>What it lacks</h3>\n\(FollowUpList(report.missing, sides: sides).html)"
  }
}
