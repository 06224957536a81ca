import Testing

@testable import KeywordBayes

@Suite struct TrainingDoubtsTests {
  private func answers(_ count: Int, _ label: String) -> [TrainingAnswer] {
    (0..<count).map {
      TrainingAnswer(answer: "\(label) \($0)", label: label, group: "v\($0 % 7)", id: "\(label)-\($0)")
    }
  }

  @Test func enoughOfEachIsNoDoubt() {
    let doubts = TrainingDoubts(answers(20, "a") + answers(20, "b"))
    #expect(doubts.warnings == [])
    #expect(doubts.knowsSpeakers)
  }

  @Test func fewAnswersOfALabelAreTold() {
    #expect(
      TrainingDoubts(answers(20, "a") + answers(1, "b")).warnings == [
        "the label 'b' has 1 answer: under 20, what is said of it is hardly more than chance"
      ]
    )
  }

  @Test func contradictionsAreTold() {
    var answers = answers(30, "a") + answers(30, "b")
    for place in 0..<5 { answers[30 + place].answer = answers[place].answer }
    // The same label twice is no contradiction, nor is another question.
    answers[28].answer = answers[29].answer
    answers[34].question = "Why?"
    #expect(
      TrainingDoubts(answers).warnings == [
        "'a-0' and 'b-0' are the same answer, labelled 'a' and 'b': keep one",
        "'a-1' and 'b-1' are the same answer, labelled 'a' and 'b': keep one",
        "'a-2' and 'b-2' are the same answer, labelled 'a' and 'b': keep one", "1 more answer has two labels",
      ]
    )
  }

  @Test func unknownSpeakersAreTold() {
    var answers = answers(25, "a") + answers(25, "b")
    answers[3].group = answers[3].answer
    let doubts = TrainingDoubts(answers)
    #expect(!doubts.knowsSpeakers)
    #expect(
      doubts.warnings == [
        "1 of 50 answers do not tell who speaks: one speaker may be trained on and judged by at once, which flatters; "
          + "add a 'voice' or 'transcript' to each"
      ]
    )
  }
}
