/// One labelled answer, as training takes it.
public struct TrainingAnswer: Sendable {
  /// The question, if known: what only repeats it is no evidence.
  public var question: String
  /// The answer.
  public var answer: String
  /// Its label.
  public var label: String
  /// Who speaks, or which interview it is from: folds never split a group.
  public var group: String
  /// Where readers saw evidence for a label: UTF-8 bytes of the answer.
  public var evidence: [(range: Range<Int>, leans: String)]

  /// Makes a labelled answer.
  public init(
    question: String = "",
    answer: String,
    label: String,
    group: String,
    evidence: [(range: Range<Int>, leans: String)] = []
  ) {
    self.question = question
    self.answer = answer
    self.label = label
    self.group = group
    self.evidence = evidence
  }
}

/// Why a model could not be trained.
public enum TrainingError: Error, Equatable, CustomStringConvertible {
  /// There are no answers.
  case noAnswers
  /// All answers have the same label.
  case oneLabel(String)
  /// A label has too few answers to hold any out.
  case tooFew(label: String, answers: Int)
  /// A label has answers of one group only, so that none can be held out.
  case oneVoice(label: String)

  /// What is missing, and what would mend it.
  public var description: String {
    switch self {
    case .noAnswers:
      "no labelled answers to train on; give JSON Lines with \"answer\" and \"label\""
    case .oneLabel(let label):
      "every answer has the label '\(label)'; a classifier needs answers of two labels or more"
    case .tooFew(let label, let answers):
      "the label '\(label)' has \(answers) \(answers == 1 ? "answer" : "answers"); two or more are needed"
    case .oneVoice(let label):
      "all answers labelled '\(label)' are of one voice; none can be held out, so add another's"
    }
  }
}
