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
    var last: Int?
    for at in tokens.indices {
      if tokens[at].boundary != .none { last = nil }
      if isName[at] {
        if let last { for link in last + 1..<at { isName[link] = true } }
        last = at
      } else if let start = last, at - start > 2 || !links.contains(tokens[at].word) {
        last = nil
      }
    }
    for at in tokens.indices.dropLast() where tokens[at].boundary == .sentence {
      if isName[at + 1], tokens[at + 1].boundary == .none, tokens[at].isCapitalized(in: text) {
        isName[at] = true
      }
    }
    return isName
  }

  private static let links = Set(
    """
    al and at bin bint binti da de del den der di dos du e el ibn for in la las los of the van von y
    """.split { $0 == " " || $0 == "\n" }.map { WordHash($0.utf8) }
  )
}
