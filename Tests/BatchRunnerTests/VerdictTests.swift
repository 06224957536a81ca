import Testing

@testable import BatchRunner

/// The arithmetic of an interview, worked by hand.
@Suite struct VerdictTests {
  private func question(
    _ label: String?,
    production: Double,
    research: Double,
    reason: String? = nil,
    evidence: [EvidenceReport] = []
  ) -> QuestionReport {
    QuestionReport(
      index: 1,
      id: nil,
      question: "",
      answer: "",
      line: 1,
      time: nil,
      label: label,
      probability: [
        LabelValue(label: "neither", value: 1 - production - research),
        LabelValue(label: "production", value: production), LabelValue(label: "research", value: research),
      ],
      confidence: 0,
      reason: reason.map { ReasonReport(code: $0, detail: "") },
      score: [],
      prior: [],
      rest: [],
      knownWords: 1,
      evidence: evidence
    )
  }

  private func verdict(_ questions: [QuestionReport]) -> Verdict {
    Verdict(on: questions, leanings: ["production", "research"])
  }

  private func production(_ verdict: Verdict) -> Double { verdict.probability[0].value }

  /// One imagined answer each: production 1 + 0.8 + 0.5 = 2.3, research 1 + 0.1 + 0.25 = 1.35; 2.3 / 3.65.
  @Test func probabilitiesAddUp() {
    let verdict = verdict([
      question("production", production: 0.8, research: 0.1),
      question("neither", production: 0.5, research: 0.25),
    ])
    #expect(verdict.label == "production")
    #expect(verdict.tagged == ["production"])
    #expect(abs(production(verdict) - 2.3 / 3.65) < 1e-12)
    #expect(abs(verdict.probability[1].value - 1.35 / 3.65) < 1e-12)
    #expect(verdict.confidence == production(verdict))
  }

  @Test func withoutAnswersItIsAnybodysGuess() {
    #expect(production(verdict([])) == 0.5)
    #expect(verdict([]).label == nil)
    #expect(verdict([question("neither", production: 0.2, research: 0.3)]).tagged == [])
  }

  /// Only the second answer has a say: production 1.1, research 1.9; 1.9 / 3.
  @Test func whatCannotBeReadHasNoSay() {
    let verdict = verdict([
      question(nil, production: 0.9, research: 0, reason: "too-short"),
      question("research", production: 0.1, research: 0.9),
      question(nil, production: 0.9, research: 0, reason: "unknown-words"),
    ])
    #expect(verdict.label == "research")
    #expect(abs(verdict.confidence - 1.9 / 3) < 1e-12)
  }

  /// A near tie of an answer still counts: production 1.6, research 1.3; 1.6 / 2.9. But no answer leans, so nor does the whole.
  @Test func withoutALeaningAnswerItIsUnclear() {
    let verdict = verdict([question(nil, production: 0.6, research: 0.3, reason: "near-tie")])
    #expect(verdict.label == nil)
    #expect(abs(verdict.confidence - 1.6 / 2.9) < 1e-12)
  }

  /// 1.6 against 1.4 of 3 is 0.533 against 0.467, closer than ten points; 1.7 against 1.3 is not.
  @Test func aTieIsUnclear() {
    #expect(verdict([question("production", production: 0.6, research: 0.4)]).label == nil)
    #expect(verdict([question("production", production: 0.7, research: 0.3)]).label == "production")
  }

  /// Answers that might lean to production outweigh the one that leans to research, but none of them is tagged.
  @Test func aSideWithoutATaggedAnswerIsNoVerdict() {
    let maybe = question(nil, production: 0.45, research: 0, reason: "near-tie")
    let verdict = verdict([maybe, maybe, maybe, maybe, question("research", production: 0.1, research: 0.8)])
    #expect(
      verdict.probability.map(\.value).max() == verdict.probability.first { $0.label == "production" }?.value
    )
    #expect(verdict.label == nil)
  }

  /// Sides that are close are a tie whoever is tagged; a side that is ahead untagged is none.
  @Test(arguments: [(0.6, 0.4, true), (0.7, 0.3, false), (0.5, 0.5, true), (0.9, 0, false)])
  func aTieIsToldFromAMissingTag(production: Double, research: Double, isTie: Bool) {
    let untagged = verdict([
      question(nil, production: production, research: research, reason: "near-tie")
    ])
    #expect(untagged.label == nil)
    #expect(untagged.isTie == isTie)
    #expect(verdict([]).isTie)
  }

  @Test func themesAreSummedAndSorted() {
    func span(_ theme: String?, _ leans: String, _ weight: Double) -> EvidenceReport {
      EvidenceReport(
        text: "",
        start: 0,
        end: 0,
        utf8Range: 0..<0,
        line: 1,
        time: nil,
        leans: leans,
        theme: theme,
        weight: weight,
        hypothetical: false
      )
    }
    let questions = [
      question(
        "x",
        production: 0,
        research: 0,
        evidence: [span("b", "p", 1), span("a", "p", 2.5), span(nil, "p", 9)]
      ),
      question("x", production: 0, research: 0, evidence: [span("b", "p", 1.5), span("b", "r", 4)]),
    ]
    #expect(
      ThemeReport.reports(on: questions) == [
        ThemeReport(theme: "b", leans: "r", spans: 1, weight: 4),
        ThemeReport(theme: "a", leans: "p", spans: 1, weight: 2.5),
        ThemeReport(theme: "b", leans: "p", spans: 2, weight: 2.5),
      ]
    )
  }
}

@Suite struct ScalarCounterTests {
  /// `é` is two bytes and one scalar, `日` three, `😀` four; a decomposed `é` is two scalars.
  @Test func countsScalarsForwardsAndBack() {
    var counter = ScalarCounter(Array("aé日😀e\u{301}z".utf8))
    let expected = [(0, 0), (1, 1), (3, 2), (6, 3), (10, 4), (11, 5), (13, 6), (14, 7)]
    for (offset, count) in expected { #expect(counter.count(before: offset) == count) }
    for (offset, count) in expected.reversed() { #expect(counter.count(before: offset) == count) }
  }
}
