/// How the identities of features are made from those of words, so that no two kinds of feature can meet.
enum FeatureKey {
  /// The word that stands for every number.
  static let number = WordHash("#".utf8)

  private static let phraseSalt = WordHash("feature: phrase".utf8)
  private static let themeSalt = WordHash("feature: theme".utf8)
  private static let livedSalt = WordHash("feature: lived theme".utf8)
  private static let markSalts = ContextMark.allCases.map { WordHash("feature: \($0.name)".utf8) }

  static func phrase(_ phrase: String) -> WordHash { phraseSalt.followed(by: WordHash(phrase.utf8)) }

  static func theme(_ name: String) -> WordHash { themeSalt.followed(by: WordHash(name.utf8)) }

  static func lived(_ theme: WordHash) -> WordHash { livedSalt.followed(by: theme) }

  static func marked(_ key: WordHash, _ mark: ContextMark) -> WordHash {
    mark == .affirmed ? key : markSalts[Int(mark.rawValue)].followed(by: key)
  }
}

extension FeatureKind {
  /// Whether the feature comes from the theme keywords rather than from the words of answers.
  public var isTheme: Bool {
    switch self {
    case .word, .pair: false
    case .phrase, .theme, .livedTheme: true
    }
  }
}

extension FeatureExtractor {
  /// The feature of every theme, phrase and mark that training knows of before it has read an answer: the plain ones.
  public var themeFeatures: [(key: WordHash, kind: FeatureKind)] {
    let all = themes.flatMap(\.phrases)
    return themes.indices.map { (FeatureKey.theme(themes[$0].name), .theme($0, .affirmed)) }
      + all.indices.map { (FeatureKey.phrase(all[$0]), .phrase($0, .affirmed)) }
  }

  /// The feature of a phrase's theme, said in the same way; nil for all other features.
  public func parent(of kind: FeatureKind) -> (key: WordHash, kind: FeatureKind)? {
    guard case .phrase(let phrase, let mark) = kind else { return nil }
    let theme = theme(ofPhrase: phrase)
    return (FeatureKey.marked(FeatureKey.theme(themes[theme].name), mark), .theme(theme, mark))
  }

  /// The label that a feature's theme leans to. What is denied or somebody else's leans nowhere by itself.
  public func leaning(of kind: FeatureKind) -> String? {
    switch kind {
    case .word, .pair: nil
    case .phrase(let phrase, let mark): mark.affirms ? themes[theme(ofPhrase: phrase)].leans : nil
    case .theme(let theme, let mark): mark.affirms ? themes[theme].leans : nil
    case .livedTheme(let theme): themes[theme].leans
    }
  }

  /// What to call a feature: its words; a theme in angle brackets; marks and sorts in square ones.
  public func name(of kind: FeatureKind, words: String = "") -> String {
    switch kind {
    case .word(let mark): words + mark.suffix
    case .pair: words
    case .phrase(let phrase, let mark): "\"" + self.phrase(phrase) + "\"" + mark.suffix
    case .theme(let theme, let mark): "<\(themes[theme].name)>" + mark.suffix
    case .livedTheme(let theme): "<\(themes[theme].name)> [lived]"
    }
  }
}

extension ContextMark {
  /// Whether what is said still argues for its own side.
  public var affirms: Bool { self == .affirmed || self == .hypothetical }

  fileprivate var suffix: String { self == .affirmed ? "" : " [\(name)]" }
}
