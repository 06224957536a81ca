import Testing

@testable import BatchRunner
@testable import Reports

@Suite struct WordingTests {
  /// An interview without a tag has one reason, the one that holds.
  @Test(arguments: [
    (0.54, "the sides are too close (production 54%, research 46%)"),
    (0.5, "the sides are too close (production 50%, research 50%)"),
    (0.56, "no answer is tagged for the side ahead (production 56%, research 44%)"),
  ])
  func whyAnInterviewHasNoTag(production: Double, reason: String) {
    let verdict = Verdict(
      label: nil,
      probability: [
        LabelValue(label: "production", value: production),
        LabelValue(label: "research", value: 1 - production),
      ],
      confidence: production,
      tagged: ["research"]
    )
    #expect(Wording.verdict(verdict) == "No tag: \(reason).")
  }

  /// Figures would be those of the imagined answers, and of what is left of answers that lean to neither side.
  @Test func whereNoAnswerLeansThereAreNoFigures() {
    let report = Make.transcript([], label: nil, tagged: [])
    #expect(Wording.verdict(report.verdict) == "No answer leans to a side.")
    #expect(Wording.verdict(report.verdict, of: 2) == "No answer leans to a side.")
  }

  @Test func whatAnInterviewLeansTo() {
    #expect(Wording.lean(Make.transcript([]).verdict) == "Answers lean to production")
    #expect(Wording.lean(Make.transcript([], label: nil).verdict) == "Unclear")
    #expect(Wording.title(Make.transcript([])) == "Interview with Ada Osei")
    #expect(Wording.title(Make.transcript([], candidates: [])) == "talks/ada.md")
  }
}
