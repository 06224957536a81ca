/// Finds the phrases of a list in a sequence of words: at each place the longest, from left to right, never overlapping.
///
/// A trie over word hashes whose edges all live in one ``HashIndex``. A last word may be open-ended (`deploy*`): it is
/// looked up by the hashes of the word's beginnings, of just those lengths that open-ended words of the list have.
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

  private var edges = HashIndex()
  private var openEdges = HashIndex()
  /// The phrase that ends at each node, or -1.
  private var ends: [Int32] = [-1]
  /// For each node, a bit for every length in bytes that an open-ended word after it has.
  private var openLengths: [UInt64] = [0]

  /// Makes a matcher of normalised phrases (see ``Theme/phrases``); an open-ended word counts up to 63 bytes.
  public init(phrases: [String]) {
    for (number, phrase) in phrases.enumerated() { insert(phrase, number: number) }
  }

  /// All matches in a text's tokens.
  public func matches(in text: [UInt8], tokens: [Token]) -> [Match] {
    var matches: [Match] = []
    var at = 0
    while at < tokens.count {
      if let match = longestMatch(at: at, text: text, tokens: tokens) {
        matches.append(match)
        at = match.tokens.upperBound
      } else {
        at += 1
      }
    }
    return matches
  }

  /// All matches in a text.
  public func matches(in text: [UInt8]) -> [Match] {
    matches(in: text, tokens: Tokenizer.tokens(in: text))
  }

  /// The longest phrase that starts at a token. Exact words win over open-ended ones of the same length.
  public func longestMatch(at start: Int, text: [UInt8], tokens: [Token]) -> Match? {
    var best: Match?
    var node = 0
    var at = start
    while at < tokens.count, at == start || tokens[at].boundary != .sentence {
      if let phrase = openPhrase(after: node, word: tokens[at], text: text) {
        best = Match(phrase: phrase, tokens: start..<at + 1)
      }
      guard let next = edges[edge(from: node, tokens[at].word)] else { break }
      node = next
      at += 1
      if ends[node] >= 0 { best = Match(phrase: Int(ends[node]), tokens: start..<at) }
    }
    return best
  }

  private func openPhrase(after node: Int, word: Token, text: [UInt8]) -> Int? {
    let lengths = openLengths[node]
    guard lengths != 0 else { return nil }
    var best: Int?
    var hash = WordHash.empty
    var length = 0
    for byte in Tokenizer.normalized(text[word.range]) {
      hash.add(byte)
      length += 1
      if length > 63 || lengths >> UInt64(length) == 0 { break }
      if lengths & (1 << UInt64(length)) != 0, let phrase = openEdges[edge(from: node, hash.finished)] {
        best = phrase
      }
    }
    return best
  }

  private mutating func insert(_ phrase: String, number: Int) {
    let isOpen = phrase.hasSuffix("*")
    let words = (isOpen ? phrase.dropLast() : phrase[...]).split(separator: " ")
    var node = 0
    for (place, word) in words.enumerated() {
      let hash = WordHash(word.utf8)
      if isOpen, place == words.count - 1 {
        openEdges.insert(number, for: edge(from: node, hash))
        openLengths[node] |= 1 << UInt64(min(word.utf8.count, 63))
      } else {
        node = child(of: node, word: hash)
      }
    }
    if !isOpen, node > 0 { ends[node] = Int32(number) }
  }

  private mutating func child(of node: Int, word: WordHash) -> Int {
    let key = edge(from: node, word)
    if let known = edges[key] { return known }
    ends.append(-1)
    openLengths.append(0)
    edges.insert(ends.count - 1, for: key)
    return ends.count - 1
  }

  private func edge(from node: Int, _ word: WordHash) -> WordHash {
    WordHash(bits: UInt64(node)).followed(by: word)
  }
}
