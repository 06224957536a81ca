import Foundation
import KeywordBayes
import ShippedModel
import Testing
import TextFeatures
import Transcripts

@testable import BatchRunner

/// Invented kits and postings of every kind, under the shipped model.
@Suite struct AuditTests {
  private let auditor: Auditor
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Texts/audit/"

  init() throws {
    auditor = Auditor(model: try ShippedModel.load(), bank: try QuestionBank(ShippedQuestions.text))
  }

  private func report(_ name: String) throws -> AuditReport { try auditor.report(at: folder + name) }

  private func audit(_ text: String) throws -> AuditReport {
    try auditor.report(on: Array(text.utf8), path: "x")
  }

  @Test(arguments: [
    ("production-kit.txt", "kit", "production"), ("research-kit.txt", "kit", "research"),
    ("mixed-kit.txt", "kit", "both"), ("puzzle-kit.txt", "kit", "neither"),
    ("kit-with-notes.md", "kit", "production"),
    ("production-posting.txt", "posting", "production"), ("research-posting.txt", "posting", "research"),
    ("name-only-posting.txt", "posting", "neither"), ("wordless-posting.txt", "posting", "neither"),
  ])
  func roles(name: String, kind: String, role: String) throws {
    let report = try report(name)
    #expect(report.kind.rawValue == kind)
    #expect(report.role == role)
  }

