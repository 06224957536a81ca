/// Turns an answer into features: words and pairs of words, themes, and the sides that themes lean to, each in its context.
///
///     let extractor = FeatureExtractor(themes: themes)
///     let features = extractor.features(of: Array("we rolled it back".utf8), question: [])
///     features.occurrences   // <deployment-velocity>, <production>, "we", "we rolled", "rolled", …
///
/// What tells who somebody is yields no feature: capitalised words inside a sentence (names of people, employers, schools,
/// places), numbers, and the ``IdentityWords``. Theme phrases are found however they are written.
public struct FeatureExtractor: Sendable {
  /// The themes whose phrases are looked for.
  public let themes: [Theme]
  /// The phrases of all themes, one theme after the other.
  public let phrases: [String]
  /// The labels that themes lean to, sorted.
  public let sides: [String]

  private let phraseMatcher: PhraseMatcher
  private let phraseThemes: [Int]
  private let themeSides: [Int]
  private let themeKeys: [WordHash]
  private let sideKeys: [WordHash]
  private let identityMatcher = PhraseMatcher(phrases: IdentityWords.phrases)
  private let marker = ContextMarker(.english)

  /// Makes an extractor that knows some themes; with none, words and pairs of words are all there is.
  public init(themes: [Theme]) {
    self.themes = themes
    let phrases = themes.flatMap(\.phrases)
    let sides = Set(themes.map(\.leans)).sorted()
    self.phrases = phrases
    self.sides = sides
    phraseMatcher = PhraseMatcher(phrases: phrases)
    phraseThemes = themes.indices.flatMap { theme in themes[theme].phrases.map { _ in theme } }
    themeSides = themes.map { theme in sides.firstIndex(of: theme.leans) ?? 0 }
    themeKeys = themes.map { FeatureKey.theme($0.name) }
    sideKeys = sides.map { FeatureKey.side($0) }
  }

  /// The theme of a phrase, both by place.
  public func theme(ofPhrase phrase: Int) -> Int { phraseThemes[phrase] }

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

  private struct Annotations {
    var marks: [ContextMark]
    var isBlind: [Bool]
    var identities: [Range<Int>]
    var asked: Set<WordHash>
  }

  private func annotations(of tokens: [Token], in answer: [UInt8], question: [UInt8]) -> Annotations {
    let identities = identityMatcher.matches(in: answer, tokens: tokens).map(\.tokens)
    var isIdentity = [Bool](repeating: false, count: tokens.count)
    for token in identities.joined() { isIdentity[token] = true }
    let isName = ProperNames.marks(in: answer, tokens: tokens)
    let isBlind = tokens.indices.map { at in
      isIdentity[at] || isName[at] || tokens[at].word == FeatureKey.number
    }
    // "Drift" or "Best Buy" inside a sentence is somebody, not a keyword; "NeurIPS" and "GPU" may be keywords.
    let names = tokens.indices.split { !isName[$0] || !tokens[$0].isTitleCase(in: answer) }
      .map { $0.startIndex..<$0.endIndex }
    return Annotations(
      marks: marker.marks(in: answer, tokens: tokens),
      isBlind: isBlind,
      identities: identities + names,
      asked: Set(Tokenizer.tokens(in: question).map(\.word))
    )
  }

  /// A phrase counts for its theme and for its side, unless it is denied. What only says the question's words again is an echo: its first time counts
  /// for nothing.
  private func appendThemes(to features: inout AnswerFeatures, answer: [UInt8], notes: Annotations) {
    var echoed: Set<Int> = []
    for match in phraseMatcher.matches(in: answer, tokens: features.tokens) {
      if notes.identities.contains(where: { hides($0, match.tokens) }) { continue }
      let isEcho = match.tokens.allSatisfy { notes.asked.contains(features.tokens[$0].word) }
      if isEcho, echoed.insert(match.phrase).inserted { continue }
      let theme = phraseThemes[match.phrase]
      let side = themeSides[theme]
      let mark = notes.marks[match.tokens.lowerBound]
      let hit = features.hits.count
      features.hits.append(ThemeHit(theme: theme, phrase: match.phrase, tokens: match.tokens, mark: mark))
      // A denied topic argues for nothing: who says what was not done speaks of it as often as who did it.
      guard mark.affirms else { continue }
      features.append(themeKeys[theme], .theme(theme), match.tokens, hit: hit)
      features.append(sideKeys[side], .side(side), match.tokens, hit: hit)
    }
  }

  /// Whether words that tell who somebody is hide a phrase: unless the phrase says more around them ("single point of failure").
  private func hides(_ identity: Range<Int>, _ phrase: Range<Int>) -> Bool {
    identity.overlaps(phrase) && !(phrase.count > identity.count && identity.clamped(to: phrase) == identity)
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
