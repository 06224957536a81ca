import Testing

@testable import BatchRunner
@testable import Reports

/// What was never asked, in pages and Markdown.
@Suite struct CoverageTests {
  @Test func aPageShowsWhatToAskAndWhereThemesComeUp() {
    let html = CoverageView(Make.coverage, sides: Sides(Make.leanings), anchor: "i2").html.markup
    #expect(
      html == """
        <h3>What was never asked</h3>
        <p class="counts">Neither asked about nor shown. That says something of the questions, nothing of who answered them. \
        To ask next, of everybody alike:</p>
        <dl class="gaps">
        <div><dt class="side-0">simplicity</dt>
        <dd><p>What did &lt;you&gt; delete?</p>
        <details><summary>1 more<span class="spoken"> on simplicity</span></summary>
        <ul><li>Why?</li></ul></details></dd></div>
        </dl>
        <h3 id="i2-coverage">What was asked about and shown</h3>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="i2-coverage i2-name i2-source"><table class="coverage">
        <caption>The numbers are those of the questions. Answered otherwise: asked about the theme, and the answer leans to another side.</caption>
        <thead><tr><th scope="col">theme</th><th scope="col">asked in</th><th scope="col">shown unprompted</th>\
        <th scope="col">shown when asked</th><th scope="col">answered otherwise</th></tr></thead>
        <tbody>
        <tr><th scope="row" class="side-0">failure-modes</th>\
        <td><a href="#i2-q1">1</a>, <a href="#i2-q2">2</a>, <a href="#i2-q4">4</a></td>\
        <td><a href="#i2-q3">3</a></td><td><a href="#i2-q2">2</a></td><td><a href="#i2-q1">1</a></td></tr>
        <tr><th scope="row" class="side-1">discovery</th><td></td><td><a href="#i2-q1">1</a></td><td></td><td></td></tr>
        </tbody></table></div>

        """
    )
  }

  @Test func nothingLeftOutIsSaid() {
    let coverage = Coverage(themes: [], blindSpots: [])
    #expect(
      CoverageView(coverage, sides: Sides(Make.leanings), anchor: "i1").html.markup == """
        <h3>What was never asked</h3>
        <p class="counts">No theme of the role was left out: each was asked about or shown.</p>

        """
    )
    #expect(MarkdownCoverage.blocks(coverage, inFull: true) == [])
  }

  @Test func anInterviewWithoutQuestionsHasNoSuchPart() {
    var report = Make.transcript([Make.question("Yes.")])
    for (coverage, isShown) in [(nil, false), (Make.coverage, true)] {
      report.coverage = coverage
      let html = InterviewView(report, facts: Make.facts(), anchor: "i1").html.markup
      #expect(html.contains("What was never asked") == isShown)
    }
  }

  @Test func markdownHasOneQuestionATheme() {
    #expect(
      MarkdownCoverage.blocks(Make.coverage, inFull: false) == [
        "### What was never asked", "- **simplicity**: What did \\<you\\> delete?",
      ]
    )
  }

  @Test func markdownInFullHasAll() {
    #expect(
      MarkdownCoverage.blocks(Make.coverage, inFull: true) == [
        "### What was never asked",
        "- **simplicity**\n  - What did \\<you\\> delete?\n  - Why?",
        """
        | theme | asked in | shown unprompted | shown when asked | answered otherwise |
        | --- | --- | --- | --- | --- |
        | failure-modes | 1, 2, 4 | 3 | 2 | 1 |
        | discovery |  | 1 |  |  |
        """,
      ]
    )
  }

  @Test func oneLineATheme() {
    let lines = CoverageText(style: Style(columns: 40), leanings: Make.leanings).summary(Make.coverage)
    #expect(
      lines == [
        "  asked about: failure-modes 3", "  shown unprompted: failure-modes 1,", "    discovery 1",
        "  never asked, never shown; to ask next:", "    simplicity  What did <you> delete?",
      ]
    )
  }
}

