/// Turns an answer into features: words and pairs of words, themes, and the sides that themes lean to, each in its context.
///
///     let extractor = FeatureExtractor(themes: themes)
///     let features = extractor.features(of: Array("we rolled it back".utf8), question: [])
///     extractor.occurrences(in: features)   // <deployment-velocity>, <production>, "we", "rolled", "we rolled", …
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
  /// The identities of the themes as features.
  public let themeKeys: [WordHash]
  /// The identities of the sides as features.
  public let sideKeys: [WordHash]
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

  /// The side that a theme leans to, both by place.
  public func side(ofTheme theme: Int) -> Int { themeSides[theme] }

  /// What is found in an answer to a question, both UTF-8.
  public func features(of answer: [UInt8], question: [UInt8] = []) -> AnswerFeatures {
    var memory = WordMemory()
    return features(of: answer, question: question, memory: &memory)
  }

  /// What is found in an answer to a question, both UTF-8, by a worker that remembers words it met before.
  public func features(of answer: [UInt8], question: [UInt8], memory: inout WordMemory) -> AnswerFeatures {
    let tokens = Tokenizer.tokens(in: answer)
    memory.recall(tokens, in: answer, extractor: self)
    let isName = ProperNames.marks(in: answer, tokens: tokens)
    let identities = identityMatcher.matches(in: answer, tokens: tokens, starts: memory.starts.identity)
    let cues = marker.matcher.matches(in: answer, tokens: tokens, starts: memory.starts.cue)
    let phrases = phraseMatcher.matches(in: answer, tokens: tokens, starts: memory.starts.theme)
    let marks = marker.marks(of: tokens, cues: cues)
    let shown =
      phrases.isEmpty
      ? [] : visible(phrases, tokens: tokens, identities: identities, isName: isName, in: answer)
    return AnswerFeatures(
      tokens: tokens,
      marks: marks,
      isCountable: countable(tokens, identities: identities, isName: isName),
      hits: shown.isEmpty ? [] : hits(of: shown, tokens: tokens, marks: marks, question: question)
    )
  }

  /// Every occurrence of every feature: themes and sides in the order of their phrases, then words and pairs.
  public func occurrences(in features: AnswerFeatures) -> [FeatureOccurrence] {
    var occurrences: [FeatureOccurrence] = []
    occurrences.reserveCapacity(features.tokens.count * 2)
    func append(_ key: WordHash, _ kind: FeatureKind, _ tokens: Range<Int>, hit: Int? = nil) {
      occurrences.append(FeatureOccurrence(key: key, kind: kind, tokens: tokens, hit: hit))
    }
    for (number, hit) in features.hits.enumerated() where hit.mark.affirms {
      let side = side(ofTheme: hit.theme)
      append(themeKeys[hit.theme], .theme(hit.theme), hit.tokens, hit: number)
      append(sideKeys[side], .side(side), hit.tokens, hit: number)
    }
    let tokens = features.tokens
    for at in tokens.indices where features.isCountable[at] {
      let mark = features.marks[at]
      append(FeatureKey.marked(tokens[at].word, mark), .word(mark), at..<at + 1)
      if features.isPaired(at) {
        append(FeatureKey.pair(tokens[at - 1].word, tokens[at].word), .pair, at - 1..<at + 1)
      }
    }
    return occurrences
  }

  /// What a word leads to in each list of phrases.
  func note(on word: Token, in text: [UInt8]) -> WordMemory.Note {
    WordMemory.Note(
      theme: phraseMatcher.start(word, in: text),
      identity: identityMatcher.start(word, in: text),
      cue: marker.matcher.start(word, in: text)
    )
  }

  private func countable(
    _ tokens: [Token],
    identities: [PhraseMatcher.Match],
    isName: [Bool]
  ) -> [Bool] {
    let number = FeatureKey.number
    var isCountable = tokens.indices.map { !isName[$0] && tokens[$0].word != number }
    for identity in identities { for token in identity.tokens { isCountable[token] = false } }
    return isCountable
  }

  /// The phrases that no words hide that tell who somebody is.
  private func visible(
    _ phrases: [PhraseMatcher.Match],
    tokens: [Token],
    identities: [PhraseMatcher.Match],
    isName: [Bool],
    in answer: [UInt8]
  ) -> [PhraseMatcher.Match] {
    // "Drift" or "Best Buy" inside a sentence is somebody, not a keyword; "NeurIPS" and "GPU" may be keywords.
    let isTitle = tokens.indices.map { isName[$0] && tokens[$0].isTitleCase(in: answer) }
    var identities = OrderedRanges(identities.map(\.tokens))
    var names = OrderedRanges(runsOf: isTitle)
    return phrases.filter { phrase in
      !identities.overlapping(phrase.tokens).contains { hides($0, phrase.tokens) }
        && !names.overlapping(phrase.tokens).contains { hides($0, phrase.tokens) }
    }
  }

  /// Whether words that tell who somebody is hide a phrase: unless the phrase says more around them ("single point of failure").
  private func hides(_ identity: Range<Int>, _ phrase: Range<Int>) -> Bool {
    identity.overlaps(phrase) && !(phrase.count > identity.count && identity.clamped(to: phrase) == identity)
  }

  /// What only says the question's words again is an echo: its first time counts for nothing.
  private func hits(
    of phrases: [PhraseMatcher.Match],
    tokens: [Token],
    marks: [ContextMark],
    question: [UInt8]
  ) -> [ThemeHit] {
    let asked = words(of: phrases, in: tokens, saidIn: question)
    var echoed: Set<Int> = []
    var hits: [ThemeHit] = []
    for phrase in phrases {
      let isEcho = phrase.tokens.allSatisfy { asked.contains(tokens[$0].word) }
      if isEcho, echoed.insert(phrase.phrase).inserted { continue }
      let mark = marks[phrase.tokens.lowerBound]
      hits.append(
        ThemeHit(theme: phraseThemes[phrase.phrase], phrase: phrase.phrase, tokens: phrase.tokens, mark: mark)
      )
    }
    return hits
  }

  /// The words of some phrases that a question has too.
  private func words(
    of phrases: [PhraseMatcher.Match],
    in tokens: [Token],
    saidIn question: [UInt8]
  ) -> HashIndex {
    var words = HashIndex(capacity: phrases.count * 2)
    // A bit for each word, by six bits of its hash: nearly all of the question's are turned away at one look.
    var bits: UInt64 = 0
    for phrase in phrases {
      for at in phrase.tokens {
        words.insert(0, for: tokens[at].word)
        bits |= 1 << (tokens[at].word.bits >> 58)
      }
    }
    var said = HashIndex()
    Tokenizer.eachToken(of: question) { token in
      if bits & 1 << (token.word.bits >> 58) != 0, words.contains(token.word) {
        said.insert(0, for: token.word)
      }
    }
    return said
  }
}
