import Testing

@testable import BatchRunner
@testable import Reports

/// What stands at the head of an interview in a terminal, and its rows.
@Suite struct TableReportTests {
  private static let questions = [
    Make.question(
      "We rolled it back, and so on.",
      label: "production",
      evidence: [(0..<17, "production", "failure-modes", 1.94, false)]
    ),
    Make.question(
      "Hm.",
      index: 2,
      probability: [1, 0, 0],
      reason: ReasonReport(code: "too-short", detail: "1 known word, 8 needed")
    ),
  ]

  private func lines(_ report: TranscriptReport, columns: Int = 80, usesColor: Bool = false) -> [String] {
    var table = TableReport(Make.facts(), style: Style(usesColor: usesColor, columns: columns))
    return String(decoding: table.transcript(report), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A tag has its probability; `unclear` has none, as there is nothing that it could be the probability of.
  @Test func unclearHasNoBarAndNoShare() {
    #expect(
      lines(Make.transcript(Self.questions)) == [
        "talks/ada.md · answers: Ada Osei; asks: Interviewer",
        "  production-leaning, 75% sure — 2 answers: 1 production, 1 unclear",
        "   1  production  ███████░░░  70%  Why?",
        "      “We rolled it back” failure-modes +1.9",
        "   2  unclear                      Why?",
        "      too-short: 1 known word, 8 needed",
      ]
    )
  }

  @Test func anUnclearInterviewHasAReason() {
    #expect(
      lines(Make.transcript(Self.questions, label: nil))[1...2] == [
        "  unclear — 2 answers: 1 production, 1 unclear. No tag: no answer is tagged",
        "    for the side ahead (production 75%, research 25%).",
      ]
    )
  }

  /// Nothing of what is said of the interview as a whole is cut.
  @Test(arguments: [40, 60, 80]) func theHeadIsWrapped(columns: Int) {
    let themes = ["deployment-velocity", "failure-modes", "latency-and-cost", "feedback-loops"].map {
      ThemeReport(theme: $0, leans: "production", spans: 3, weight: 1)
    }
    let report = Make.transcript(
      Self.questions,
      candidates: ["Ada Osei of the ranking team", "Ben Stone"],
      warnings: ["roles were guessed from who asks and who tells; name them with --interviewer"],
      themes: themes
    )
    let head = lines(report, columns: columns).prefix { !$0.hasPrefix("   1") }
    #expect(head.allSatisfy { DisplayText.width($0) <= columns && !$0.contains("…") })
    let text = head.map { $0.drop { $0 == " " } }.joined(separator: " ")
    for part in [
      "answers: Ada Osei of the ranking team, Ben Stone; asks: Interviewer",
      "! roles were guessed from who asks and who tells; name them with --interviewer",
      "production-leaning, 75% sure — 2 answers: 1 production, 1 unclear",
      "production shows in: deployment-velocity 3, failure-modes 3, latency-and-cost 3, feedback-loops 3",
    ] {
      #expect(text.contains(part))
    }
  }

  @Test func theTagIsColoured() {
    #expect(
      lines(Make.transcript(Self.questions), usesColor: true)[1]
        == "  \u{1b}[34m\u{1b}[1mproduction-leaning, 75% sure\u{1b}[0m\u{1b}[0m — 2 answers: 1 production, 1 unclear"
    )
  }

  @Test func groups() {
    let text = GroupText(style: Style(), leanings: Make.leanings).lines(Make.groups)
    #expect(
      text.dropFirst().prefix(5) == [
        "Ada <Osei> · 2 interviews", "  production-leaning, 60% sure — 4 answers together",
        "    1  production  75%   a/one.md", "    2  unclear           b.md",
        "  ! they disagree on failure-modes: production in 1; research in 2",
      ]
    )
  }
}
