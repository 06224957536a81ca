/// Pairs questions with answers.
///
/// A question is all that interviewers say since the answer before; an answer is all that one candidate says
/// until the next question. "Right, right." from an interviewer does not end an answer, nor does a break;
/// what a candidate only asks, before the answer or at the end, is none;
/// of several candidates each has an answer of their own to the question, which is repeated for the first fifty of them:
/// the exchanges are never much larger than the talk.
struct ExchangeBuilder {
  private var question = SourcedText()
  /// What an interviewer said last.
  private var lastAsked = SourcedText()
  private var answers: [(speaker: Int, text: SourcedText, start: Double?)] = []
  private var answerOfSpeaker: [Int: Int] = [:]
  /// What interviewers threw in during the answer: nothing if the answer goes on, else the next question's beginning.
  private var interjections = SourcedText()
  private var exchanges: [Exchange] = []

  /// The exchanges of a talk, in order.
  static func exchanges(of turns: [Turn], speakers: [Speaker]) -> [Exchange] {
    var builder = ExchangeBuilder()
    for turn in turns {
      guard let speaker = turn.speaker else { continue }
      switch speakers[speaker].role {
      case .interviewer: builder.ask(turn.text)
      case .candidate: builder.answer(turn, by: speaker)
      case .other: break
      }
    }
    builder.close()
    return builder.exchanges
  }

  private mutating func ask(_ text: SourcedText) {
    lastAsked = text
    if answers.isEmpty {
      question.append(text)
    } else if Backchannel.isInterjection(text) {
      interjections.append(text)
    } else {
      close()
      question.append(text)
    }
  }

  private mutating func answer(_ turn: Turn, by speaker: Int) {
    interjections = SourcedText()
    if answers.isEmpty, Backchannel.isAssent(turn.text), !lastAsked.isEmpty, !Backchannel.asks(lastAsked) {
      return
    }
    if answers.isEmpty, AskingSentences.areAll(of: turn.text.utf8) { return }
    if let index = answerOfSpeaker[speaker] {
      answers[index].text.append(turn.text)
    } else {
      answerOfSpeaker[speaker] = answers.count
      answers.append((speaker, turn.text, turn.start))
    }
  }

  private mutating func close() {
    for (number, answer) in answers.enumerated() {
      exchanges.append(
        Exchange(
          index: exchanges.count + 1,
          id: nil,
          question: number < 50 ? question : SourcedText(),
          answer: answer.text,
          speaker: answer.speaker,
          start: answer.start
        )
      )
    }
    answers = []
    answerOfSpeaker = [:]
    question = interjections
    interjections = SourcedText()
  }
}
