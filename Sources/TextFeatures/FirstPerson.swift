/// Tells where a speaker talks of what they did themselves ("we", "I") rather than of what one does or others do.
enum FirstPerson {
  private static let first = hashes("i i'm i've i'd i'll we we're we've we'd we'll us our ours my mine me let's")
  private static let others = hashes(
    """
    you you're you've you'd you'll your yours he she they he's she's they're they've people companies customers
    users one everyone everybody someone somebody it's
    """)

  /// For each token whether the last subject named in its sentence is the speaker.
  static func spans(of tokens: [Token]) -> [Bool] {
    var isFirst = false
    return tokens.map { token in
      if token.boundary == .sentence { isFirst = false }
      if first.contains(token.word) { isFirst = true } else if others.contains(token.word) { isFirst = false }
      return isFirst
    }
  }

  private static func hashes(_ words: String) -> Set<WordHash> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { WordHash($0.utf8) })
  }
}
