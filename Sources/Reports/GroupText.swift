import BatchRunner

/// Several interviews of one candidate read together, for people.
struct GroupText {
  let style: Style
  let leanings: [String]

  /// All groups of a run, after the transcripts.
  func lines(_ report: GroupedReport) -> [String] {
    let ungrouped = report.ungrouped.map { "  " + DisplayText.clean($0) }
    return report.groups.flatMap { [""] + lines($0) }
      + (ungrouped.isEmpty ? [] : ["", style.bold("In no group")])
      + ungrouped
  }

  private func lines(_ group: GroupReport) -> [String] {
    let count = Wording.count(group.interviews.count, "interview")
    let name = DisplayText.cut(group.name, to: style.columns - 3 - count.count)
    let answers = group.interviews.reduce(0) { $0 + $1.answers }
    let together = Wording.count(answers, "answer") + " together"
    return [style.bold(name) + " · " + count]
      + VerdictText(style: style, leanings: leanings).lines(group.verdict, answers: together)
      + group.interviews.enumerated().map { line($1, number: $0 + 1) }
      + group.disagreements.flatMap(lines)
      + CoverageText(style: style, leanings: leanings).blindSpots(group.blindSpots ?? [], most: 1)
  }

  private func line(_ interview: GroupedInterview, number: Int) -> String {
    let width = (leanings + ["unclear"]).map(DisplayText.width).max() ?? 0
    let label = DisplayText.padded(interview.verdict.label ?? "unclear", to: width)
    let share = Wording.confidence(interview.verdict.confidence, in: interview.verdict.label)
    let head = "    \(number)  " + label + "  " + DisplayText.padded(share, to: 4) + "  "
    let path = DisplayText.cut(interview.path, to: style.columns - DisplayText.width(head))
    return colored(head, interview.verdict.label) + path
  }

  /// The interviews go by their numbers in the list above.
  private func lines(_ disagreement: Disagreement) -> [String] {
    TextWrap.hanging(Wording.disagreement(disagreement), head: "  ! ", columns: style.columns)
  }

  private func colored(_ text: String, _ label: String?) -> String {
    style.colored(text, leaning: label.flatMap { leanings.firstIndex(of: $0) })
  }
}
