/// The words of a text in small letters, one after another, made as they are asked for.
///
///     Array(LowerWords(Array("Mm-hm, it's 5 – OK".utf8)[...]))   // ["mm-hm", "it's", "5", "ok"]
///
/// Letters, digits, apostrophes and hyphens are parts of words; a word has a letter or a digit.
struct LowerWords: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(_ utf8: ArraySlice<UInt8>) { rest = utf8 }

  mutating func next() -> String? {
    while let start = rest.firstIndex(where: Self.isPart) {
      let end = rest[start...].firstIndex { !Self.isPart($0) } ?? rest.endIndex
      let word = rest[start..<end]
      rest = rest[end...]
      if word.contains(where: { $0.isLetter || $0.isDigit }) {
        return String(decoding: word.map(\.lowercased), as: UTF8.self)
      }
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
  }
}