/// Interviews read together, in pages and Markdown.
@Suite struct GroupPageTests {
  @Test func links() {
    let view = GroupsView(Make.groups, facts: Make.facts(), links: ["#i1", "#i2", "#i3"])
    #expect(
      view.html.markup == """
        <section id="groups" slot="summary" aria-labelledby="groups-name">
        <h2 id="groups-name">Read together</h2>
        <p class="counts">Groups of two interviews or more. Where interviews disagree, they may have asked for different things: read \
        the answers.</p>
        <div class="group">
        <h3 dir="auto">Ada &lt;Osei&gt;</h3>
        <div class="verdict">
        <p class="tag side-0">Answers lean to production <span class="confidence">· 60%</span></p>
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="side-0" x="0.0" width="60.0" height="8"/><rect class="side-1" x="60.0" width="40.0" height="8"/></svg>
        <p>If the interviews went on, the next answer that leans at all would lean to production with a probability of 60%.</p>
        </div>
        <ol>
        <li><a href="#i2" dir="auto">a/one.md</a>: <span class="side-0">production-leaning\
        <span class="confidence"> 75%</span></span>, 3 answers</li>
        <li><a href="#i3" dir="auto">b.md</a>: <span class="plain">unclear\
        <span class="confidence"></span></span>, 1 answer</li>
        </ol>
        <ul class="warnings" aria-label="Disagreements">
        <li>On failure-modes, answers lean to production in interview <a href="#i2">1</a>, \
        to research in interview <a href="#i3">2</a></li>
        </ul>
        <h4>What none of them asked</h4>
        <dl class="gaps">
        <div><dt class="side-0">simplicity</dt>
        <dd><p>What did &lt;you&gt; delete?</p>
        <details><summary>1 more<span class="spoken"> on simplicity</span></summary>
        <ul><li>Why?</li></ul></details></dd></div>
        </dl>
        </div>
        <h3>In no group</h3>
        <ul>
        <li>&lt;c&gt;.md</li>
        </ul>
        </section>

        """
    )
  }

  @Test func aGroupOfOneIsLeftOut() {
    var report = Make.groups
    report.groups[0].interviews.removeLast()
    report.groups[0].disagreements = []
    let html = GroupsView(report, facts: Make.facts(), links: ["#i1", "#i2", "#i3"]).html.markup
    #expect(!html.contains("Ada"))
    #expect(html.contains("<h3>In no group</h3>"))
  }

  @Test func verdictsThatDisagreeAreNamedTogether() {
    var report = Make.groups
    let third = GroupedInterview(
      number: 1,
      path: "c.md",
      verdict: report.groups[0].verdict,
      answers: 1
    )
    report.groups[0].interviews.append(third)
    report.groups[0].disagreements = [
      Disagreement(sides: [
        .init(label: "production", interviews: [1, 3]), .init(label: "research", interviews: [2]),
      ])
    ]
    #expect(
      GroupsView(report, facts: Make.facts(), links: ["#i1", "#i2", "#i3"]).html.markup.contains(
        """
        <li>Taken whole, answers lean to production in interviews <a href="#i2">1</a> and <a href="#i1">3</a>, \
        to research in interview <a href="#i3">2</a></li>
        """
      )
    )
  }

  @Test func markdown() {
    #expect(
      MarkdownGroups(leanings: Make.leanings).blocks(Make.groups) == [
        "## Read together", "### Ada \\<Osei\\>",
        "**production-leaning 60%** — If the interviews went on, the next answer that leans at all would lean to production "
          + "with a probability of 60%.",
        "1. a/one.md: production-leaning 75%, 3 answers\n2. b.md: unclear, 1 answer",
        "- they disagree on failure-modes: production in 1; research in 2", "What none of them asked:",
        "- **simplicity**: What did \\<you\\> delete?", "### In no group", "- \\<c\\>.md",
      ]
    )
  }

  /// In a page the groups come after the summary; in a folder they are on the page with the summary.
  @Test func everyFormatHasThem() throws {
    let talks = (1...3).map { Make.transcript([Make.question("Yes.")], path: "\($0).md") }
    var names: [String] = []
    var page = HTMLReport(Make.facts(), command: "plumb")
    var folder = HTMLFolder(Make.facts(), command: "plumb") { names.append($0.name) }
    var markdown = MarkdownReport(Make.facts(), command: "plumb", inFull: false)
    for talk in talks {
      _ = page.transcript(talk)
      _ = try folder.transcript(talk)
      _ = markdown.transcript(talk)
    }
    page.groups(Make.groups)
    folder.groups(Make.groups)
    markdown.groups(Make.groups)
    let texts = [page.end(failures: []), try folder.end(failures: []), markdown.end(failures: [])].map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(texts[0].contains("</section>\n<section id=\"groups\" slot=\"summary\""))
    #expect(texts[0].contains("<li><a href=\"#i3\" dir=\"auto\">b.md</a>"))
    #expect(names.count == 3)
    #expect(texts[1].contains("<li><a href=\"\(names[2])\" dir=\"auto\">b.md</a>"))
    #expect(texts[2].hasPrefix("\n## All interviews\n\n| no. | who answers | file |"))
    #expect(texts[2].contains("\n| 3 | Ada Osei | 3.md | production 75% | 1 |\n"))
    #expect(texts[2].contains("\n## Read together\n\n### Ada \\<Osei\\>\n"))
  }
}
