import KeywordBayes
import Testing

/// What a reason says must not read as if the answer had enough.
@Suite struct ReasonTests {
  private typealias Reason = KeywordBayes.Tag.Reason

  private func detail(_ reason: Reason) -> String { reason.detail }

  @Test func aShareThatIsPlainlyTooSmallIsWhole() {
    #expect(detail(.nearTie(first: 0.478, second: 0.42, needed: 0.6)) == "48% against 42%, 60% needed")
    #expect(detail(.unknownWords(share: 0.334, needed: 0.5)) == "33% of the words are known, 50% needed")
    #expect(Reason.tooShort(known: 1, needed: 8).code == "too-short")
    #expect(detail(.tooShort(known: 1, needed: 8)) == "1 known word, 8 needed")
  }

  @Test func aShareThatIsBarelyTooSmallHasADecimal() {
    #expect(
      detail(.nearTie(first: 0.4995, second: 0.4204, needed: 0.5)) == "49.9% against 42.0%, 50.0% needed"
    )
    #expect(
      detail(.nearTie(first: 0.55, second: 0.4, needed: 0.554)) == "55.0% against 40.0%, 55.4% needed"
    )
    #expect(
      detail(.unknownWords(share: 0.49999, needed: 0.5)) == "49.9% of the words are known, 50.0% needed"
    )
    #expect(
      detail(.noSentences(share: 0.296, needed: 0.3)) == "29.6% of the words are everyday ones, 30.0% needed"
    )
  }
}
