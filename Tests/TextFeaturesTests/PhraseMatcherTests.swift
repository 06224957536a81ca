import TestSupport
import Testing

@testable import TextFeatures

@Suite struct PhraseMatcherTests {
  /// What is found, as the phrase and the words of the text: "roll back: Rolled back".
  private func found(_ phrases: [String], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    return PhraseMatcher(phrases: phrases).matches(in: bytes, tokens: tokens).map { match in
      let words = tokens[match.tokens].map { String(decoding: bytes[$0.range], as: UTF8.self) }
      return phrases[match.phrase] + ": " + words.joined(separator: " ")
    }
  }

  @Test func documentationExample() {
    let matches = PhraseMatcher(phrases: ["roll back", "deploy*"]).matches(
      in: Array("we deployed, then had to roll back".utf8)
    )
    #expect(matches == [.init(phrase: 1, tokens: 1..<2), .init(phrase: 0, tokens: 5..<7)])
  }

  @Test func theLongestWins() {
    #expect(found(["on", "on call", "on call rota"], in: "On call") == ["on call: On call"])
    #expect(found(["on", "on call rota"], in: "on call rotation") == ["on: on"])
    #expect(found(["on", "on call", "on call rota"], in: "on-call rota") == ["on call rota: on call rota"])
  }

  @Test func openEndedWords() {
    #expect(
      found(["deploy*"], in: "Deploy deploys deployment redeploy deplo") == [
        "deploy*: Deploy", "deploy*: deploys", "deploy*: deployment",
      ]
    )
    #expect(found(["roll* back"], in: "rolled back") == [], "only the last word may be open")
    #expect(
      found(["roll back*"], in: "roll backs, roll backwards, rolls back") == [
        "roll back*: roll backs", "roll back*: roll backwards",
      ]
    )
    #expect(found(["de*", "deploy*"], in: "deployed debt") == ["deploy*: deployed", "de*: debt"])
    #expect(found(["deploy*", "deployed"], in: "deployed") == ["deployed: deployed"], "the exact word wins")
    #expect(found(["deployed", "deploy*"], in: "deployed") == ["deployed: deployed"])
    #expect(found(["deploy", "deploy fri*"], in: "deploy Friday") == ["deploy fri*: deploy Friday"])
    #expect(found(["p#*"], in: "p99s p50 p") == ["p#*: p99s", "p#*: p50"])
    #expect(found(["é*"], in: "Études et") == ["é*: Études"])
  }

  @Test func openEndedWordsHaveAtMost63Bytes() {
    let (short, long) = (String(repeating: "a", count: 63), String(repeating: "a", count: 64))
    #expect(found([short + "*"], in: short + "b") == [short + "*: " + short + "b"])
    #expect(found([long + "*"], in: long + "b") == [])
  }

  @Test func matchesNeverOverlap() {
    #expect(found(["a b", "b c", "c d"], in: "a b c d") == ["a b: a b", "c d: c d"])
    #expect(found(["a b c", "b"], in: "a b d b") == ["b: b", "b: b"])
    #expect(found(["a a"], in: "a a a a a") == ["a a: a a", "a a: a a"])
  }

  @Test func phrasesStopAtSentenceEnds() {
    #expect(found(["roll back"], in: "We roll. Back then") == [])
    #expect(found(["roll back"], in: "We roll\nback") == [])
    #expect(found(["roll back"], in: "we roll, back") == ["roll back: roll back"])
    #expect(found(["back"], in: "We roll. Back then") == ["back: Back"])
  }

  @Test func nothingMatchesNothing() {
    #expect(found([], in: "we roll back") == [])
    #expect(found(["", "*"], in: "we roll back") == [])
    #expect(found(["roll"], in: "") == [])
  }

  /// Against the plain definition: at each place the longest phrase, then on behind it.
  @Test(arguments: 1...100) func agreesWithTheDefinition(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let letters = ["a", "b", "ab", "aa"]
    func words(_ count: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: count, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
    }
    let phrases = Array(
      Set((0..<6).map { _ in words(1...3).joined(separator: " ") + (Bool.random(using: &random) ? "*" : "") })
    ).sorted()
    let text = words(0...20)
    var expected: [PhraseMatcher.Match] = []
    var at = 0
    while at < text.count {
      let matches = phrases.indices.filter { number in
        let isOpen = phrases[number].hasSuffix("*")
        let parts = phrases[number].filter { $0 != "*" }.split(separator: " ").map(String.init)
        guard at + parts.count <= text.count, let last = parts.last else { return false }
        let end = text[at + parts.count - 1]
        return text[at..<at + parts.count - 1].elementsEqual(parts.dropLast())
          && (isOpen ? end.hasPrefix(last) : end == last)
      }
      /// More words first, then exact ones, then the longer beginning.
      func rank(_ number: Int) -> (Int, Int, Int) {
        let phrase = phrases[number]
        return (phrase.split(separator: " ").count, phrase.hasSuffix("*") ? 0 : 1, phrase.count)
      }
      if let best = matches.max(by: { rank($0) < rank($1) }) {
        let end = at + rank(best).0
        expected.append(.init(phrase: best, tokens: at..<end))
        at = end
      } else {
        at += 1
      }
    }
    let bytes = Array(text.joined(separator: " ").utf8)
    #expect(PhraseMatcher(phrases: phrases).matches(in: bytes) == expected, "\(phrases) in \(text)")
  }
}
