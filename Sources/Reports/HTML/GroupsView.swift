import BatchRunner

/// Interviews of one candidate read together, a part of a page for each candidate of whom there are several.
struct GroupsView {
  private let report: GroupedReport
  private let facts: RunFacts
  private let sides: Sides
  private let links: [String]
  private let folder: CommonFolder

  /// A view of groups; the links lead to all interviews of the run, in their order.
  init(_ report: GroupedReport, facts: RunFacts, links: [String]) {
    self.report = report
    self.facts = facts
    self.sides = Sides(facts.leanings)
    self.links = links
    folder = CommonFolder(report.groups.flatMap(\.interviews).map(\.path) + report.ungrouped)
  }

  /// The section, which has its place beside the summary.
  var html: HTML {
    """
    <section id="groups" slot="summary" aria-labelledby="groups-name">
    <h2 id="groups-name">Read together</h2>
    <p class="counts">Groups of two interviews or more. Where interviews disagree, they may have asked for different things: read \
    the answers.</p>
    \(report.groups.filter { $0.interviews.count > 1 }.map(group))\(ungrouped)</section>

    """
  }

  private func group(_ group: GroupReport) -> HTML {
    """
    <div class="group">
    <h3 dir="auto">\(group.name)</h3>
    \(VerdictView(group.verdict, sides: sides, of: group.interviews.count).html)<ol>
    \(group.interviews.map(interview))</ol>
    \(disagreements(group))\(gaps(group))</div>

    """
  }

  private func interview(_ interview: GroupedInterview) -> HTML {
    let verdict = interview.verdict
    return """
      <li><a href="\(links[interview.number - 1])" dir="auto">\(folder.rest(of: interview.path))</a>: \
      <span class="\(sides.style(of: verdict.label))">\(Wording.tag(verdict.label, leanings: facts.leanings))\
      <span class="confidence">\(Wording.confidence(behind: verdict))</span></span>, \(Wording.count(interview.answers, "answer"))</li>

      """
  }

  private func disagreements(_ group: GroupReport) -> HTML {
    guard !group.disagreements.isEmpty else { return "" }
    let items = group.disagreements.map { disagreement -> HTML in
      let matter = disagreement.theme.map { "On \($0)" } ?? "Taken whole"
      let sides = disagreement.sides.map {
        "to \($0.label) in \(interviews($0.interviews, of: group))" as HTML
      }
      return "<li>\(matter), answers lean \(HTML.list(sides, last: ", "))</li>\n"
    }
    return "<ul class=\"warnings\" aria-label=\"Disagreements\">\n\(items)</ul>\n"
  }

  /// Links to interviews, by their numbers in the group's list: "interviews 1, 2 and 4".
  private func interviews(_ numbers: [Int], of group: GroupReport) -> HTML {
    let items = numbers.map { number -> HTML in
      "<a href=\"\(links[group.interviews[number - 1].number - 1])\">\(number)</a>"
    }
    return "\(numbers.count == 1 ? "interview" : "interviews") \(HTML.list(items, last: " and "))"
  }

  private func gaps(_ group: GroupReport) -> HTML {
    guard let spots = group.blindSpots, !spots.isEmpty else { return "" }
    return "<h4>What none of them asked</h4>\n\(FollowUpList(spots, sides: sides).html)"
  }

  private var ungrouped: HTML {
    guard !report.ungrouped.isEmpty else { return "" }
    let items = report.ungrouped.map { "<li>\(folder.rest(of: $0))</li>\n" as HTML }
    return "<h3>In no group</h3>\n<ul>\n\(items)</ul>\n"
  }
}
