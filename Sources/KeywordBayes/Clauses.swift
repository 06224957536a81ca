import TextFeatures

/// Where the clauses of an answer begin and end.
struct Clauses {
  private let tokens: [Token]
  private let joiners = Clauses.joiners

  private static let joiners = HashIndex(
    """
    and but so because or which that when where while if then since although though until unless who what how
    """.utf8.split(separator: UInt8(ascii: " ")).map { WordHash($0) }
  )

  init(_ tokens: [Token]) { self.tokens = tokens }

  private func isJoiner(_ at: Int) -> Bool { joiners.contains(tokens[at].word) }

  /// The strength of the edge before a word: 0 none, 1 a joining word, 2 a comma or dash, 3 a sentence or the end.
  private func edge(_ at: Int) -> Int {
    guard at < tokens.count else { return 3 }
    return switch tokens[at].boundary {
    case .sentence: 3
    case .clause: 2
    case .none: isJoiner(at) ? 1 : 0
    }
  }

  /// The parts of a stretch of words that stand in different sentences.
  func sentences(of stretch: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = stretch.lowerBound
    for place in stretch.dropFirst() where tokens[place].boundary == .sentence {
      sentences.append(start..<place)
      start = place
    }
    sentences.append(start..<stretch.upperBound)
    return sentences
  }

  /// A stretch of words grown to the edges of its clause, no further than `longest` words, and on past a weak edge while it
  /// has fewer than `shortest`, but never past the sentence; one that is longer is cut.
  func widened(_ stretch: Range<Int>, longest: Int, shortest: Int) -> Range<Int> {
    guard stretch.count < longest else { return stretch.lowerBound..<stretch.lowerBound + longest }
    var (start, end) = (stretch.lowerBound, stretch.upperBound)
    for strength in 1...3 {
      while start > 0, edge(start) < strength, end - start < longest { start -= 1 }
      while end < tokens.count, edge(end) < strength, end - start < longest { end += 1 }
      if end - start >= shortest { break }
    }
    while end - start > shortest, isJoiner(start) { start += 1 }
    return start..<end
  }
}
