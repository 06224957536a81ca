/// Why a model could not be trained.
public indirect enum TrainingError: Error, Equatable, CustomStringConvertible {
  /// There are no answers.
  case noAnswers
  /// All answers have the same label.
  case oneLabel(String)
  /// A label has too few answers to hold any out.
  case tooFew(label: String, answers: Int)
  /// A label has answers of one group only, so that none can be held out.
  case oneVoice(label: String)
  /// There are fewer groups of answers than folds, and a group is never split.
  case tooFewGroups(Int, folds: Int)
  /// To hold answers out they must be shared out over two folds at least.
  case tooFewFolds(Int)
  /// No answer of a label is left, as all are of voices that are held out at once.
  case noneLeft(label: String)
  /// What is left to train on without a fold is too little.
  case fold(Int, of: Int, TrainingError)

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
    case .tooFewGroups(let groups, let folds):
      "answers of \(groups) \(groups == 1 ? "speaker" : "speakers") cannot make \(folds) folds, as a speaker is never in two; "
        + "take fewer folds, or add answers of others"
    case .tooFewFolds(let folds):
      "answers cannot be held out in \(folds) \(folds == 1 ? "fold" : "folds"); take two or more"
    case .noneLeft(let label):
      "all answers labelled '\(label)' are of the voices held out; take another number of folds, or add answers of others"
    case .fold(let fold, let count, let error):
      "without fold \(fold) of \(count) too little is left to train on: \(error)"
    }
  }
}
