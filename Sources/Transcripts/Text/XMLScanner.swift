/// Reads XML piece by piece: where elements begin and end, and the text between.
///
///     var scanner = XMLScanner(Array("<a>one<b/></a>".utf8))
///     try scanner.next()   // .start("a"), then .text("one"), .start("b"), .end("b"), .end("a"), nil
///
/// Names and text are ranges of the file. Attributes, comments and processing instructions are passed over.
/// Elements must be nested properly. A document type is refused, as the entities that it may declare can make
/// any times as much text as there is. Every byte is looked at a few times at most.
struct XMLScanner {
  enum Piece: Equatable {
    /// An element of this name begins.
    case start(Range<Int>)
    /// An element of this name ends.
    case end(Range<Int>)
    /// Text; entities in it are still to be decoded, unless it is raw.
    case text(Range<Int>, isRaw: Bool)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The names of the elements that are open.
  private var open: [Range<Int>] = []
  /// The element that was begun last is empty and ends at once.
  private var endsAtOnce = false
  private var hasElement = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece, or nil at the end.
  mutating func next() throws(ArchiveError) -> Piece? {
    if endsAtOnce {
      endsAtOnce = false
      return open.popLast().map { .end($0) }
    }
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") { return text() }
      if starts("<?") {
        try pass("?>")
      } else if starts("<!--") {
        try pass("-->")
      } else if starts("<![cdata[") {
        return try rawText()
      } else if starts("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    guard open.isEmpty, hasElement else { throw .damaged }
    return nil
  }
}

// MARK: Pieces

extension XMLScanner {
  private mutating func text() -> Piece {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(start..<index, isRaw: false)
  }

  private mutating func rawText() throws(ArchiveError) -> Piece {
    let start = index + 9
    try pass("]]>")
    return .text(start..<max(start, index - 3), isRaw: true)
  }

  private mutating func endTag() throws(ArchiveError) -> Piece {
    index += 2
    let name = try name()
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), let last = open.popLast(),
      bytes[last] == bytes[name]
    else { throw .damaged }
    index += 1
    return .end(name)
  }

  private mutating func startTag() throws(ArchiveError) -> Piece {
    index += 1
    let name = try name()
    try passAttributes()
    endsAtOnce = bytes[index - 1] == UInt8(ascii: "/")
    index += 1
    guard open.count < ReadingLimits.nesting else { throw .tooDeep }
    open.append(name)
    hasElement = true
    return .start(name)
  }
}

// MARK: Parts of tags

extension XMLScanner {
  /// A name begins with a letter, so that `<!DOCTYPE` is none.
  private mutating func name() throws(ArchiveError) -> Range<Int> {
    let start = index
    while index < bytes.count, Self.isInName(bytes[index]) { index += 1 }
    guard start < index, bytes[start].isLetter || bytes[start] == UInt8(ascii: "_") else { throw .damaged }
    return start..<index
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .colon || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// Goes to the `>` of a tag; one in quotes is part of a value.
  private mutating func passAttributes() throws(ArchiveError) {
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "<") {
        break
      }
      index += 1
    }
    throw .damaged
  }

  private func starts(_ word: StaticString) -> Bool { bytes.matches(word, at: index, before: bytes.count) }

  /// Goes behind the next place of a word.
  private mutating func pass(_ word: StaticString) throws(ArchiveError) {
    while index < bytes.count, !starts(word) { index += 1 }
    guard index < bytes.count else { throw .damaged }
    index += word.utf8CodeUnitCount
  }
}
