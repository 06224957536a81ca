/// Everything an extractor found in one answer.
public struct AnswerFeatures: Sendable {
  /// The answer's words.
  public let tokens: [Token]
  /// The context mark of each word.
  public let marks: [ContextMark]
  /// Whether each word may be held against what a model knows: names, numbers and the like are left out.
  public internal(set) var isCountable: [Bool] = []
  /// Where theme phrases stand.
  public internal(set) var hits: [ThemeHit] = []
  /// Every occurrence of every feature.
  public private(set) var occurrences: [FeatureOccurrence] = []

  init(tokens: [Token], marks: [ContextMark]) {
    self.tokens = tokens
    self.marks = marks
    occurrences.reserveCapacity(tokens.count * 2)
  }

  mutating func append(_ key: WordHash, _ kind: FeatureKind, _ tokens: Range<Int>, hit: Int? = nil) {
    occurrences.append(FeatureOccurrence(key: key, kind: kind, tokens: tokens, hit: hit))
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
