/// Finds names of people, employers, schools and places by their capital letters.
///
///     "I left Bank of America when Priya Raman did"   // Bank of America, Priya Raman
///
/// Inside a sentence every capitalised word is part of a name. A sentence's first word is if another one follows it, and so is
/// a small linking word between two.
enum ProperNames {
  /// Whether each word is part of a name.
  static func marks(in text: [UInt8], tokens: [Token]) -> [Bool] {
    var isName = tokens.map { $0.boundary != .sentence && $0.isCapitalized(in: text) }
    for at in tokens.indices where isName[at] {
      var next = at + 1
      while next < min(tokens.count, at + 3), !isName[next], tokens[next].boundary == .none,
        links.contains(tokens[next].word)
      { next += 1 }
      if next < tokens.count, isName[next], tokens[next].boundary == .none {
        for link in at + 1..<next { isName[link] = true }
      }
      if at > 0, tokens[at].boundary == .none, tokens[at - 1].boundary == .sentence,
        tokens[at - 1].isCapitalized(in: text)
      {
        isName[at - 1] = true
      }
    }
    return isName
  }

  private static let links = HashIndex(
    """
    al and at bin bint binti da de del den der di dos du e el ibn for in la las los of the van von y
    """.utf8.split(separator: UInt8(ascii: " ")).map { WordHash($0) }
  )
}
