import Testing

@testable import TextFeatures

/// The work on a byte is bounded whatever the text: counted in beginnings looked up, words met and ranges looked at.
@Suite struct BoundedWorkTests {
  private func beginnings(of text: String, upTo most: Int) -> Int {
    let bytes = Array(text.utf8)
    var count = 0
    for token in Tokenizer.tokens(in: bytes) {
      Tokenizer.eachBeginning(of: token.range, in: bytes) { length, _ in
        count += 1
        return length < most
      }
    }
    return count
  }

  @Test func aWordOfAMillionBytesIsLookedAtNoFurtherThanPhrasesReach() {
    #expect(beginnings(of: String(repeating: "a", count: 1_000_000), upTo: 63) == 63)
    #expect(beginnings(of: String(repeating: "é", count: 1_000_000), upTo: 63) == 63)
    #expect(beginnings(of: String(repeating: "9", count: 1_000_000) + "th", upTo: 63) == 3)
    #expect(beginnings(of: "deployment", upTo: 63) == 10)
  }

  @Test func beginningsAreThoseOfTheNormalisedWord() {
    let text = Array("it’s ÉTÉ P99".utf8)
    for token in Tokenizer.tokens(in: text) {
      let normalized = Tokenizer.normalized(text[token.range])
      var hashes: [WordHash] = []
      Tokenizer.eachBeginning(of: token.range, in: text) { length, hash in
        #expect(length == hashes.count + 1)
        hashes.append(hash)
        return true
      }
      #expect(hashes == normalized.indices.map { WordHash(normalized[...$0]) })
      #expect(hashes.last == token.word)
    }
  }

  @Test func aWordIsMetOnceHoweverOftenItComes() {
    let extractor = FeatureExtractor(themes: [
      Theme(name: "t", leans: "l", phrases: ["roll back the deploy*", "roll*", "roll back*"])
    ])
    let text = Array(String(repeating: "roll back the deplo ", count: 5000).utf8)
    var memory = WordMemory()
    let found = extractor.features(of: text, question: text, memory: &memory)
    #expect(memory.identities.count == 4)
    #expect(found.tokens.count == 20_000)
    #expect(found.hits.count == 4999, "all but the first, which the question has said")
  }

  @Test func hiddenPhrasesAreFoundInOneSweep() {
    var ranges = OrderedRanges((0..<1000).map { 10 * $0 + 5..<10 * $0 + 10 })
    var seen = 0
    for start in 0..<10_000 { seen += ranges.overlapping(start..<start + 3).count }
    #expect(seen == 1000 * 7, "each range is looked at only by those that overlap it")
    var runs = OrderedRanges(runsOf: [true, true, false, true, false, false, true])
    #expect(runs.overlapping(1..<4) == [0..<2, 3..<4])
    #expect(runs.overlapping(4..<6) == [])
    #expect(runs.overlapping(6..<7) == [6..<7])
  }
}
