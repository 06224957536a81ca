/// Everything an extractor found in one answer.
public struct AnswerFeatures: Sendable {
  /// The answer's words.
  public let tokens: [Token]
  /// The context mark of each word.
  public let marks: [ContextMark]
  /// Whether each word may be held against what a model knows: names, numbers and the like are left out.
  public let isCountable: [Bool]
  /// Where theme phrases stand.
  public let hits: [ThemeHit]

  /// The theme phrases that share a word with a range of them; found by bisection, as phrases are in order.
  public func hits(over tokens: Range<Int>) -> ArraySlice<ThemeHit> {
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = low + (high - low) / 2
      if hits[middle].tokens.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return hits[low...].prefix { $0.tokens.lowerBound < tokens.upperBound }
  }

  /// Whether a word and the one before it make a pair.
  @inlinable
  public func isPaired(_ at: Int) -> Bool {
    at > 0 && isCountable[at] && isCountable[at - 1] && tokens[at].boundary < .sentence
  }
}

/// A theme phrase found in an answer.
public struct ThemeHit: Sendable, Equatable {
  /// Which theme, as its place in ``FeatureExtractor/themes``.
  public var theme: Int
  /// Which phrase, as its place in ``FeatureExtractor/phrases``.
  public var phrase: Int
  /// The words of the phrase.
  public var tokens: Range<Int>
  /// How it was said.
  public var mark: ContextMark
}

/// One place at which a feature stands.
public struct FeatureOccurrence: Sendable, Equatable {
  /// The feature's identity.
  public var key: WordHash
  /// What sort of feature it is, which is also how to name it.
  public var kind: FeatureKind
  /// The words that make it, as indices into the tokens.
  public var tokens: Range<Int>
  /// For a theme or side the phrase that shows it, as its place in ``AnswerFeatures/hits``.
  public var hit: Int?
}

/// The sorts of features.
public enum FeatureKind: Sendable, Equatable {
  /// One word.
  case word(ContextMark)
  /// Two words after each other.
  case pair
  /// Any phrase of a theme that is not denied, by the theme's place.
  case theme(Int)
  /// Any phrase of any theme that leans to a label, by the label's place in ``FeatureExtractor/sides``.
  case side(Int)
}
