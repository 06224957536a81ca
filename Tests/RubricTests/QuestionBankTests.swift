import BatchRunner
import KeywordBayes
import ShippedModel
import TextFeatures
import Testing
import Transcripts

/// The question bank that comes with the package is data, and held to what reports promise of it.
@Suite struct ShippedQuestionsTests {
  private let model: Model
  private let bank: QuestionBank

  init() throws {
    model = try ShippedModel.load()
    bank = try QuestionBank(ShippedQuestions.text, themes: model.leaningThemes.map(\.name))
  }

  @Test func everyThemeHasQuestionsProbesAndAStatement() {
    #expect(Set(bank.sections.map(\.theme)) == Set(model.leaningThemes.map(\.name)))
    #expect(bank.sections.count == 11)
    for section in bank.sections {
      #expect(section.questions.count >= 4, "\(section.theme)")
      #expect(section.probes.count >= 3, "\(section.theme)")
      #expect(section.statements.count == 1, "\(section.theme)")
    }
  }

  /// A follow-up that did not ask about its theme would leave it blind.
  @Test func everyQuestionAsksAboutItsTheme() {
    let finder = TopicFinder(themes: model.leaningThemes, bank: bank)
    for section in bank.sections {
      for question in section.questions {
        let topics = finder.topics(in: AskingSentences.text(of: Array(question.utf8)))
        #expect(
          topics.contains { finder.themes[$0.theme].name == section.theme },
          "\(section.theme): \(question)"
        )
      }
    }
  }
}

/// What an interview asked about and showed, under the shipped model.
@Suite struct CoverageTests {
  private let model: Model
  private let bank: QuestionBank

  init() throws {
    model = try ShippedModel.load()
    bank = try QuestionBank(ShippedQuestions.text)
  }

  private func coverage(_ text: String, role: String? = nil) throws -> Coverage? {
    let finder = CoverageFinder(model: model, bank: bank, role: role)
    let classifier = TranscriptClassifier(model: model, coverage: finder)
    return classifier.report(on: try TranscriptReader.read(Array(text.utf8)), path: "x").coverage
  }

  private func theme(_ name: String, in coverage: Coverage?) throws -> ThemeCoverage {
    try #require(coverage?.themes.first { $0.theme == name })
  }

  private let paged =
    "We rolled it back in four minutes, and since I was on call that week I got paged first."
  private let curious =
    "We proved a new bound and published it at a conference, and we beat the state of the art; deployment was left to another team."

  @Test func whatIsAskedAndShown() throws {
    let coverage = try coverage(
      """
      Interviewer: Who owned it when it broke?
      Ada Osei: \(paged)
      Interviewer: Lovely weather, is it not?
      Ada Osei: \(paged)
      """
    )
    let ownership = try theme("ownership", in: coverage)
    #expect(ownership.asked == [1])
    #expect(ownership.shown == [1, 2])
    #expect(ownership.unprompted == [2])
    #expect(ownership.contrary == [])
    // A stretch goes by one theme, and shows every one whose keywords it has.
    #expect(try theme("deployment-velocity", in: coverage).shown == [1, 2])
    let simplicity = try theme("simplicity", in: coverage)
    #expect(simplicity.asked + simplicity.shown == [])
    let spot = try #require(coverage?.blindSpots.first { $0.theme == "simplicity" })
    #expect(spot.followUps == bank.section("simplicity").questions)
    #expect(coverage?.blindSpots.contains { $0.theme == "ownership" || $0.theme == "failure-modes" } == false)
  }

  @Test func anAnswerThatLeansElsewhereIsContrary() throws {
    let coverage = try coverage(
      "Interviewer: How did you deploy it, and who got paged?\nAda Osei: \(curious)\n"
        + "Interviewer: Why?\nAda Osei: It rained a lot that day.\n"
    )
    #expect(try theme("ownership", in: coverage).contrary == [1])
    #expect(try theme("deployment-velocity", in: coverage).contrary == [1])
    #expect(try theme("latency-and-cost", in: coverage).contrary == [])
  }

  @Test func whatWouldBeDoneShowsNothing() throws {
    let coverage = try coverage(
      """
      Interviewer: Imagine you come here. And then?
      Ada Osei: I would probably put an alert on the score distribution, and I would monitor drift every day.
      """
    )
    let loops = try theme("feedback-loops", in: coverage)
    #expect(loops.asked + loops.shown == [])
    #expect(coverage?.blindSpots.contains { $0.theme == "feedback-loops" } == true)
  }

  @Test func theInterviewersOwnTalkAsksNothing() throws {
    let coverage = try coverage(
      "Interviewer: We deploy daily and monitor drift. It is nice here. Where did you grow up?\nAda Osei: By the sea.\n"
    )
    #expect(coverage?.themes.flatMap(\.asked) == [])
  }

  @Test func theRoleDecidesWhatCanBeBlind() throws {
    let talk = "Interviewer: Where did you grow up?\nAda Osei: By the sea.\n"
    #expect(try coverage(talk, role: "production")?.blindSpots.count == 6)
    #expect(try coverage(talk, role: "research")?.blindSpots.count == 5)
    #expect(try coverage(talk)?.blindSpots.count == 11)
    #expect(try coverage(talk, role: "production")?.themes.count == 11)
  }

  @Test func whereNobodyAsksThereIsNone() throws {
    #expect(try coverage("{\"question\": \"Who got paged?\", \"answer\": \"I did.\"}\n") == nil)
    #expect(try coverage("Candidate: We rolled back.\n") == nil)
  }

  @Test func lookingForItChangesNothingElse() throws {
    let transcript = try TranscriptReader.read(
      Array("Interviewer: Who got paged?\nAda Osei: \(paged)\n".utf8)
    )
    var report = TranscriptClassifier(
      model: model,
      coverage: CoverageFinder(model: model, bank: bank)
    ).report(on: transcript, path: "x")
    report.coverage = nil
    #expect(report == TranscriptClassifier(model: model).report(on: transcript, path: "x"))
  }
}
