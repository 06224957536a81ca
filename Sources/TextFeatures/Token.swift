/// One word of an answer: where it stands and who it is.
public struct Token: Sendable, Equatable {
  /// Where the word stands in the text: UTF-8 bytes, half-open.
  public var range: Range<Int>
  /// The identity of the normalised word.
  public var word: WordHash
  /// What separates the word from the one before it.
  public var boundary: Boundary

  /// Whether the word starts with a capital letter (ASCII or Latin-1), and is neither the article "A" nor the pronoun "I" in any
  /// form.
  @inlinable
  public func isCapitalized(in text: [UInt8]) -> Bool {
    let first = text[range.lowerBound]
    switch first {
    case UInt8(ascii: "I"):
      return range.count > 1 && text[range.lowerBound + 1] != UInt8(ascii: "'")
        && text[range.lowerBound + 1] != 0xe2
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return range.count > 1 || first != UInt8(ascii: "A")
    case 0xc3:
      return range.count > 1 && (0x80...0x9e).contains(text[range.lowerBound + 1])
    default:
      return false
    }
  }

  /// Whether the word starts with a capital letter and has no other: not "GPU" or "NaN".
  func isTitleCase(in text: [UInt8]) -> Bool {
    isCapitalized(in: text)
      && !text[range].dropFirst().contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// How strongly the text is cut before a token.
  public enum Boundary: UInt8, Sendable, Comparable {
    /// Only space, or a hyphen or slash inside a compound.
    case none
    /// A comma, dash, bracket, colon or ellipsis: the edge of a clause.
    case clause
    /// A full stop, question or exclamation mark, semicolon or line break: the edge of a sentence.
    case sentence

    /// Whether the first cuts less.
    public static func < (a: Boundary, b: Boundary) -> Bool { a.rawValue < b.rawValue }
  }
}

extension [Token] {
  /// Where a stretch of words stands in the text, from the first to the last: UTF-8 bytes, half-open. The stretch is not empty.
  public func bytes(of tokens: Range<Int>) -> Range<Int> {
    self[tokens.lowerBound].range.lowerBound..<self[tokens.upperBound - 1].range.upperBound
  }
}
