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
  /// What to call it in reports.
  public var id: String?

  /// Makes a labelled answer.
  public init(
    question: String = "",
    answer: String,
    label: String,
    group: String,
    evidence: [(range: Range<Int>, leans: String)] = [],
    id: String? = nil
  ) {
    self.question = question
    self.answer = answer
    self.label = label
    self.group = group
    self.evidence = evidence
    self.id = id
  }
}
