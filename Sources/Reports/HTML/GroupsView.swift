import BatchRunner

/// Interviews of one candidate read together, a part of a page for each candidate.
struct GroupsView {
  private let report: GroupedReport
  private let facts: RunFacts
  private let sides: Sides
  private let links: [String]

  /// A view of groups; the links lead to all interviews of the run, in their order.
  init(_ report: GroupedReport, facts: RunFacts, links: [String]) {
    self.report = report
    self.facts = facts
    self.sides = Sides(facts.leanings)
    self.links = links
  }

  /// The section, which has its place beside the summary.
  var html: HTML {
    """
    <section id="groups" slot="summary" aria-labelledby="groups-name">
    <h2 id="groups-name">Read together</h2>
    <p class="counts">Where interviews disagree, they may have asked for different things: read the answers.</p>
    \(report.groups.map(group))\(ungrouped)</section>

    """
  }

  private func group(_ group: GroupReport) -> HTML {
    let interviews = group.interviews.map { interview -> HTML in
      """
      <li><a href="\(links[interview.number - 1])" dir="auto">\(interview.path)</a>: \
      <span class="\(sides.style(of: interview.verdict.label))">\(tag(interview.verdict))</span>, \
      \(Wording.count(interview.answers, "answer"))</li>

      """
    }
    return """
      <div class="group">
      <h3 dir="auto">\(group.name)</h3>
      <div class="verdict">
      <p class="tag \(sides.style(of: group.verdict.label))">\(tag(group.verdict))</p>
      \(Bar.stacked(group.verdict.probability, tag: group.verdict.label, sides: sides))
      <p>\(Wording.verdict(group.verdict, of: group.interviews.count))</p>
      </div>
      <ol>
      \(interviews)</ol>
      \(disagreements(group))\(gaps(group))</div>

      """
  }

  private func tag(_ verdict: Verdict) -> HTML {
    """
    \(Wording.tag(verdict.label, leanings: facts.leanings))\
    <span class="confidence">\(Wording.confidence(behind: verdict))</span>
    """
  }

  private func disagreements(_ group: GroupReport) -> HTML {
    guard !group.disagreements.isEmpty else { return "" }
    let items = group.disagreements.map { "<li>\(Wording.disagreement($0))</li>\n" as HTML }
    return "<ul class=\"warnings\" aria-label=\"Disagreements\">\n\(items)</ul>\n"
  }

  private func gaps(_ group: GroupReport) -> HTML {
    guard let spots = group.blindSpots, !spots.isEmpty else { return "" }
    return "<h4>What none of them asked</h4>\n\(FollowUpList(spots, sides: sides).html)"
  }

  private var ungrouped: HTML {
    guard !report.ungrouped.isEmpty else { return "" }
    let items = report.ungrouped.map { "<li>\($0)</li>\n" as HTML }
    return "<h3>In no group</h3>\n<ul>\n\(items)</ul>\n"
  }
}
