import KeywordBayes
import Testing
import Transcripts

@testable import BatchRunner

/// Interviews read together, worked by hand.
@Suite struct GroupTests {
  private func question(_ index: Int, _ label: String?, production: Double, research: Double)
    -> QuestionReport
  {
    QuestionReport(
      index: index,
      id: nil,
      question: "?",
      answer: "",
      line: 1,
      time: nil,
      label: label,
      probability: [
        LabelValue(label: "production", value: production), LabelValue(label: "research", value: research),
      ],
      confidence: 0,
      reason: nil,
      score: [],
      prior: [],
      rest: [],
      knownWords: 1,
      evidence: []
    )
  }

  private func report(
    _ path: String,
    _ questions: [QuestionReport],
    candidates: [String] = ["Ada Osei"],
    themes: [ThemeReport] = [],
    coverage: Coverage? = nil
  ) -> TranscriptReport {
    TranscriptReport(
      path: path,
      format: "markdown",
      candidates: candidates,
      interviewers: [],
      warnings: [],
      verdict: Verdict(on: questions, leanings: leanings),
      themes: themes,
      coverage: coverage,
      questions: questions
    )
  }

  private let leanings = ["production", "research"]

  private func coverage(asked: [Int] = [], shown: [Int] = [], contrary: [Int] = []) -> Coverage {
    let theme = ThemeCoverage(
      theme: "ownership",
      leans: "production",
      asked: asked,
      shown: shown,
      contrary: contrary
    )
    let spots = ["ownership", "simplicity"].filter { asked + shown == [] || $0 != "ownership" }
    return Coverage(
      themes: [theme],
      blindSpots: spots.map { BlindSpot(theme: $0, leans: "production", followUps: ["Why?"]) }
    )
  }

  private func groups(_ reports: [(TranscriptReport, key: String?)]) -> GroupedReport {
    var builder = GroupBuilder(.folder, leanings: leanings)
    for (report, key) in reports { builder.add(report, key: key) }
    return builder.report
  }

  /// One imagined answer each, as for one interview: production 1 + 0.8 + 0.3 = 2.1, research 1 + 0.1 + 0.6 = 1.7.
  @Test func allAnswersOfAllInterviewsHaveASay() throws {
    let report = groups([
      (report("a/1.md", [question(1, "production", production: 0.8, research: 0.1)]), "a"),
      (report("b/1.md", [question(1, "research", production: 0, research: 1)]), "b"),
      (report("a/2.md", [question(1, "research", production: 0.3, research: 0.6)]), "a"),
    ])
    #expect(report.groups.map(\.name) == ["a", "b"])
    let group = try #require(report.groups.first)
    #expect(group.verdict.label == "production")
    #expect(abs(group.verdict.confidence - 2.1 / 3.8) < 1e-12)
    #expect(group.interviews.map(\.path) == ["a/1.md", "a/2.md"])
    #expect(group.interviews.map(\.verdict.label) == ["production", "research"])
    #expect(group.interviews.map(\.answers) == [1, 1])
    #expect(
      group.disagreements == [
        Disagreement(
          theme: nil,
          sides: [
            Disagreement.Side(label: "production", interviews: [1]),
            Disagreement.Side(label: "research", interviews: [2]),
          ]
        )
      ]
    )
    #expect(report.groups[1].disagreements == [])
    #expect(report.groups[1].blindSpots == nil)
  }

  @Test func aThemeIsDisputedIfOneInterviewShowsItAndAnotherContradicts() throws {
    let production = question(1, "production", production: 0.9, research: 0)
    let research = [
      question(1, "production", production: 1, research: 0),
      question(2, "research", production: 0.2, research: 0.7),
    ]
    let report = groups([
      (report("a/1.md", [production], coverage: coverage(shown: [1])), "a"),
      (report("a/2.md", research, coverage: coverage(asked: [2], contrary: [2])), "a"),
      (report("a/3.md", [production], coverage: coverage(asked: [1])), "a"),
    ])
    #expect(
      report.groups.first?.disagreements == [
        Disagreement(
          theme: "ownership",
          sides: [
            Disagreement.Side(label: "production", interviews: [1]),
            Disagreement.Side(label: "research", interviews: [2]),
          ]
        )
      ]
    )
  }

  @Test func aThemeIsBlindOnlyIfItIsInAllInterviews() {
    let none = report("a/1.md", [], coverage: coverage())
    let asked = report("a/2.md", [], coverage: coverage(asked: [1]))
    let answersFile = report("a/3.jsonl", [], coverage: nil)
    func blind(_ reports: TranscriptReport...) -> [String]? {
      groups(reports.map { ($0, "a") }).groups.first?.blindSpots?.map(\.theme)
    }
    #expect(blind(none) == ["ownership", "simplicity"])
    #expect(blind(none, asked) == ["simplicity"])
    #expect(blind(answersFile, none, answersFile) == ["ownership", "simplicity"])
    #expect(blind(answersFile) == nil)
  }

  @Test func themesAddUp() {
    func theme(_ name: String, _ weight: Double) -> ThemeReport {
      ThemeReport(theme: name, leans: "production", spans: 1, weight: weight)
    }
    let report = groups([
      (report("1.md", [], themes: [theme("a", 2), theme("b", 1)]), "."),
      (report("2.md", [], themes: [theme("b", 1.5)]), "."),
    ])
    #expect(
      report.groups.first?.themes == [
        ThemeReport(theme: "b", leans: "production", spans: 2, weight: 2.5), theme("a", 2),
      ]
    )
  }

  @Test func whatHasNoKeyIsInNoGroup() {
    let report = groups([(report("-", []), nil), (report("a/1.md", []), "a")])
    #expect(report.ungrouped == ["-"])
    #expect(report.groups.map(\.name) == ["a"])
  }
}

@Suite struct GroupingTests {
  private func key(_ grouping: Grouping, _ path: String, candidates: String...) throws -> String? {
    let lines = candidates.map { "Interviewer: Why that?\n\($0): Because we did.\n" }.joined()
    return grouping.key(of: try TranscriptReader.read(Array(lines.utf8)), path: path)
  }

  @Test(arguments: [("a/b/c.md", "a/b"), ("c.md", "."), ("/c.md", ""), ("-", nil)])
  func folders(path: String, key: String?) throws {
    #expect(try self.key(.folder, path, candidates: "Ada Osei") == key)
  }

  @Test func speakersGoByNameOnly() throws {
    #expect(try key(.speaker, "x", candidates: "Ada Osei") == "ada osei")
    #expect(try key(.speaker, "x", candidates: "Ada Osei (guest)") == "ada osei")
    #expect(try key(.speaker, "x", candidates: "Candidate") == nil)
    #expect(try key(.speaker, "x", candidates: "Ada Osei", "Ben Stone") == nil)
  }
}
