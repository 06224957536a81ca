/// What the words around a word do to it, after ConText.
///
/// "We monitored drift" affirms; the marks tell the other ways in which the same word can be said. A marked word is
/// another feature than the plain one, so that a classifier learns what denying or imagining it means.
///
/// Source: Harkema et al. 2009, "ConText: An algorithm for determining negation, experiencer, and temporal status from
/// clinical reports".
public enum ContextMark: UInt8, Sendable, CaseIterable {
  /// Said as a plain fact.
  case affirmed
  /// Denied: "we never monitored it".
  case negated
  /// Imagined, planned or advised: "I would probably add a rollback".
  case hypothetical
  /// Somebody else's doing: "the platform team handled deployment".
  case other

  /// The mark's name, as in feature names.
  public var name: String {
    switch self {
    case .affirmed: "affirmed"
    case .negated: "negated"
    case .hypothetical: "hypothetical"
    case .other: "other"
    }
  }
}
