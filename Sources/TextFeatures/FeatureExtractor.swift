/// Turns an answer into features: words and pairs of words, theme phrases, and themes, each in its context.
///
///     let extractor = FeatureExtractor(themes: themes)
///     let features = extractor.features(of: Array("we rolled it back".utf8), question: [])
///     features.occurrences   // "we", "we rolled", "rolled", …, the phrase "rolled it back", its theme
///
/// What tells who somebody is yields no feature: capitalised words inside a sentence (names of people, employers, schools,
/// places), numbers, and the ``IdentityWords``. Theme phrases are features however they are written.
public struct FeatureExtractor: Sendable {
  /// The themes whose phrases are looked for.
  public let themes: [Theme]

  private let phrases: [String]
  private let phraseMatcher: PhraseMatcher
  private let phraseThemes: [Int]
  private let phraseKeys: [WordHash]
  private let themeKeys: [WordHash]
  private let identityMatcher = PhraseMatcher(phrases: IdentityWords.phrases)
  private let marker = ContextMarker(.english)

  /// Makes an extractor that knows some themes; with none, words and pairs of words are all there is.
  public init(themes: [Theme]) {
    self.themes = themes
    phrases = themes.flatMap(\.phrases)
    phraseMatcher = PhraseMatcher(phrases: phrases)
    phraseThemes = themes.indices.flatMap { theme in themes[theme].phrases.map { _ in theme } }
    phraseKeys = phrases.map { FeatureKey.phrase($0) }
    themeKeys = themes.map { FeatureKey.theme($0.name) }
  }

  /// The features of an answer to a question, both UTF-8.
  public func features(of answer: [UInt8], question: [UInt8] = []) -> AnswerFeatures {
    let tokens = Tokenizer.tokens(in: answer)
    let notes = annotations(of: tokens, in: answer, question: question)
    var features = AnswerFeatures(tokens: tokens, marks: notes.marks)
    features.isCountable = notes.isBlind.map { !$0 }
    appendThemes(to: &features, answer: answer, notes: notes)
    appendWords(to: &features, notes: notes)
    return features
  }

  /// The text of a phrase by its place among all phrases.
  func phrase(_ number: Int) -> String { phrases[number] }

  /// The theme of a phrase.
  func theme(ofPhrase number: Int) -> Int { phraseThemes[number] }

  private struct Annotations {
    var marks: [ContextMark]
    var isBlind: [Bool]
    var isIdentity: [Bool]
    var isLived: [Bool]
    var asked: Set<WordHash>
  }

  private func annotations(of tokens: [Token], in answer: [UInt8], question: [UInt8]) -> Annotations {
    var isIdentity = [Bool](repeating: false, count: tokens.count)
    for match in identityMatcher.matches(in: answer, tokens: tokens) {
      for token in match.tokens { isIdentity[token] = true }
    }
    let isBlind = tokens.indices.map { at in
      isIdentity[at] || tokens[at].word == FeatureKey.number
        || (tokens[at].boundary != .sentence && tokens[at].isCapitalized(in: answer))
    }
    return Annotations(
      marks: marker.marks(in: answer, tokens: tokens),
      isBlind: isBlind,
      isIdentity: isIdentity,
      isLived: FirstPerson.spans(of: tokens),
      asked: Set(Tokenizer.tokens(in: question).map(\.word)))
  }

  /// A phrase counts once by itself and once for its theme. What only says the question's words again is an echo: its first time
  /// counts for nothing.
  private func appendThemes(to features: inout AnswerFeatures, answer: [UInt8], notes: Annotations) {
    var echoed: Set<Int> = []
    for match in phraseMatcher.matches(in: answer, tokens: features.tokens) {
      if match.tokens.contains(where: { notes.isIdentity[$0] }) { continue }
      let isEcho = match.tokens.allSatisfy { notes.asked.contains(features.tokens[$0].word) }
      if isEcho, echoed.insert(match.phrase).inserted { continue }
      let theme = phraseThemes[match.phrase]
      let mark = notes.marks[match.tokens.lowerBound]
      let isLived = notes.isLived[match.tokens.lowerBound]
      features.hits.append(ThemeHit(theme: theme, tokens: match.tokens, mark: mark))
      let key = FeatureKey.marked(phraseKeys[match.phrase], mark)
      features.append(key, .phrase(match.phrase, mark), match.tokens)
      features.append(FeatureKey.marked(themeKeys[theme], mark), .theme(theme, mark), match.tokens)
      if isLived, mark == .affirmed {
        features.append(FeatureKey.lived(themeKeys[theme]), .livedTheme(theme), match.tokens)
      }
    }
  }

  private func appendWords(to features: inout AnswerFeatures, notes: Annotations) {
    let tokens = features.tokens
    for at in tokens.indices where !notes.isBlind[at] {
      let key = FeatureKey.marked(tokens[at].word, notes.marks[at])
      features.append(key, .word(notes.marks[at]), at..<at + 1)
      if at > 0, !notes.isBlind[at - 1], tokens[at].boundary < .sentence {
        features.append(tokens[at - 1].word.followed(by: tokens[at].word), .pair, at - 1..<at + 1)
      }
    }
  }
}
