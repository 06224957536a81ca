/// A stretch of an answer that argues for a label.
public struct EvidenceSpan: Sendable, Equatable {
  /// The words, as indices into the answer's tokens.
  public var tokens: Range<Int>
  /// The place of the label that it argues for.
  public var leans: Int
  /// The theme that shows most in it; nil if only single words speak.
  public var theme: String?
  /// What its words add to the label's score, in nats.
  public var weight: Double
  /// Whether it tells of what would be done rather than of what was.
  public var isHypothetical: Bool
}
