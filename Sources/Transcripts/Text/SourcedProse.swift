extension SourcedText {
  /// Adds the prose of a text that came out of a cell or a JSON string, each word with its place and time.
  mutating func appendProse(of raw: SourcedText) {
    var prose = SourcedText()
    var time: Double?
    var scanner = ProseScanner(raw.utf8, markup: [])
    scanner.append(0..<raw.utf8.count, to: &prose, time: &time)
    appendSpace()
    var end = 0
    for piece in prose.pieces {
      if piece.range.lowerBound > end { appendSpace() }
      end = piece.range.upperBound
      if piece.isVerbatim {
        appendParts(of: raw.slice(piece.source))
      } else {
        let source = raw.source(of: piece.source)
        append(utf8: prose.utf8[piece.range], source: source, time: raw.time(at: piece.source.lowerBound))
      }
    }
  }

  /// The text with one time for all of it.
  func said(at time: Double?) -> SourcedText {
    var text = SourcedText()
    for piece in pieces { text.append(utf8: utf8[piece.range], source: piece.source, time: time) }
    return text
  }

  /// Adds another text without a joining space before it.
  private mutating func appendParts(of other: SourcedText) {
    var end = 0
    for piece in other.pieces {
      if piece.range.lowerBound > end { appendSpace() }
      end = piece.range.upperBound
      append(utf8: other.utf8[piece.range], source: piece.source, time: piece.time)
    }
    if end < other.utf8.count { appendSpace() }
  }
}
