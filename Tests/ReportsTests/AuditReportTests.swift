import Testing

@testable import BatchRunner
@testable import Reports

/// Audits as pages and Markdown.
@Suite struct AuditReportTests {
  private let report = AuditReport(
    path: "jobs/<a>_b.md",
    kind: .posting,
    speakers: [],
    title: nil,
    roles: ["research"],
    sides: [
      AuditSide(label: "production", themes: ["failure-modes"], known: 4, mentions: 1),
      AuditSide(label: "research", themes: ["discovery", "benchmarks"], known: 2, mentions: 2),
    ],
    mentions: [
      mention(3, "What <broke>?", 6..<11, "failure-modes", "production"),
      mention(5, "Curious of the art", 0..<7, "discovery", "research"),
      mention(5, "Curious of the art", 8..<18, "benchmarks", "research"),
    ],
    tools: [ToolMention(name: "Py<Torch", line: 1), ToolMention(name: "JAX", line: 2)],
    findings: [AuditFinding(code: "no-role", detail: "this is *odd* & <short>")],
    missing: [MissingTheme(theme: "hand-off", leans: "research", suggestions: ["Say <who>.", "Say when."])]
  )

  private static func mention(
    _ line: Int,
    _ text: String,
    _ range: Range<Int>,
    _ theme: String,
    _ leans: String
  ) -> AuditMention {
    let phrase = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    return AuditMention(line: line, text: text, phrase: phrase, utf8Range: range, theme: theme, leans: leans)
  }

  private func text(_ printer: any AuditPrinter) -> String {
    var printer = printer
    let failure = InputFailure(path: "x_y.md", line: 3, error: "no text")
    return String(
      decoding: printer.begin() + printer.document(report) + printer.end(failures: [failure]),
      as: UTF8.self
    )
  }

  @Test func markdown() {
    #expect(
      text(AuditMarkdownReport(Make.facts(), command: "plumb audit jobs")) == """
        # What kits and postings ask for

        \(Wording.auditUse)

        ## jobs/\\<a\\>\\_b.md

        **written for: research** — a posting with production 1 of 4 themes, research 2 of 2 themes

        **Warning:** this is \\*odd\\* \\& \\<short\\>

        | line | theme | what it says |
        | ---: | --- | --- |
        | 3 | failure-modes | What \\<broke\\>? |
        | 5 | discovery | Curious of the art |
        | 5 | benchmarks | Curious of the art |

        Tools, which count for no side: Py\\<Torch, JAX

        ### What it lacks

        - **hand-off**: Say \\<who\\>.

        ## Could not be used

        - x\\_y.md:3: no text

        plumb 9.9, model a \\<model\\>, SHA-256 `abc123`.

        Command: `plumb audit jobs`

        """
    )
  }

  @Test func page() throws {
    let page = text(AuditHTMLReport(Make.facts(), command: "plumb audit jobs"))
    let start = try #require(page.firstRange(of: "<section"))
    let end = try #require(page.firstRange(of: "<p>Command"))
    #expect(
      page[start.lowerBound..<end.lowerBound] == """
        <section class="interview" id="d1" aria-labelledby="d1-name">
        <h2 id="d1-name" dir="auto">jobs/&lt;a&gt;_b.md</h2>
        <p class="source">posting</p>
        <div class="verdict"><p class="tag side-1">written for: research</p></div>
        <ul class="warnings" aria-label="Findings"><li>this is *odd* &amp; &lt;short&gt;</li></ul>
        <table class="themes extent">
        <caption class="spoken">How much of each side comes up</caption>
        <thead><tr><th scope="col">side</th><td></td><th scope="col" class="number">themes</th>\
        <th scope="col" class="number">mentions</th></tr></thead>
        <tbody>
        <tr><th scope="row" class="side-0">production</th>\
        <td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="side-0" x="0.0" width="25.0" height="8"/></svg></td>\
        <td class="number">1 of 4</td><td class="number">1</td></tr>
        <tr><th scope="row" class="side-1">research</th>\
        <td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="side-1" x="0.0" width="100.0" height="8"/></svg></td>\
        <td class="number">2 of 2</td><td class="number">2</td></tr>
        </tbody></table>
        <h3>The lines that say so</h3>
        <table class="lines">
        <caption class="spoken">The lines that say so</caption>
        <thead><tr><th scope="col" class="number">line</th><th scope="col">what it says</th></tr></thead>
        <tbody>
        <tr><td class="number">3</td><td dir="auto"><span class="rest">What &lt;</span>\
        <mark class="side-0" data-spans="1">broke</mark>\
        <span class="note side-0"><b aria-hidden="true">P</b><span class="spoken">production</span> failure-modes</span>\
        <span class="rest">&gt;?</span></td></tr>
        <tr><td class="number">5</td><td dir="auto"><mark class="side-1" data-spans="1">Curious</mark>\
        <span class="note side-1"><b aria-hidden="true">R</b><span class="spoken">research</span> discovery</span>\
        <span class="rest"> </span><mark class="side-1" data-spans="2">of the art</mark>\
        <span class="note side-1"><b aria-hidden="true">R</b><span class="spoken">research</span> benchmarks</span></td></tr>
        </tbody></table>
        <p class="counts">Tools, which count for no side: Py&lt;Torch, JAX</p>
        <h3>What it lacks</h3>
        <dl class="gaps">
        <div><dt class="side-1">hand-off</dt>
        <dd><p>Say &lt;who&gt;.</p>
        <details><summary>1 more<span class="spoken"> on hand-off</span></summary>
        <ul><li>Say when.</li></ul></details></dd></div>
        </dl>
        </section>
        <h2>Could not be used</h2>
        <ul class="failures">
        <li>x_y.md:3: no text</li>
        </ul>
        </main>
        <footer>
        <p>plumb 9.9, model a &lt;model&gt;.</p>
        <p>SHA-256 of the model: <code>abc123</code></p>

        """
    )
  }
}
