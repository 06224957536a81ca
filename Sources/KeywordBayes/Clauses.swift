import TextFeatures

/// Where the clauses of an answer begin and end.
struct Clauses {
  /// For each word the strength of the edge before it: 0 none, 1 a joining word, 2 a comma or dash, 3 a sentence; one more for the end.
  private let edges: [Int]

  private static let joiners = Set(
    """
    and but so because or which that when where while if then since although though until unless who what how
    """.split { $0 == " " || $0 == "\n" }.map { WordHash($0.utf8) }
  )

  private let isJoiner: [Bool]

  init(_ tokens: [Token]) {
    isJoiner = tokens.map { Clauses.joiners.contains($0.word) }
    edges =
      tokens.map { token in
        switch token.boundary {
        case .sentence: 3
        case .clause: 2
        case .none: Clauses.joiners.contains(token.word) ? 1 : 0
        }
      } + [3]
  }

  /// The parts of a stretch of words that stand in different sentences.
  func sentences(of stretch: Range<Int>) -> [Range<Int>] {
    let starts = [stretch.lowerBound] + stretch.dropFirst().filter { edges[$0] == 3 }
    return zip(starts, starts.dropFirst() + [stretch.upperBound]).map { $0..<$1 }
  }

  /// A stretch of words grown to the edges of its clause, no further than `longest` words, and on past a weak edge while it
  /// has fewer than `shortest`, but never past the sentence; one that is longer is cut.
  func widened(_ stretch: Range<Int>, longest: Int, shortest: Int) -> Range<Int> {
    guard stretch.count < longest else { return stretch.lowerBound..<stretch.lowerBound + longest }
    var (start, end) = (stretch.lowerBound, stretch.upperBound)
    for strength in 1...3 {
      while start > 0, edges[start] < strength, end - start < longest { start -= 1 }
      while end < edges.count - 1, edges[end] < strength, end - start < longest { end += 1 }
      if end - start >= shortest { break }
    }
    while end - start > shortest, isJoiner[start] { start += 1 }
    return start..<end
  }
}
