/// What the caller knows about a transcript beforehand.
///
///     ReadingOptions(candidates: ["Ada Osei"])   // everybody else asks
///
/// Names are compared as speaker labels are: whatever the case, the spaces, and a trailing `(host)`. They
/// overrule what would be inferred from the talk.
public struct ReadingOptions: Sendable, Equatable {
  /// Speakers to be called otherwise, before anything else is made of their names.
  public var renames: [SpeakerRename]
  /// Names of those who ask.
  public var interviewers: [String]
  /// Names of those who answer.
  public var candidates: [String]
  /// Whether captions in which nobody is named are read as turns without speakers, to look at them, instead
  /// of being refused.
  public var acceptsUnlabelled: Bool
  /// How much a file may hold.
  public var limits = ReadingLimits()

  /// Makes options; by default nothing is known and unlabelled captions are refused.
  public init(
    renames: [SpeakerRename] = [],
    interviewers: [String] = [],
    candidates: [String] = [],
    acceptsUnlabelled: Bool = false
  ) {
    self.renames = renames
    self.interviewers = interviewers
    self.candidates = candidates
    self.acceptsUnlabelled = acceptsUnlabelled
  }

  /// The first interviewer who is named as a candidate as well.
  package var namedForBoth: String? {
    let candidates = Set(candidates.map(SpeakerLabel.key))
    return interviewers.first { candidates.contains(SpeakerLabel.key($0)) }
  }

  var namesSomebody: Bool { !interviewers.isEmpty || !candidates.isEmpty }
}
