import TestSupport
import Testing

@testable import TextFeatures

/// Models store the hashes of words, so what a word is must never change unnoticed: if a line here has to change,
/// ``Tokenizer/version`` has to rise.
@Suite struct TokenizerTests {
  /// The words of a text, each after what cuts it off: `|` a sentence, `/` a clause.
  private func cut(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: bytes).map { token in
      let word = String(decoding: Tokenizer.normalized(bytes[token.range]), as: UTF8.self)
      return (token.boundary == .sentence ? "|" : token.boundary == .clause ? "/" : "") + word
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("It’s at 3am—p99 doubled.", "|it's at #am /p# doubled"),
    ("We ROLLED it back", "|we rolled it back"),
    ("", ""),
    (" .,;: \n", ""),
    ("a", "|a"),
    // Letters beyond ASCII.
    ("ÀÉÎÕÜÞ àéîõüþ", "|àéîõüþ àéîõüþ"),
    ("Straße ÿ Œuvre", "|straße ÿ Œuvre"),
    ("МОДЕЛЬ модель", "|МОДЕЛЬ модель"),
    ("モデルを 監視", "|モデルを 監視"),
    ("cafe\u{301} ½ 😀", "|cafe\u{301} 😀"),
    // Apostrophes stand inside words only.
    ("don't don’t DON’T", "|don't don't don't"),
    ("'quoted' ‘quoted’ dogs' dogs’ rock'n'roll", "|quoted quoted dogs dogs rock'n'roll"),
    ("it''s it’’s o’é ’n’", "|it s it s o'é n"),
    // Digits.
    ("p99 p95 x2y34z 2024 3rd", "|p# p# x#y#z # #rd"),
    ("3.5 1,000 10:30 7th", "|# # # /# # /# #th"),
    // Full stops inside words.
    ("node.js e.g. ver.2 .5 end", "|node js e g |ver # # end"),
    ("It broke. We fixed it.", "|it broke |we fixed it"),
    ("It broke.We", "|it broke we"),
    // What cuts.
    ("a, b; c: d! e? f\ng\r\nh", "|a /b |c /d |e |f |g |h"),
    ("a (b) [c] {d} \"e\" f/g h_i", "|a /b /c /d /e /f g h i"),
    ("a “b” «c» d", "|a b c d"),
    // Dashes and ellipses.
    ("end-to-end a - b a -b a- b a--b -a", "|end to end a /b a /b a /b a /b /a"),
    ("a—b a–b a‐b a‑b a―b a…b", "|a /b a /b a b a b a /b a /b"),
    ("a… b a... b a...b", "|a /b a |b a |b"),
    ("a\u{A0}b\u{2003}c\u{202F}d", "|a b c d"),
  ])
  func words(text: String, expected: String) {
    #expect(cut(text) == expected)
  }

  @Test func wordsAreNormalised() {
    #expect(Tokenizer.words(in: "It’s at 3am—p99 doubled.") == ["it's", "at", "#am", "p#", "doubled"])
    #expect(Tokenizer.version == 1)
  }

  @Test(arguments: [".", "-", "…", "’", "'", "—", "\u{A0}"])
  func longRunsOfPunctuationAreOneCut(unit: String) {
    let run = String(repeating: unit, count: 20_000)
    let bytes = Array(("We" + run + "x" + run).utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    #expect(tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["We", "x"])
  }

  @Test func rangesSliceBackToTheText() {
    let text = "Größe zählt — it’s 24/7, naïve 模型 o’clock…"
    let bytes = Array(text.utf8)
    #expect(
      Tokenizer.tokens(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["Größe", "zählt", "it’s", "24", "7", "naïve", "模型", "o’clock"]
    )
  }

  /// Any bytes at all, valid UTF-8 or not, and biased to the bytes that begin or end something.
  @Test(arguments: 1...20) func anyBytesAreSafe(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let special: [UInt8] = [
      0xc2, 0xc3, 0xe2, 0x80, 0x99, 0xa6, 0x94, 0x97, 0xff, 0x27, 0x2e, 0x2d, 0x20, 0x41, 0x37,
    ]
    let themes = [Theme(name: "t", leans: "x", phrases: ["a", "a a", "b*"])]
    let extractor = FeatureExtractor(themes: themes)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ -> UInt8 in
        Int.random(in: 0..<4, using: &random) == 0
          ? UInt8.random(in: 0...255, using: &random) : special.randomElement(using: &random) ?? 0
      }
      let tokens = Tokenizer.tokens(in: bytes)
      #expect(tokens.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= bytes.count })
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      #expect(tokens.allSatisfy { WordHash(Tokenizer.normalized(bytes[$0.range])) == $0.word })
      #expect(extractor.features(of: bytes, question: bytes).tokens == tokens)
    }
  }

  @Test(arguments: [
    ("Berlin", true), ("Ärzte", true), ("berlin", false), ("I", false), ("I'm", false),
    ("I’m", false), ("It", true), ("IBM", true), ("A", false), ("A1", true), ("3M", false), ("éclair", false),
  ])
  func capitals(word: String, isCapitalized: Bool) throws {
    let bytes = Array(word.utf8)
    let token = try #require(Tokenizer.tokens(in: bytes).first)
    #expect(token.isCapitalized(in: bytes) == isCapitalized)
  }
}
