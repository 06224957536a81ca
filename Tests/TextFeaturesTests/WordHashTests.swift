import Testing

@testable import TextFeatures

/// Pinned: models store these values. Worked out apart from this package, from the published definitions.
@Suite struct WordHashTests {
  @Test(
    arguments: [
      // FNV-1a alone gives cbf29ce484222325, af63dc4c8601ec8c and 85944171f73967e8 for the first three, as published.
      ("", 0xf52a_15e9_a9b5_e89b),
      ("a", 0x02c0_bdbf_4814_20f8),
      ("foobar", 0x404d_a9e3_b740_78c2),
      ("it's", 0x5455_041c_eab8_848a),
      ("p#", 0x30b2_905e_61fd_2c4b),
      ("é", 0x2334_0361_7480_019e),
      ("モデル", 0x3c8d_5d1e_b3ff_402b),
    ] as [(String, UInt64)]
  )
  func words(word: String, bits: UInt64) {
    #expect(WordHash(word.utf8).bits == bits)
    #expect(WordHash(word.utf8) == WordHash(bits: bits))
  }

  @Test(arguments: [("P95", "p#"), ("IT’S", "it's"), ("É", "é"), ("Foobar", "foobar")])
  func tokensAreHashedNormalised(text: String, word: String) throws {
    let token = try #require(Tokenizer.tokens(in: Array(text.utf8)).first)
    #expect(token.word == WordHash(word.utf8))
  }

  @Test func orderMatters() {
    let (rolled, back) = (WordHash("rolled".utf8), WordHash("back".utf8))
    #expect(rolled.followed(by: back).bits == 0xd9c9_4501_c712_e69b)
    #expect(back.followed(by: rolled).bits == 0x9d16_e9ce_fda2_98ae)
  }

  @Test func featuresOfDifferentKindsDiffer() {
    let rolled = WordHash("rolled".utf8)
    let theme = FeatureKey.theme("failure-modes")
    #expect(theme.bits == 0x90f0_0dec_5be0_7a1e)
    #expect(FeatureKey.side("production").bits == 0x959f_73c1_6545_739c)
    #expect(FeatureKey.marked(rolled, .negated).bits == 0xa330_f7ed_1efb_389b)
    #expect(FeatureKey.marked(rolled, .affirmed) == rolled)
  }
}
