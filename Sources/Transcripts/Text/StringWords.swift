extension StringProtocol {
  /// The stretches between separators.
  ///
  /// In ASCII, where bytes are characters, bytes are looked at: finding where a character ends is most of the work otherwise.
  /// Both conditions must say the same of ASCII.
  func pieces(
    between isSeparator: (Character) -> Bool,
    bytes isSeparatorByte: (UInt8) -> Bool
  ) -> [SubSequence] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: isSeparator) }
    return utf8.split(whereSeparator: isSeparatorByte).map { self[$0.startIndex..<$0.endIndex] }
  }

  /// The words between white space.
  var words: [SubSequence] { pieces(between: \.isWhitespace, bytes: \.isWhitespace) }

  /// The text without white space at its ends, and with one space for any other.
  var singleSpaced: String { words.joined(separator: " ") }
}
