import TestSupport
import Testing

@testable import TextFeatures

/// What is found does not depend on what a worker met before, and agrees with the plain definitions.
@Suite struct WordMemoryTests {
  private static let extractor = FeatureExtractor(themes: [
    Theme(
      name: "failure-modes",
      leans: "production",
      phrases: ["roll* back", "rolled back", "outage*", "on call"]
    ),
    Theme(
      name: "publication",
      leans: "research",
      phrases: ["paper", "research engineer", "state of the art"]
    ),
  ])

  /// Words that start, continue or hide phrases, open scopes and end them, in any case and with any edge between them.
  private static func text(_ words: Int, _ random: inout SeededGenerator) -> String {
    let words = (0..<words).map { _ in
      let word =
        [
          "we", "rolled", "back", "outages", "paper", "research", "engineer", "not", "never", "would", "but",
          "and", "the", "platform", "team", "state", "of", "art", "on", "call", "university", "doctor", "é",
          "42",
          "didn't", "exist", "she", "kamo", "lire", "deployment", "Berlin", "de",
        ].randomElement(using: &random) ?? ""
      let isCapital = Int.random(in: 0..<4, using: &random) == 0
      let edge = ["", "", "", "", ",", ".", " --", "?", "’"].randomElement(using: &random) ?? ""
      return (isCapital ? word.capitalized : word) + edge
    }
    return words.joined(separator: " ")
  }

  private func expectSame(_ a: AnswerFeatures, _ b: AnswerFeatures, _ text: String) {
    #expect(a.tokens == b.tokens, "\(text)")
    #expect(a.marks == b.marks, "\(text)")
    #expect(a.isCountable == b.isCountable, "\(text)")
    #expect(a.hits == b.hits, "\(text)")
  }

  @Test(arguments: 1...20) func whatWasMetBeforeChangesNothing(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    var memory = WordMemory()
    for _ in 0..<30 {
      let answer = Self.text(Int.random(in: 0...40, using: &random), &random)
      let question = Self.text(5, &random)
      let bytes = (Array(answer.utf8), Array(question.utf8))
      let found = Self.extractor.features(of: bytes.0, question: bytes.1, memory: &memory)
      expectSame(found, Self.extractor.features(of: bytes.0, question: bytes.1), answer)
      expectSame(found, plain(bytes.0, question: bytes.1), answer)
      #expect(memory.words.map { memory.identities[Int($0)] } == found.tokens.map(\.word))
    }
    #expect(Set(memory.identities).count == memory.identities.count, "each word is noted once")
  }

  /// What ``FeatureExtractor`` finds, written down without any memory or order of work.
  private func plain(_ answer: [UInt8], question: [UInt8]) -> AnswerFeatures {
    let extractor = Self.extractor
    let tokens = Tokenizer.tokens(in: answer)
    let isName = ProperNames.marks(in: answer, tokens: tokens)
    let identities = PhraseMatcher(phrases: IdentityWords.phrases).matches(in: answer, tokens: tokens)
    let marks = ContextMarker(.english).marks(in: answer, tokens: tokens)
    let isCountable = tokens.indices.map { at in
      !isName[at] && tokens[at].word != WordHash("#".utf8) && !identities.contains { $0.tokens.contains(at) }
    }
    let names = tokens.indices.split { !isName[$0] || !tokens[$0].isTitleCase(in: answer) }
      .map { $0.startIndex..<$0.endIndex }
    let asked = Set(Tokenizer.tokens(in: question).map(\.word))
    var echoed: Set<Int> = []
    var hits: [ThemeHit] = []
    for match in PhraseMatcher(phrases: extractor.phrases).matches(in: answer, tokens: tokens) {
      let isHidden = (identities.map(\.tokens) + names).contains { other in
        other.overlaps(match.tokens)
          && !(match.tokens.count > other.count && other.clamped(to: match.tokens) == other)
      }
      if isHidden { continue }
      let isEcho = match.tokens.allSatisfy { asked.contains(tokens[$0].word) }
      if isEcho, echoed.insert(match.phrase).inserted { continue }
      hits.append(
        ThemeHit(
          theme: extractor.theme(ofPhrase: match.phrase),
          phrase: match.phrase,
          tokens: match.tokens,
          mark: marks[match.tokens.lowerBound]
        )
      )
    }
    return AnswerFeatures(tokens: tokens, marks: marks, isCountable: isCountable, hits: hits)
  }
}
