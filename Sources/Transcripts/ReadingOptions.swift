/// What the caller knows about a transcript beforehand.
///
///     ReadingOptions(interviewers: ["Ada Osei"])   // everybody else is a candidate
///
/// Names are compared as speaker labels are: whatever the case, the spaces, and a trailing `(host)`. They
/// overrule what would be inferred from the talk.
public struct ReadingOptions: Sendable, Equatable {
  /// Names of those who ask.
  public var interviewers: [String]
  /// Names of those who answer.
  public var candidates: [String]
  /// Whether captions in which nobody is named are read as turns without speakers, to look at them, instead
  /// of being refused.
  public var acceptsUnlabelled: Bool

  /// Makes options; by default nothing is known and unlabelled captions are refused.
  public init(interviewers: [String] = [], candidates: [String] = [], acceptsUnlabelled: Bool = false) {
    self.interviewers = interviewers
    self.candidates = candidates
    self.acceptsUnlabelled = acceptsUnlabelled
  }

  var namesSomebody: Bool { !interviewers.isEmpty || !candidates.isEmpty }
}
