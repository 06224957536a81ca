/// How the identities of features are made from those of words, so that no two kinds of feature can meet.
public enum FeatureKey {
  /// The word that stands for every number.
  static let number = WordHash("#".utf8)

  private static let themeSalt = WordHash("feature: theme".utf8)
  private static let sideSalt = WordHash("feature: side".utf8)
  private static let markSalts = ContextMark.allCases.map { WordHash("feature: \($0.name)".utf8) }

  static func theme(_ name: String) -> WordHash { themeSalt.followed(by: WordHash(name.utf8)) }

  static func side(_ label: String) -> WordHash { sideSalt.followed(by: WordHash(label.utf8)) }

  /// The identity of a word with a context mark.
  public static func marked(_ key: WordHash, _ mark: ContextMark) -> WordHash {
    mark == .affirmed ? key : markSalts[Int(mark.rawValue)].followed(by: key)
  }

  /// The identity of two words after each other.
  public static func pair(_ first: WordHash, _ second: WordHash) -> WordHash { first.followed(by: second) }
}

extension FeatureKind {
  /// Whether the feature comes from the theme keywords rather than from the words of answers.
  public var isTheme: Bool {
    switch self {
    case .word, .pair: false
    case .theme, .side: true
    }
  }
}

extension FeatureExtractor {
  /// The features that training knows of before it has read an answer: every theme and every side, plainly said.
  public var themeFeatures: [(key: WordHash, kind: FeatureKind)] {
    themes.indices.map { (themeKeys[$0], .theme($0)) } + sides.indices.map { (sideKeys[$0], .side($0)) }
  }

  /// The label that a feature leans to before any answer was read.
  public func leaning(of kind: FeatureKind) -> String? {
    switch kind {
    case .word, .pair: nil
    case .theme(let theme): themes[theme].leans
    case .side(let side): sides[side]
    }
  }

  /// What to call a feature: its words; a theme or side in angle brackets; a mark in square ones.
  public func name(of kind: FeatureKind, words: String = "") -> String {
    switch kind {
    case .word(let mark): words + mark.suffix
    case .pair: words
    case .theme(let theme): "<\(themes[theme].name)>"
    case .side(let side): "<\(sides[side])>"
    }
  }
}

extension ContextMark {
  /// Whether what is said still argues for its own side.
  public var affirms: Bool { self == .affirmed || self == .hypothetical }

  fileprivate var suffix: String { self == .affirmed ? "" : " [\(name)]" }
}
