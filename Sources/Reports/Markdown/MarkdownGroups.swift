import BatchRunner

/// Interviews of one candidate read together, as Markdown.
struct MarkdownGroups {
  private let leanings: [String]

  init(leanings: [String]) { self.leanings = leanings }

  /// The blocks on all groups.
  func blocks(_ report: GroupedReport) -> [String] {
    let ungrouped = report.ungrouped.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n")
    return ["## Read together"] + report.groups.flatMap(blocks)
      + (ungrouped.isEmpty ? [] : ["### In no group", ungrouped])
  }

  private func blocks(_ group: GroupReport) -> [String] {
    let interviews = group.interviews.enumerated().map { place, interview in
      "\(place + 1). \(MarkdownText.escaped(interview.path)): \(tag(interview.verdict)), "
        + Wording.count(interview.answers, "answer")
    }
    let meaning = Wording.verdict(group.verdict, of: group.interviews.count)
    let disagreements = group.disagreements.map { "- " + MarkdownText.escaped(Wording.disagreement($0)) }
    let spots = MarkdownCoverage.list(group.blindSpots ?? [], inFull: false)
    let parts: [[String]] = [
      ["### " + MarkdownText.escaped(group.name)],
      ["**\(tag(group.verdict))** — " + MarkdownText.escaped(meaning)],
      [interviews.joined(separator: "\n")],
      disagreements.isEmpty ? [] : [disagreements.joined(separator: "\n")],
      spots.isEmpty ? [] : ["What none of them asked:"] + spots,
    ]
    return parts.flatMap(\.self)
  }

  private func tag(_ verdict: Verdict) -> String {
    MarkdownText.escaped(Wording.tag(verdict.label, leanings: leanings)) + Wording.confidence(behind: verdict)
  }
}
