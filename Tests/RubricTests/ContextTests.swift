import Testing

@testable import TextFeatures

/// Spoken English in which a reader marked what is denied, imagined or somebody else's doing; all other words are affirmed.
@Suite struct ContextTests {
  @Test(arguments: TestFile.lines("context.txt"))
  func sentence(_ line: String) {
    let expected = MarkedText(line)
    let bytes = Array(expected.text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    let marks = ContextMarker(.english).marks(in: bytes, tokens: tokens)
    let found = MarkedText.written(
      expected.text,
      words: tokens.map(\.range),
      marks: marks.map { $0 == .affirmed ? nil : $0.name }
    )
    #expect(found == line)
  }

  /// So that nobody thins the sentences out unseen.
  @Test(arguments: [("negated", 35), ("hypothetical", 35), ("other", 35)])
  func enough(mark: String, least: Int) {
    let lines = TestFile.lines("context.txt")
    #expect(lines.count { $0.contains("[\(mark): ") } >= least)
    #expect(lines.count >= 150)
    #expect(Set(lines).count == lines.count)
  }
}
