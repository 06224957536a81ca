/// Cuts text into words, over bytes, in one pass.
///
/// A word is a run of letters and digits, with apostrophes inside it; everything else separates words. Letters are
/// lower-cased (ASCII and Latin-1), a typographic apostrophe becomes a straight one, and every run of digits becomes
/// `#`, so that `p99` and `p95` are one word and no year or age can be told from another. Bytes over 127 count as letters, except
/// the punctuation of Latin-1 and of the General Punctuation block, so every script has words.
///
///     Tokenizer.words(in: "It’s at 3am—p99 doubled.")   // ["it's", "at", "#am", "p#", "doubled"]
///
/// The result depends on the bytes alone. It is pinned by golden tests, because models store the hashes of words.
public enum Tokenizer {
  /// Rises whenever the words or hashes of any text change; models made with another version are refused.
  public static let version: UInt32 = 1

  /// The words of a text, in order.
  public static func tokens(in text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5)
    appendTokens(of: text, to: &tokens)
    return tokens
  }

  /// Appends the words of a text to an array whose storage is used again.
  public static func appendTokens(of text: [UInt8], to tokens: inout [Token]) {
    let bytes = text.span
    var boundary = Token.Boundary.sentence
    var at = 0
    while at < bytes.count {
      let separator = separator(at: at, in: bytes)
      if separator.length > 0 {
        boundary = max(boundary, separator.boundary)
        at += separator.length
      } else {
        let token = word(from: at, in: bytes, boundary: boundary)
        tokens.append(token)
        at = token.range.upperBound
        boundary = .none
      }
    }
  }

  /// The normalised words of a text as strings, for tests, keyword files and display.
  public static func words(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return tokens(in: bytes).map { String(decoding: normalized(bytes[$0.range]), as: UTF8.self) }
  }

  /// The bytes that a word's hash is made of.
  public static func normalized(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(word)
    var result: [UInt8] = []
    scanWord(from: 0, in: bytes.span) { result.append($0) }
    return result
  }

  private static func word(from start: Int, in bytes: Span<UInt8>, boundary: Token.Boundary) -> Token {
    var hash = WordHash.empty
    let end = scanWord(from: start, in: bytes) { hash.add($0) }
    return Token(range: start..<end, word: hash.finished, boundary: boundary)
  }

  /// Hands out the normalised bytes of the word that starts at `start` and returns where it ends.
  @discardableResult
  @inline(__always)
  private static func scanWord(from start: Int, in bytes: Span<UInt8>, _ emit: (UInt8) -> Void) -> Int {
    var at = start
    var inDigits = false
    while at < bytes.count {
      let byte = bytes[at]
      let kind = classes[Int(byte)]
      switch kind {
      case .letter:
        emit(byte)
        at += 1
      case .upper:
        emit(byte | 0x20)
        at += 1
      case .digit:
        if !inDigits { emit(UInt8(ascii: "#")) }
        at += 1
      case .lead:
        let length = apostropheLength(at: at, in: bytes)
        if length > 0 {
          guard at > start, startsWord(at + length, in: bytes) else { return at }
          emit(UInt8(ascii: "'"))
          at += length
        } else if separator(at: at, in: bytes).length > 0 {
          return at
        } else {
          emit(byte)
          at += 1
          if byte == 0xc3, at < bytes.count {
            emit(lowerLatin1(bytes[at]))
            at += 1
          }
        }
      case .other:
        guard byte == UInt8(ascii: "'"), at > start, startsWord(at + 1, in: bytes) else { return at }
        emit(byte)
        at += 1
      }
      inDigits = kind == .digit
    }
    return at
  }

  /// U+00C0…U+00DE without the multiplication sign have their lower case 32 further on.
  private static func lowerLatin1(_ trail: UInt8) -> UInt8 {
    (0x80...0x9e).contains(trail) && trail != 0x97 ? trail + 0x20 : trail
  }

  private static func startsWord(_ at: Int, in bytes: Span<UInt8>) -> Bool {
    guard at < bytes.count else { return false }
    return switch classes[Int(bytes[at])] {
    case .letter, .upper, .digit: true
    case .other: false
    case .lead: apostropheLength(at: at, in: bytes) == 0 && separator(at: at, in: bytes).length == 0
    }
  }

  /// U+2019 is three bytes long.
  private static func apostropheLength(at: Int, in bytes: Span<UInt8>) -> Int {
    at + 2 < bytes.count && bytes[at] == 0xe2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99 ? 3 : 0
  }

  /// The separator that starts at a byte: its length in bytes, 0 where a word starts, and how strongly it cuts.
  private static func separator(at: Int, in bytes: Span<UInt8>) -> (length: Int, boundary: Token.Boundary) {
    let byte = bytes[at]
    switch classes[Int(byte)] {
    case .letter, .upper, .digit:
      return (0, .none)
    case .other:
      return (1, boundary(of: byte, at: at, in: bytes))
    case .lead:
      guard at + 1 < bytes.count else { return (0, .none) }
      if byte == 0xc2, bytes[at + 1] < 0xc0 { return (2, .none) }
      guard byte == 0xe2, bytes[at + 1] == 0x80, at + 2 < bytes.count else { return (0, .none) }
      // U+2010 to U+2015 are dashes (the first two join words), U+2026 is the ellipsis.
      let trail = bytes[at + 2]
      return (3, (0x92...0x95).contains(trail) || trail == 0xa6 ? .clause : .none)
    }
  }

  /// A full stop inside a word ("node.js", "3.5") does not end a sentence, and a hyphen inside one is no dash.
  private static func boundary(of byte: UInt8, at: Int, in bytes: Span<UInt8>) -> Token.Boundary {
    switch byte {
    case UInt8(ascii: "."):
      at + 1 < bytes.count && startsWord(at + 1, in: bytes) ? .none : .sentence
    case UInt8(ascii: "-"):
      at > 0 && at + 1 < bytes.count && startsWord(at + 1, in: bytes) && startsWord(at - 1, in: bytes)
        ? .none : .clause
    default:
      boundaries[Int(byte)]
    }
  }

  private enum Class: UInt8 { case other, letter, upper, digit, lead }

  /// What each byte can be: letters, digits, the two leads of multi-byte punctuation, or a separator.
  private static let classes: [Class] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0xc2, 0xc3, 0xe2: .lead
    case 0x80...: .letter
    default: .other
    }
  }

  private static let boundaries: [Token.Boundary] = (0...255).map { byte in
    if "!?;\n\r".utf8.contains(UInt8(byte)) { return .sentence }
    return ",:()[]{}\"".utf8.contains(UInt8(byte)) ? .clause : .none
  }
}
