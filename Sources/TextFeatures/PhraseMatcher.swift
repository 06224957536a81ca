/// Finds the phrases of a list in a sequence of words: at each place the longest, from left to right, never overlapping.
///
/// The last word of a phrase may be open-ended (`deploy*`).
///
///     let matcher = PhraseMatcher(phrases: ["roll back", "deploy*"])
///     matcher.matches(in: Array("we deployed, then had to roll back".utf8))
///     // phrase 1 at word 1, phrase 0 at words 5 and 6
public struct PhraseMatcher: Sendable {
  /// A phrase found in a text.
  public struct Match: Sendable, Equatable {
    /// Which phrase, as its place in the list.
    public var phrase: Int
    /// The words it covers, as indices into the tokens.
    public var tokens: Range<Int>
  }

  /// A place at which a phrase may start.
  struct Start: Sendable {
    var place: Int
    /// What its word leads to. This depends on the word alone, so it can be remembered with it.
    var step: PhraseTrie.Step
  }

  private let trie: PhraseTrie

  /// Makes a matcher of normalised phrases (see ``Theme/phrases``); an open-ended word of more than 63 bytes is never
  /// found.
  public init(phrases: [String]) { trie = PhraseTrie(phrases) }

  /// All matches in a text's tokens.
  public func matches(in text: [UInt8], tokens: [Token]) -> [Match] {
    var starts: [Start] = []
    for at in tokens.indices { starts.append(start(tokens[at], in: text), at: at) }
    return matches(in: text, tokens: tokens, starts: starts)
  }

  /// All matches in a text.
  public func matches(in text: [UInt8]) -> [Match] {
    matches(in: text, tokens: Tokenizer.tokens(in: text))
  }

  /// All matches in a text's tokens, where it is known which words lead anywhere.
  func matches(in text: [UInt8], tokens: [Token], starts: [Start]) -> [Match] {
    var matches: [Match] = []
    // Most answers have no more, so that the array seldom grows.
    matches.reserveCapacity(min(starts.count, 16))
    var free = 0
    for start in starts where start.place >= free {
      if let match = longestMatch(from: start, text: text, tokens: tokens) {
        matches.append(match)
        free = match.tokens.upperBound
      }
    }
    return matches
  }

  /// What a first word leads to.
  func start(_ word: Token, in text: [UInt8]) -> PhraseTrie.Step {
    trie.step(from: 0, over: word, in: text)
  }

  /// The longest phrase that starts at a token. Exact words win over open-ended ones of the same length.
  private func longestMatch(from start: Start, text: [UInt8], tokens: [Token]) -> Match? {
    var step = start.step
    var at = start.place
    var best: Match?
    while true {
      at += 1
      if step.phrase >= 0 { best = Match(phrase: Int(step.phrase), tokens: start.place..<at) }
      guard step.node >= 0, at < tokens.count, tokens[at].boundary != .sentence else { return best }
      step = trie.step(from: Int(step.node), over: tokens[at], in: text)
    }
  }
}

extension [PhraseMatcher.Start] {
  /// Takes a place in, if any phrase may start there.
  mutating func append(_ step: PhraseTrie.Step, at place: Int) {
    if !step.isNone { append(PhraseMatcher.Start(place: place, step: step)) }
  }
}
