import Transcripts

/// What was made of one transcript.
public struct TranscriptReport: Sendable, Equatable {
  /// The file's path as given; `-` for standard input.
  public var path: String
  /// The kind of file.
  public var format: String
  /// Who answers.
  public var candidates: [String]
  /// Who asks.
  public var interviewers: [String]
  /// What was doubtful in the file.
  public var warnings: [String]
  /// What the interview as a whole leans to.
  public var verdict: Verdict
  /// The themes that its evidence shows, the weightiest first.
  public var themes: [ThemeReport]
  /// What was asked about and what was shown; nil if it was not looked for, or if nobody asks, as in a file of answers.
  public var coverage: Coverage?
  /// Every question with its answer, in the order of the file.
  public var questions: [QuestionReport]
}

/// What a whole interview leans to.
public struct Verdict: Sendable, Equatable {
  /// The label, or nil for unclear.
  public var label: String?
  /// How likely the interview's next leaning answer leans to each label, by Laplace's rule of succession: its answers'
  /// probabilities are added up, with one imagined answer for every label.
  public var probability: [LabelValue]
  /// The probability of the likeliest label.
  public var confidence: Double
  /// The labels that an answer is tagged for, of those that answers lean to.
  public var tagged: [String]
}

/// A number for a label.
public struct LabelValue: Sendable, Equatable {
  /// The label.
  public var label: String
  /// The number.
  public var value: Double
}

/// How much of a theme an interview shows.
public struct ThemeReport: Sendable, Equatable {
  /// The theme's name.
  public var theme: String
  /// The label that its evidence argues for.
  public var leans: String
  /// In how many stretches it stands.
  public var spans: Int
  /// Their weights together, in nats.
  public var weight: Double
}

/// What was made of one answer.
public struct QuestionReport: Sendable, Equatable {
  /// Its number in the transcript, from 1.
  public var index: Int
  /// The record's own id, in a file of answers.
  public var id: RecordID?
  /// The question.
  public var question: String
  /// The answer.
  public var answer: String
  /// The line of the file where the answer begins, from 1.
  public var line: Int
  /// When it begins, in seconds from the start of the recording.
  public var time: Double?
  /// The tag, or nil for unclear.
  public var label: String?
  /// The calibrated probability of each label.
  public var probability: [LabelValue]
  /// The calibrated probability that the likeliest label is right.
  public var confidence: Double
  /// Why the answer is unclear; nil if it is tagged.
  public var reason: ReasonReport?
  /// The score of each label before calibration, in nats.
  public var score: [LabelValue]
  /// What each score starts from before any word, in nats.
  public var prior: [LabelValue]
  /// What each score gets from words outside the evidence, in nats: prior, evidence and rest add up to the score.
  public var rest: [LabelValue]
  /// The share of the answer's words that the model knows.
  public var knownWords: Double
  /// The stretches that argue for a label, in the order of the answer.
  public var evidence: [EvidenceReport]
}

/// Why an answer is unclear.
public struct ReasonReport: Sendable, Equatable {
  /// `too-short`, `unknown-words`, `near-tie` or `no-evidence`.
  public var code: String
  /// The reason in words, with its numbers.
  public var detail: String
}

/// A stretch of an answer that argues for a label.
public struct EvidenceReport: Sendable, Equatable {
  /// The words: exactly the answer from `start` to `end`.
  public var text: String
  /// Where it starts, in Unicode scalars of the answer.
  public var start: Int
  /// Where it ends, in Unicode scalars of the answer, half-open.
  public var end: Int
  /// Where it stands in the answer, in UTF-8 bytes.
  public var utf8Range: Range<Int>
  /// The line of the file where it begins, from 1.
  public var line: Int
  /// When it is said, in seconds from the start of the recording.
  public var time: Double?
  /// The label that it argues for.
  public var leans: String
  /// The theme that shows most in it.
  public var theme: String?
  /// What it adds to the label's score, in nats.
  public var weight: Double
  /// Whether it tells of what would be done rather than of what was.
  public var hypothetical: Bool
}
