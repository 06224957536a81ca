/// Finds which themes a text speaks of or asks about, whatever is said of them: context decides nothing here.
///
///     let finder = TopicFinder(themes: model.themes, bank: bank)
///     finder.topics(in: Array("Who gets paged?".utf8)).map { finder.themes[$0.theme].name }   // ["ownership"]
///
/// It knows the themes' keywords and the bank's phrases; where both have a phrase, the bank's theme counts.
public struct TopicFinder: Sendable {
  /// A phrase found.
  public struct Topic: Sendable, Equatable {
    /// Which theme, as its place in ``TopicFinder/themes``.
    public var theme: Int
    /// Where the phrase stands, in UTF-8 bytes, half-open.
    public var range: Range<Int>
  }

  /// The themes looked for.
  public let themes: [Theme]

  private let matcher: PhraseMatcher
  private let phraseThemes: [Int]

  /// Makes a finder of some themes.
  public init(themes: [Theme], bank: QuestionBank) {
    let probes = themes.map { bank.section($0.name).probes }
    self.themes = themes
    matcher = PhraseMatcher(phrases: themes.flatMap(\.phrases) + probes.joined())
    phraseThemes =
      themes.indices.flatMap { theme in themes[theme].phrases.map { _ in theme } }
      + probes.indices.flatMap { theme in probes[theme].map { _ in theme } }
  }

  /// The phrases in a text, in its order, never overlapping.
  public func topics(in text: [UInt8]) -> [Topic] {
    let tokens = Tokenizer.tokens(in: text)
    return matcher.matches(in: text, tokens: tokens).map { match in
      Topic(theme: phraseThemes[match.phrase], range: tokens.bytes(of: match.tokens))
    }
  }
}
