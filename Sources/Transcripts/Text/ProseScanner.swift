/// Turns a stretch of a file into clean prose that knows where it came from.
///
/// Markup, stamps and sounds go; entities and escapes become what they stand for; every run of white space
/// becomes one space. Stamps set the time of what follows. One pass, and whatever is looked for ahead is
/// remembered, so that no input makes it look twice at much.
///
///     **really** [04:05\] good, see [the docs](https://a.example) &amp; \[laughs\] relax.
///     really good, see the docs & relax.
struct ProseScanner {
  /// What kinds of markup the file may hold beside brackets and entities.
  struct Markup: OptionSet {
    var rawValue: UInt8
    /// Emphasis, links, code, escapes, headings, rules, tags.
    static let markdown = Markup(rawValue: 1)
    /// Tags, SubRip's `{\an8}` and NUL, which reads U+FFFD.
    static let captions = Markup(rawValue: 2)
  }

  private let bytes: [UInt8]
  private let markup: Markup
  /// Next closing bracket of each kind, found once and kept until passed.
  private var nextSquare = NextByte(UInt8(ascii: "]"))
  private var nextRound = NextByte(UInt8(ascii: ")"))
  private var nextAngle = NextByte(UInt8(ascii: ">"))
  private var parentheses = ParenthesisPairs()
  /// Where the text of the link ends that is being read.
  private var linkEnd: Int?

  init(_ bytes: [UInt8], markup: Markup) {
    self.bytes = bytes
    self.markup = markup
  }

  /// Adds the prose of a stretch within one line; `time` is that of its first words and is moved on by stamps.
  mutating func append(_ range: Range<Int>, to text: inout SourcedText, time: inout Double?) {
    text.appendSpace()
    var index = range.lowerBound
    while index < range.upperBound {
      let run = plainRun(from: index, before: range.upperBound)
      if run > index {
        text.appendVerbatim(bytes, index..<run, time: time)
        index = run
      }
      if index < range.upperBound { index = special(at: index, in: range, &text, &time) }
    }
  }

  /// The end of the bytes that need no thought: the first that does, or the first of two blanks, or the last blank.
  ///
  /// Text is mostly read here. One look into a table decides on a byte, and the only branch is seldom taken; words and
  /// single spaces between them pass without any.
  private func plainRun(from start: Int, before end: Int) -> Int {
    let text = bytes.span.extracting(start..<end)
    let kinds = Self.kinds.span
    var length = 0
    var before: UInt8 = 0
    while length < text.count {
      let kind = kinds[Int(text[length])]
      if kind & (Self.needsThought | before) != 0 { break }
      before = kind
      length += 1
    }
    let endsInBlank = before != 0 && (length == text.count || kinds[Int(text[length])] & Self.isBlank != 0)
    return start + (endsInBlank ? length - 1 : length)
  }

  private static let needsThought: UInt8 = 1
  private static let isBlank: UInt8 = 2

  /// What each byte is: a space is a blank, all other white space needs thought besides, and so does every sign of markup.
  private static let kinds: [UInt8] = (0...255).map { (byte: UInt8) in
    if byte == .space { return isBlank }
    if byte.isWhitespace { return isBlank | needsThought }
    return "\0[](&\\*_`<{!".utf8.contains(byte) ? needsThought : 0
  }

  /// Deals with the byte at `index` and says where to go on.
  private mutating func special(
    at index: Int,
    in range: Range<Int>,
    _ text: inout SourcedText,
    _ time: inout Double?
  ) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0x09...0x0D, .space:
      text.appendSpace()
      return index + 1
    case UInt8(ascii: "["), UInt8(ascii: "("):
      if let end = note(at: index, contentFrom: index + 1, in: range, &text, &time) { return end }
      if byte == UInt8(ascii: "["), let start = link(at: index, in: range) { return start }
    case UInt8(ascii: "]"):
      if index == linkEnd, let end = linkTargetEnd(after: index, in: range) { return end }
    case UInt8(ascii: "&"):
      if let entity = Entity(bytes, at: index, before: range.upperBound) {
        if entity.utf8 == [.space] {
          text.appendSpace()
        } else {
          text.append(utf8: entity.utf8, source: index..<entity.end, time: time)
        }
        return entity.end
      }
    case UInt8(ascii: "<") where !markup.isEmpty:
      if let end = tagEnd(at: index, in: range) { return end }
    case 0 where markup.contains(.captions):
      text.append(utf8: UTF8.encodedReplacementCharacter, source: index..<index + 1, time: time)
      return index + 1
    case UInt8(ascii: "{") where markup.contains(.captions):
      if bytes.peek(index + 1, in: range) == UInt8(ascii: "\\"), let end = braceEnd(at: index, in: range) {
        return end
      }
    case UInt8(ascii: "\\") where markup.contains(.markdown):
      return escape(at: index, in: range, &text, &time)
    case UInt8(ascii: "!") where markup.contains(.markdown):
      if let end = imageEnd(at: index, in: range) { return end }
    case UInt8(ascii: "*") where markup.contains(.markdown),
      UInt8(ascii: "_") where markup.contains(.markdown):
      let end = delimiterRunEnd(at: index, in: range)
      if isEmphasis(index..<end, in: range) { return end }
      text.appendVerbatim(bytes, index..<end, time: time)
      return end
    case UInt8(ascii: "`") where markup.contains(.markdown):
      return index + 1
    default:
      break
    }
    text.appendVerbatim(bytes, index..<index + 1, time: time)
    return index + 1
  }
}

// MARK: Brackets

