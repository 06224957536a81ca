import Testing

@testable import TextFeatures

@Suite struct FeatureExtractorTests {
  private static let themes = [
    Theme(name: "failure-modes", leans: "production", phrases: ["rolled back", "outage*", "p# spike"]),
    Theme(name: "publication", leans: "research", phrases: ["paper", "research engineer"]),
  ]
  private let extractor = FeatureExtractor(themes: Self.themes)

  private func features(_ answer: String, question: String = "") -> AnswerFeatures {
    extractor.features(of: Array(answer.utf8), question: Array(question.utf8))
  }

  private func occurrences(_ answer: String) -> [FeatureOccurrence] {
    extractor.occurrences(in: features(answer))
  }

  /// Every occurrence as its name and its words' places.
  private func names(
    _ answer: String,
    question: String = "",
    where isWanted: (FeatureKind) -> Bool = { _ in true }
  )
    -> [String]
  {
    let text = Array(answer.utf8)
    let features = features(answer, question: question)
    return extractor.occurrences(in: features).filter { isWanted($0.kind) }.map { occurrence in
      let words = features.tokens[occurrence.tokens].map {
        String(decoding: Tokenizer.normalized(text[$0.range]), as: UTF8.self)
      }
      let name = extractor.name(of: occurrence.kind, words: words.joined(separator: " "))
      return "\(name) \(occurrence.tokens.lowerBound)-\(occurrence.tokens.upperBound)"
    }
  }

  @Test func themesSidesWordsAndPairs() {
    #expect(
      names("We rolled back after outages.") == [
        "<failure-modes> 1-3", "<production> 1-3", "<failure-modes> 4-5", "<production> 4-5",
        "we 0-1", "rolled 1-2", "we rolled 0-2", "back 2-3", "rolled back 1-3", "after 3-4", "back after 2-4",
        "outages 4-5", "after outages 3-5",
      ]
    )
  }

  @Test func keysArePinned() {
    #expect(
      occurrences("We rolled back").map(\.key.bits) == [
        0x90f0_0dec_5be0_7a1e, 0x959f_73c1_6545_739c, 0xaf59_10f8_1fed_8185, 0xf64f_170f_cc60_8ea1,
        0x6b64_bb8d_feda_ebec, 0x05f4_c6ac_867b_7d84, 0xd9c9_4501_c712_e69b,
      ]
    )
  }

  @Test func contextMakesOtherFeatures() {
    #expect(
      names("We never rolled back") == [
        "we 0-1", "never 1-2",
        "we never 0-2", "rolled [negated] 2-3", "never rolled 1-3", "back [negated] 3-4", "rolled back 2-4",
      ]
    )
    #expect(
      names("I would write a paper", where: \.isTheme) == [
        "<publication> 4-5", "<research> 4-5",
      ]
    )
    #expect(
      names("Another team wrote the paper", where: \.isTheme) == []
    )
  }

  @Test func pairsStopAtSentenceEnds() {
    let pairs = names("it broke. we cried, then slept", where: { $0 == .pair })
    #expect(pairs == ["it broke 0-2", "we cried 2-4", "cried then 3-5", "then slept 4-6"])
  }

  @Test func anEchoCountsForNothingOnce() {
    let question = "How do you handle outages?"
    #expect(names("Outages are rare", question: question, where: \.isTheme) == [])
    #expect(features("Outages are rare", question: question).hits == [])
    #expect(
      names("Outages, well, outages wake me", question: question, where: \.isTheme).first
        == "<failure-modes> 2-3",
      "said again, it is the speaker's own word"
    )
    #expect(
      names("Rolled back", question: "What was rolled?", where: \.isTheme).count == 2,
      "half of it is new"
    )
    #expect(names("Paper", question: question, where: \.isTheme).count == 2)
  }

  @Test func hitsTellThemePhraseAndMark() {
    #expect(extractor.phrases == ["rolled back", "outage*", "p# spike", "paper", "research engineer"])
    #expect(extractor.phrases.indices.map { extractor.theme(ofPhrase: $0) } == [0, 0, 0, 1, 1])
    #expect(
      features("Without a paper came outages").hits == [
        ThemeHit(theme: 1, phrase: 3, tokens: 2..<3, mark: .negated),
        ThemeHit(theme: 0, phrase: 1, tokens: 4..<5, mark: .negated),
      ]
    )
    #expect(
      features("We rolled back for a paper").hits == [
        ThemeHit(theme: 0, phrase: 0, tokens: 1..<3, mark: .affirmed),
        ThemeHit(theme: 1, phrase: 3, tokens: 5..<6, mark: .affirmed),
      ]
    )
    #expect(occurrences("A paper, we rolled back").map(\.hit).prefix(5) == [0, 0, 1, 1, nil])
  }

  @Test func numbersInPhrasesAreAnyNumber() {
    #expect(features("a P99 spike, a p95 spike, a p spike").hits.map(\.tokens) == [1..<3, 4..<6])
  }

  @Test(arguments: [
    "she", "they've", "professor", "senior", "CEO", "engineers", "PhD", "Ph.D", "master's", "university",
    "young",
    "thirty", "42", "2019", "3rd", "90s", "years old", "data scientist", "co-founder",
    "machine learning engineers",
    "German", "south african", "Berlin", "Stanford", "Ada Lovelace", "École", "IBM",
  ])
  func whoSomebodyIsYieldsNothing(identity: String) {
    // Neither the words nor a pair with a neighbour; all that remains is the frame.
    let words = Tokenizer.words(in: identity).count
    let features = features("we trust \(identity) mostly, \(identity)")
    #expect(
      extractor.occurrences(in: features).map(\.tokens) == [0..<1, 1..<2, 0..<2, words + 2..<words + 3],
      "\(names("we trust \(identity) mostly, \(identity)"))"
    )
    #expect(
      features.isCountable.indices.filter { features.isCountable[$0] } == [0, 1, words + 2]
    )
  }

  @Test func identityInsideAPhraseHidesIt() {
    #expect(features("the research engineer wrote").hits == [])
    #expect(features("The PAPER mattered").hits.count == 1, "phrases count however they are written")
  }

  @Test func identityListsAreNormal() {
    #expect(IdentityWords.phrases.count > 300)
    #expect(Set(IdentityWords.phrases).count == IdentityWords.phrases.count)
    for phrase in IdentityWords.phrases where !phrase.contains("#") {
      #expect(ThemeFolder.normalized(phrase) == phrase)
    }
  }

  @Test func leanings() {
    #expect(extractor.leaning(of: .theme(0)) == "production")
    #expect(extractor.sides == ["production", "research"])
    #expect(extractor.leaning(of: .side(1)) == "research")
    #expect(extractor.leaning(of: .word(.affirmed)) == nil)
    #expect(extractor.leaning(of: .pair) == nil)
  }

  @Test func themesAndSidesAreKnownBeforeAnyText() {
    let found = Set(occurrences("We had a paper. It had outages.").filter(\.kind.isTheme).map(\.key))
    let known = Set(extractor.themeFeatures.map(\.key))
    #expect(found == known)
    #expect(known.count == 4)
  }

  @Test func nothingInNothing() {
    #expect(occurrences("") == [])
    #expect(features("... !").tokens == [])
  }
}