  @Test func theLinesThatSaySo() throws {
    let mentions = try report("mixed-kit.txt").mentions
    #expect(
      mentions.map { "\($0.line) \($0.theme): \($0.phrase)" } == [
        "1 deployment-velocity: deploy", "2 feedback-loops: monitor", "3 ownership: on call for",
        "4 publication: paper", "5 experimentation: experiment", "6 benchmarks: benchmark",
      ]
    )
    #expect(mentions.first?.text == "Q1. What did you deploy last, and how do you roll it back?")
  }

  @Test(arguments: [
    ("- 3. **You are on call.**", "You are on call."), ("12) You are on call", "You are on call"),
    ("99.9 percent of the time you are on call", "99.9 percent of the time you are on call"),
    ("24 hours you are on call", "24 hours you are on call"),
  ])
  func onlyTheMarksOfListsAreLeftOut(line: String, quote: String) throws {
    #expect(try audit("We are here.\n\(line)\n").mentions.map(\.text) == [quote])
  }

  /// Whatever stands around a sentence: the place of a phrase is its place in what is shown.
  @Test func everyPhraseStandsWhereItIsSaidTo() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let kit =
      "1. **Who got paged?**\n\n•  Naïve – what did you monitor?  \r\n## 12) 👩🏽‍💻 How did you roll it back? **"
    let mentions = try names.flatMap { try report($0).mentions } + audit(kit).mentions
    #expect(mentions.count > 30)
    for mention in mentions {
      let phrase = Array(mention.text.utf8)[mention.utf8Range]
      #expect(String(decoding: phrase, as: UTF8.self) == mention.phrase)
    }
  }

  @Test func whoSpeaksIsMaskedAndPhrasesKeepTheirPlaces() throws {
    let report = try audit(
      """
      Ada Osei: Ben, ask ada@example.org: who got paged when it broke at +1 555 010 0199?
      Ben Stone: I did.
      Ada Osei: And what did you monitor, Ben Stone?
      Ben Stone: Ada, the latency.
      """
    )
    #expect(report.kind == .transcript)
    let masked = Redaction(names: report.speakers).report(report)
    #expect(masked.speakers == ["[speaker 1]", "[speaker 2]"])
    #expect(
      Set(masked.mentions.map(\.text)) == [
        "[speaker 2], ask [email]: who got paged when it broke at [phone]?",
        "And what did you monitor, [speaker 2]?",
      ]
    )
    #expect(masked.mentions.map(\.phrase) == report.mentions.map(\.phrase))
    for mention in masked.mentions {
      let phrase = Array(mention.text.utf8)[mention.utf8Range]
      #expect(String(decoding: phrase, as: UTF8.self) == mention.phrase)
    }
  }

  @Test func whatIsMissingHasQuestionsForKitsAndSentencesForPostings() throws {
    let kit = try report("research-kit.txt").missing
    #expect(kit.map(\.theme) == ["hand-off"])
    #expect(kit.first?.suggestions.allSatisfy { $0.hasSuffix("?") } == true)
    let posting = try report("production-posting.txt").missing
    #expect(posting.map(\.theme) == ["failure-modes"])
    #expect(posting.first?.suggestions.map { $0.prefix(4) } == ["Say "])
  }

  @Test func anEngineerInNameOnlyIsToldSo() throws {
    let report = try report("name-only-posting.txt")
    #expect(
      report.findings == [
        AuditFinding(
          code: "title-not-kept",
          detail:
            "it says 'Machine Learning Engineer' (line 1), but of the 6 production themes it has none; what it lists is "
            + "tools (PyTorch, TensorFlow, JAX, …), papers (line 4), and that is not the same work; say what is done, "
            + "for whom, and what happens when it goes wrong"
        )
      ]
    )
    #expect(
      report.tools.map { "\($0.name) \($0.line)" } == [
        "PyTorch 3", "TensorFlow 3", "JAX 3", "Hugging Face 3", "Kubernetes 5", "Docker 5",
      ]
    )
    #expect(report.missing.count == 6)
    #expect(report.missing.allSatisfy { $0.leans == "production" })
  }

  @Test func findings() throws {
    #expect(try report("production-posting.txt").findings == [])
    #expect(try report("mixed-kit.txt").findings == [])
    #expect(
      try report("puzzle-kit.txt").findings.map(\.detail) == [
        "this is written for no role: it has 1 of 6 production themes and 0 of 5 research themes, and 3 of a side are needed"
      ]
    )
    #expect(try audit("How are you?\nWhere do you live?\n").findings.map(\.code) == ["nothing-asked"])
  }

  /// "Will" and "would" are how postings speak: nothing of it counts less.
  @Test func contextMakesNothingVanish() throws {
    let said = "\n\nThe team is friendly. There is a canteen. There is a river."
    let plain = try audit("You are on call. You roll back. You monitor it." + said)
    let modal = try audit("You would be on call. You will roll back. You might monitor it." + said)
    #expect(plain.role == "production")
    #expect(modal.role == "production")
    #expect(modal.mentions.map(\.theme) == plain.mentions.map(\.theme))
  }

  /// Three themes of one side against three of the other, but seven mentions against three.
  @Test func theLesserOfTwoSidesNeedsHalfOfTheMentions() throws {
    let production = "What did you monitor?\nWho is on call?\nHow do you roll back?\n"
    let research = ["paper", "benchmark", "ablation"].map { "Which \($0) was it?\n" }.joined()
    #expect(try audit(production + research).role == "both")
    #expect(try audit(production + research + research).role == "both")
    #expect(try audit(production + research + research + "Which paper now?\n").role == "research")
  }

  @Test func aTranscriptIsItsQuestions() throws {
    let report = try audit(
      """
      **Renate:** What did you monitor, and who was on call?

      **Teodor:** Nothing. We wrote a paper and ran ablations on a benchmark.

      **Renate:** How would you roll back?

      **Teodor:** I would write another paper.
      """
    )
    #expect(report.kind == .transcript)
    #expect(report.role == "production")
    #expect(report.mentions.map(\.line) == [1, 1, 5])
  }

  @Test func aPostingWithColonsIsNoTranscript() throws {
    let report = try audit("Team: Search\nPlace: Bergen\nTitle: ML Engineer\nTask: you monitor a model\n")
    #expect(report.kind == .posting)
    #expect(report.title == JobTitle(text: "ML Engineer", leans: "production", line: 3))
  }

  @Test func theRoleNamedDecidesWhatIsMissing() throws {
    let auditor = Auditor(
      model: try ShippedModel.load(),
      bank: try QuestionBank(ShippedQuestions.text),
      role: "research"
    )
    #expect(try auditor.report(at: folder + "production-kit.txt").missing.count == 5)
  }

  @Test(arguments: ["PyTorch deploy ", "ML engineer ", "Who? ", "A: x\nB: y\n", "- ", "a. ", "\n", "12 "])
  func longMonotonyIsLinear(unit: String) throws {
    let head = String(repeating: "We are here.\n", count: 4)
    let report = try audit(head + String(repeating: unit, count: 60_000 / unit.utf8.count))
    #expect(report.mentions.count <= 1)
    #expect(report.tools.count <= 1)
  }

  @Test func nothingToReadIsAFailure() {
    #expect(throws: TranscriptError.empty) { try audit(" \n ") }
    #expect(throws: InputFailure.self) { try auditor.report(at: folder + "nowhere.txt") }
  }
}
