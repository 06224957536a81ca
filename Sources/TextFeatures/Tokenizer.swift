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
    tokens.reserveCapacity(text.count / 5 + 1)
    eachToken(of: text) { tokens.append($0) }
    return tokens
  }

  /// Hands out the words of a text, in order.
  @inline(__always)
  static func eachToken(of text: [UInt8], _ body: (Token) -> Void) {
    // The table is fetched once a text, because a global is looked up each time it is named.
    let (bytes, traits) = (text.span, self.traits)
    let table = traits.span
    var boundary = Token.Boundary.sentence
    var at = 0
    while at < bytes.count {
      let separator = separator(at: at, in: bytes, table)
      if separator.length > 0 {
        boundary = max(boundary, separator.boundary)
        at += separator.length
      } else {
        var hash = WordHash.empty
        let end = scanWord(from: at, in: bytes, table) { byte in
          hash.add(byte)
          return true
        }
        body(Token(range: at..<end, word: hash.finished, boundary: boundary))
        at = end
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
    var result: [UInt8] = []
    scanWord(from: 0, in: word.span, traits.span) { byte in
      result.append(byte)
      return true
    }
    return result
  }

  /// Hands out the hash of every beginning of a word's normalised bytes, the shortest first, for as long as `body` wants more.
  @inline(__always)
  static func eachBeginning(
    of word: Range<Int>,
    in text: [UInt8],
    _ body: (_ length: Int, _ hash: WordHash) -> Bool
  ) {
    var hash = WordHash.empty
    var length = 0
    scanWord(from: 0, in: text.span.extracting(word), traits.span) { byte in
      hash.add(byte)
      length += 1
      return body(length, hash.finished)
    }
  }

  /// Hands out the normalised bytes of the word that starts at `start`, for as long as `emit` wants more, and returns where
  /// it stopped: at the word's end, if nothing was refused.
  @discardableResult
  @inline(__always)
  private static func scanWord(
    from start: Int,
    in bytes: Span<UInt8>,
    _ traits: Span<Traits>,
    _ emit: (UInt8) -> Bool
  ) -> Int {
    var at = start
    while at < bytes.count {
      // Nearly all bytes are plain letters; they are taken in this short loop.
      let letter = traits[Int(bytes[at])].letter
      if letter != 0 {
        guard emit(letter) else { return at }
        at += 1
        continue
      }
      let byte = bytes[at]
      switch traits[Int(byte)].kind {
      case .digit:
        guard emit(UInt8(ascii: "#")) else { return at }
        repeat { at += 1 } while at < bytes.count && traits[Int(bytes[at])].kind == .digit
      case .lead:
        let length = apostropheLength(at: at, in: bytes)
        if length > 0 {
          guard at > start, startsWord(at + length, in: bytes, traits), emit(UInt8(ascii: "'")) else {
            return at
          }
          at += length
        } else if wideSeparator(at: at, in: bytes).length > 0 {
          return at
        } else {
          guard emit(byte) else { return at }
          at += 1
          if byte == 0xc3, at < bytes.count {
            guard emit(lowerLatin1(bytes[at])) else { return at }
            at += 1
          }
        }
      case .apostrophe:
        guard at > start, startsWord(at + 1, in: bytes, traits), emit(byte) else { return at }
        at += 1
      case .letter, .blank, .stop, .hyphen, .clause, .sentence:
        return at
      }
    }
    return at
  }

  /// U+00C0…U+00DE without the multiplication sign have their lower case 32 further on.
  private static func lowerLatin1(_ trail: UInt8) -> UInt8 {
    (0x80...0x9e).contains(trail) && trail != 0x97 ? trail + 0x20 : trail
  }

  private static func startsWord(_ at: Int, in bytes: Span<UInt8>, _ traits: Span<Traits>) -> Bool {
    guard at < bytes.count else { return false }
    return switch traits[Int(bytes[at])].kind {
    case .letter, .digit: true
    case .blank, .apostrophe, .stop, .hyphen, .clause, .sentence: false
    case .lead: apostropheLength(at: at, in: bytes) == 0 && separator(at: at, in: bytes, traits).length == 0
    }
  }

  /// U+2019 is three bytes long.
  private static func apostropheLength(at: Int, in bytes: Span<UInt8>) -> Int {
    at + 2 < bytes.count && bytes[at] == 0xe2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99 ? 3 : 0
  }

  /// The separator that starts at a byte: its length in bytes, 0 where a word starts, and how strongly it cuts. A full stop
  /// inside a word ("node.js", "3.5") does not end a sentence, and a hyphen inside one is no dash.
  @inline(__always)
  private static func separator(
    at: Int,
    in bytes: Span<UInt8>,
    _ traits: Span<Traits>
  ) -> (length: Int, boundary: Token.Boundary) {
    switch traits[Int(bytes[at])].kind {
    case .letter, .digit: (0, .none)
    case .blank, .apostrophe: (1, .none)
    case .clause: (1, .clause)
    case .sentence: (1, .sentence)
    case .stop: (1, startsWord(at + 1, in: bytes, traits) ? .none : .sentence)
    case .hyphen:
      at > 0 && startsWord(at + 1, in: bytes, traits) && startsWord(at - 1, in: bytes, traits)
        ? (1, .none) : (1, .clause)
    case .lead: wideSeparator(at: at, in: bytes)
    }
  }

  private static func wideSeparator(at: Int, in bytes: Span<UInt8>) -> (length: Int, boundary: Token.Boundary)
  {
    guard at + 1 < bytes.count else { return (0, .none) }
    if bytes[at] == 0xc2, bytes[at + 1] < 0xc0 { return (2, .none) }
    guard bytes[at] == 0xe2, bytes[at + 1] == 0x80, at + 2 < bytes.count else { return (0, .none) }
    // U+2010 to U+2015 are dashes (the first two join words), U+2026 is the ellipsis.
    let trail = bytes[at + 2]
    return (3, (0x92...0x95).contains(trail) || trail == 0xa6 ? .clause : .none)
  }

  private enum Kind: UInt8 {
    case letter, digit
    /// The first byte of what may be punctuation of several bytes.
    case lead
    case apostrophe, stop, hyphen
    /// A separator that does not cut, cuts off a clause, or ends a sentence.
    case blank, clause, sentence
  }

  private struct Traits {
    var kind: Kind
    /// The byte in lower case, if it is a letter, or 0.
    var letter: UInt8
  }

  /// What each byte can be.
  private static let traits: [Traits] = (0...255).map { byte in
    let kind = kind(of: UInt8(byte))
    let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(UInt8(byte))
    return Traits(kind: kind, letter: kind == .letter ? UInt8(byte) | (isUpper ? 0x20 : 0) : 0)
  }

  private static func kind(of byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "-"): .hyphen
    case 0xc2, 0xc3, 0xe2: .lead
    case 0x80...: .letter
    case _ where "!?;\n\r".utf8.contains(byte): .sentence
    case _ where ",:()[]{}\"".utf8.contains(byte): .clause
    default: .blank
    }
  }
}