extension ProseScanner {
  /// Reads a stamp or sound whose bracket opens at `index`; returns the byte after it, or nil if it is words.
  private mutating func note(
    at index: Int,
    contentFrom start: Int,
    in range: Range<Int>,
    _ text: inout SourcedText,
    _ time: inout Double?
  ) -> Int? {
    let isRound = bytes[start - 1] == UInt8(ascii: "(")
    let close =
      isRound
      ? nextRound.position(in: bytes, from: start, before: range.upperBound)
      : nextSquare.position(in: bytes, from: start, before: range.upperBound)
    guard let close, close - start <= BracketNote.longest + 2 else { return nil }
    let isEscaped = close > start && bytes[close - 1] == UInt8(ascii: "\\")
    switch BracketNote(bytes, inside: start..<(isEscaped ? close - 1 : close), isRound: isRound) {
    case .words: return nil
    case .stamp(let seconds): time = seconds
    case .sound: break
    }
    let next = bytes.peek(close + 1, in: range)
    // "so [laughs]." reads "so."
    if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") || next == UInt8(ascii: "?") { text.trimEnd() }
    return close + 1
  }

  /// A link's text begins after the bracket, if this is one.
  private mutating func link(at index: Int, in range: Range<Int>) -> Int? {
    guard markup.contains(.markdown),
      let close = nextSquare.position(in: bytes, from: index + 1, before: range.upperBound),
      linkTargetEnd(after: close, in: range) != nil
    else { return nil }
    linkEnd = close
    return index + 1
  }

  /// The byte after `(target)`, given the closing bracket before it. Targets may hold balanced parentheses.
  private mutating func linkTargetEnd(after close: Int, in range: Range<Int>) -> Int? {
    let open = close + 1
    guard bytes.peek(open, in: range) == UInt8(ascii: "("),
      let end = parentheses.closing(of: open, in: bytes, before: range.upperBound), end - open < 2048
    else { return nil }
    return end + 1
  }

  /// An image says nothing: the byte after it.
  private mutating func imageEnd(at index: Int, in range: Range<Int>) -> Int? {
    guard bytes.peek(index + 1, in: range) == UInt8(ascii: "["),
      let close = nextSquare.position(in: bytes, from: index + 2, before: range.upperBound)
    else { return nil }
    return linkTargetEnd(after: close, in: range)
  }

  /// The byte after a tag such as `</v>`, `<c.red>`, `<00:01.500>` or `<br/>`.
  private mutating func tagEnd(at index: Int, in range: Range<Int>) -> Int? {
    let first = bytes.peek(index + 1, in: range)
    guard first.isLetter || first.isDigit || first == UInt8(ascii: "/") || first == UInt8(ascii: "!"),
      first < 0x80,
      let close = nextAngle.position(in: bytes, from: index + 1, before: range.upperBound),
      close - index <= 512 || markup.contains(.captions)
    else { return nil }
    return close + 1
  }

  private func braceEnd(at index: Int, in range: Range<Int>) -> Int? {
    var end = index + 1
    while end < min(range.upperBound, index + 64) {
      if bytes[end] == UInt8(ascii: "}") { return end + 1 }
      end += 1
    }
    return nil
  }
}

// MARK: Markdown's other signs

extension ProseScanner {
  /// A backslash hides the meaning of the punctuation after it, but not that of a note in brackets.
  private mutating func escape(
    at index: Int,
    in range: Range<Int>,
    _ text: inout SourcedText,
    _ time: inout Double?
  ) -> Int {
    let next = bytes.peek(index + 1, in: range)
    if next == UInt8(ascii: "[") || next == UInt8(ascii: "("),
      let end = note(at: index, contentFrom: index + 2, in: range, &text, &time)
    {
      return end
    }
    let isPunctuation = next > .space && next < 0x7F && !next.isLetter && !next.isDigit
    let end = isPunctuation ? index + 2 : index + 1
    if isPunctuation {
      text.appendVerbatim(bytes, index + 1..<end, time: time)
    } else if index + 1 < range.upperBound {
      text.appendVerbatim(bytes, index..<end, time: time)
    }
    return end
  }

  private func delimiterRunEnd(at index: Int, in range: Range<Int>) -> Int {
    var end = index
    while end < range.upperBound, bytes[end] == bytes[index] { end += 1 }
    return end
  }

  /// Asterisks count when they touch a word, underscores only at the edge of one: `2 * 3` and `snake_case` stay.
  private func isEmphasis(_ run: Range<Int>, in range: Range<Int>) -> Bool {
    let before = bytes.peek(run.lowerBound - 1, in: range)
    let after = bytes.peek(run.upperBound, in: range)
    let touchesBefore = before > .space
    let touchesAfter = after > .space
    if bytes[run.lowerBound] == UInt8(ascii: "*") { return touchesBefore || touchesAfter }
    let isInsideWord = (before.isLetter || before.isDigit) && (after.isLetter || after.isDigit)
    return (touchesBefore || touchesAfter) && !isInsideWord
  }
}

/// The next place of a byte, searched for once and remembered until it is passed: many openings without a
/// closing cost one search in all.
private struct NextByte {
  private let byte: UInt8
  private var known: Range<Int> = 0..<0
  private var found: Int?

  init(_ byte: UInt8) { self.byte = byte }

  mutating func position(in bytes: [UInt8], from start: Int, before end: Int) -> Int? {
    if let found, known.contains(start), found >= start { return found < end ? found : nil }
    if found == nil, known.contains(start), known.upperBound >= end { return nil }
    var index = start
    while index < end, bytes[index] != byte { index += 1 }
    found = index < end ? index : nil
    known = start..<max(start + 1, found == nil ? end : index + 1)
    return found
  }
}
