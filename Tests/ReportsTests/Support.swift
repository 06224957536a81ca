@testable import BatchRunner
@testable import Reports

/// Reports as tests need them.
enum Make {
  static let leanings = ["production", "research"]

  static func facts(leanings: [String] = leanings) -> RunFacts {
    RunFacts(
      version: "9.9",
      modelName: "a <model>",
      hash: { "abc123" },
      labels: ["neither"] + leanings,
      leanings: leanings,
      threshold: 0.5
    )
  }

  /// An answer with evidence given as UTF-8 ranges.
  static func question(
    _ answer: String,
    index: Int = 1,
    question: String = "Why?",
    label: String? = nil,
    time: Double? = nil,
    probability: [Double] = [0.2, 0.7, 0.1],
    reason: ReasonReport? = nil,
    evidence: [(range: Range<Int>, leans: String, theme: String?, weight: Double, hypothetical: Bool)] = []
  ) -> QuestionReport {
    let bytes = Array(answer.utf8)
    return QuestionReport(
      index: index,
      question: question,
      answer: answer,
      line: 10 + index,
      time: time,
      label: label,
      probability: values(probability),
      confidence: probability.max() ?? 0,
      reason: reason,
      score: values(probability),
      prior: values(probability),
      rest: values(probability),
      knownWords: 1,
      evidence: evidence.map { span in
        EvidenceReport(
          text: String(decoding: bytes[span.range], as: UTF8.self),
          start: span.range.lowerBound,
          end: span.range.upperBound,
          utf8Range: span.range,
          line: 1,
          leans: span.leans,
          theme: span.theme,
          weight: span.weight,
          hypothetical: span.hypothetical
        )
      }
    )
  }

  static func transcript(
    _ questions: [QuestionReport],
    path: String = "talks/ada.md",
    candidates: [String] = ["Ada Osei"],
    warnings: [String] = [],
    themes: [ThemeReport] = [],
    label: String? = "production",
    tagged: [String] = leanings
  ) -> TranscriptReport {
    TranscriptReport(
      path: path,
      format: "markdown",
      candidates: candidates,
      interviewers: ["Interviewer"],
      warnings: warnings,
      verdict: Verdict(
        label: label,
        probability: [
          LabelValue(label: "production", value: 0.75), LabelValue(label: "research", value: 0.25),
        ],
        confidence: 0.75,
        tagged: tagged
      ),
      themes: themes,
      questions: questions
    )
  }

  /// Of three themes one was asked about and answered otherwise, one shown, and one left out.
  static let coverage = Coverage(
    themes: [
      ThemeCoverage(
        theme: "failure-modes",
        leans: "production",
        asked: [1, 2, 4],
        shown: [2, 3],
        contrary: [1]
      ),
      ThemeCoverage(theme: "simplicity", leans: "production", asked: [], shown: [], contrary: []),
      ThemeCoverage(theme: "discovery", leans: "research", asked: [], shown: [1], contrary: []),
    ],
    blindSpots: [
      BlindSpot(theme: "simplicity", leans: "production", followUps: ["What did <you> delete?", "Why?"])
    ]
  )

  /// Two interviews of Ada that disagree, the second and the third of a run; the first is in no group.
  static let groups = GroupedReport(
    groups: [
      GroupReport(
        name: "Ada <Osei>",
        verdict: verdict(of: "production", 0.6),
        themes: [],
        interviews: [
          GroupedInterview(number: 2, path: "a/one.md", verdict: verdict(of: "production", 0.75), answers: 3),
          GroupedInterview(number: 3, path: "b.md", verdict: verdict(of: nil, 0.5), answers: 1),
        ],
        disagreements: [
          Disagreement(
            theme: "failure-modes",
            sides: [.init(label: "production", interviews: [1]), .init(label: "research", interviews: [2])]
          )
        ],
        blindSpots: coverage.blindSpots
      )
    ],
    ungrouped: ["<c>.md"]
  )

  private static func verdict(of label: String?, _ share: Double) -> Verdict {
    Verdict(
      label: label,
      probability: [
        LabelValue(label: "production", value: share), LabelValue(label: "research", value: 1 - share),
      ],
      confidence: share,
      tagged: leanings
    )
  }

  private static func values(_ numbers: [Double]) -> [LabelValue] {
    zip(["neither"] + leanings, numbers).map { LabelValue(label: $0, value: $1) }
  }
}
