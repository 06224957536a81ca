/// Text taken out of a source file that remembers, piece by piece, where each byte stood there.
///
/// A reader drops markup, joins cues and decodes entities, so the text of a turn is not one stretch of the
/// file. Every piece names the stretch it came from; an evidence span found in the text is thereby also a
/// place in the user's own file, and is never searched for again.
///
///     var text = SourcedText()
///     text.append(utf8: Array("We rolled".utf8), source: 10..<19, time: 4.0)
///     text.appendSpace()
///     text.append(utf8: Array("back.".utf8), source: 40..<45, time: 6.5)
///     text.string               // "We rolled back."
///     text.source(of: 3..<15)   // 13..<45
///     text.time(at: 10)         // 6.5
///
/// Offsets are UTF-8 bytes, half-open, both in the text and in the file (after a byte-order mark and after
/// decoding to UTF-8, where the file was in another encoding). Times are seconds.
public struct SourcedText: Sendable, Equatable {
  /// A stretch of the text that came from one stretch of the file.
  ///
  /// Where `range` and `source` are equally long the bytes are the same; otherwise the piece stands for
  /// something written differently in the file, such as `&` for `&amp;`.
  public struct Piece: Sendable, Equatable {
    /// The bytes of the piece in the text.
    public var range: Range<Int>
    /// Where it stands in the file, as a byte range.
    public var source: Range<Int>
    /// When it was said, in seconds from the start of the recording, if the file tells.
    public var time: Double?
  }

  /// The text itself: valid UTF-8.
  public private(set) var utf8: [UInt8] = []
  /// The pieces in the order of the text, without gaps but for the spaces that join them. An empty text may have an empty
  /// one, which tells where it stands.
  public private(set) var pieces: [Piece] = []

  /// Makes an empty text.
  public init() {}

  /// The text as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether there is no text.
  public var isEmpty: Bool { utf8.isEmpty }

  /// The stretch of the file from the first piece to the end of the last, or nil if there is no piece.
  public var source: Range<Int>? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    return min(
      first.source.lowerBound,
      last.source.lowerBound
    )..<max(first.source.upperBound, last.source.upperBound)
  }

  /// When the text begins, in seconds, if the file tells.
  public var time: Double? { pieces.first?.time }
}

// MARK: Building

extension SourcedText {
  /// Adds text and says where it came from. A piece that continues the last one becomes part of it.
  public mutating func append(
    utf8 bytes: some Collection<UInt8>,
    source: Range<Int>,
    time: Double? = nil
  ) {
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    addPiece(Piece(range: start..<utf8.count, source: source, time: time))
  }

  /// Adds the space that joins two pieces; it belongs to neither. Nothing happens in an empty text or after
  /// a space.
  public mutating func appendSpace() {
    if let last = utf8.last, last != UInt8(ascii: " ") { utf8.append(UInt8(ascii: " ")) }
  }

  /// Adds another text with all its pieces, after a joining space.
  public mutating func append(_ other: SourcedText) {
    guard !other.isEmpty else { return }
    guard !isEmpty else {
      self = other
      return
    }
    appendSpace()
    let shift = utf8.count
    utf8.append(contentsOf: other.utf8)
    for piece in other.pieces {
      let range = piece.range.lowerBound + shift..<piece.range.upperBound + shift
      pieces.append(Piece(range: range, source: piece.source, time: piece.time))
    }
  }

  /// Adds a stretch of the file as it is, but without a second space where the text already ends in one.
  mutating func appendVerbatim(_ file: [UInt8], _ range: Range<Int>, time: Double?) {
    var start = range.lowerBound
    if utf8.isEmpty || utf8.last == UInt8(ascii: " ") {
      while start < range.upperBound, file[start] == UInt8(ascii: " ") { start += 1 }
    }
    guard start < range.upperBound else { return }
    let offset = utf8.count
    utf8.append(contentsOf: file[start..<range.upperBound])
    addPiece(Piece(range: offset..<utf8.count, source: start..<range.upperBound, time: time))
  }

  /// Makes room in an empty text, so that it does not have to grow by and by.
  mutating func reserve(_ count: Int) {
    if isEmpty { utf8.reserveCapacity(count) }
  }

  /// Takes away white space at the end.
  mutating func trimEnd() {
    while utf8.last == UInt8(ascii: " ") {
      utf8.removeLast()
      guard let piece = pieces.last, piece.range.upperBound > utf8.count else { continue }
      pieces.removeLast()
      if piece.range.count > 1 {
        let range = piece.range.lowerBound..<piece.range.upperBound - 1
        let source = piece.source.lowerBound..<piece.source.upperBound - 1
        pieces.append(Piece(range: range, source: source, time: piece.time))
      }
    }
  }

  private mutating func addPiece(_ piece: Piece) {
    guard !utf8.isEmpty else {
      pieces = [piece]
      return
    }
    guard !piece.range.isEmpty else { return }
    if pieces.last?.range.isEmpty ?? false { pieces.removeLast() }
    if let last = pieces.last, last.continues(into: piece) {
      pieces[pieces.count - 1].range = last.range.lowerBound..<piece.range.upperBound
      pieces[pieces.count - 1].source = last.source.lowerBound..<piece.source.upperBound
    } else {
      pieces.append(piece)
    }
  }
}

extension SourcedText.Piece {
  /// Whether the bytes are those of the file.
  var isVerbatim: Bool { range.count == source.count }

  fileprivate func continues(into next: Self) -> Bool {
    isVerbatim && next.isVerbatim && time == next.time
      && range.upperBound == next.range.lowerBound
      && source.upperBound == next.source.lowerBound
  }

  /// The place in the file of a place in the text; of a piece written differently there, its two ends.
  fileprivate func start(of offset: Int) -> Int {
    isVerbatim ? source.lowerBound + max(0, offset - range.lowerBound) : source.lowerBound
  }

  fileprivate func end(of offset: Int) -> Int {
    isVerbatim ? source.lowerBound + min(range.count, offset - range.lowerBound) : source.upperBound
  }
}

// MARK: Looking up

extension SourcedText {
  /// The stretch of the file that a stretch of the text came from, joining spaces left out.
  ///
  /// Where the text was put together from several places, the result reaches from the first to the last.
  /// Complexity: logarithmic in the number of pieces.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard !pieces.isEmpty else { return 0..<0 }
    let first = pieces[min(firstPiece(endingAfter: range.lowerBound), pieces.count - 1)]
    let start = first.start(of: min(range.lowerBound, first.range.upperBound))
    guard !range.isEmpty else { return start..<start }
    let last = pieces[max(0, firstPiece(startingFrom: range.upperBound) - 1)]
    return start..<max(start, last.end(of: range.upperBound))
  }

  /// When the text at an offset was said, in seconds, if the file tells.
  public func time(at offset: Int) -> Double? {
    guard !pieces.isEmpty else { return nil }
    return pieces[min(firstPiece(endingAfter: offset), pieces.count - 1)].time
  }

  /// A stretch of the text with its own pieces.
  public func slice(_ range: Range<Int>) -> SourcedText {
    let range = range.clamped(to: 0..<utf8.count)
    var result = SourcedText()
    result.utf8 = Array(utf8[range])
    var index = firstPiece(endingAfter: range.lowerBound)
    while index < pieces.count, pieces[index].range.lowerBound < range.upperBound {
      let piece = pieces[index]
      let part = piece.range.clamped(to: range)
      let source = piece.start(of: part.lowerBound)..<piece.end(of: part.upperBound)
      let shifted = part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
      result.pieces.append(Piece(range: shifted, source: source, time: piece.time))
      index += 1
    }
    return result
  }

  private func firstPiece(endingAfter offset: Int) -> Int {
    pieces.partitioningIndex { $0.range.upperBound > offset }
  }

  private func firstPiece(startingFrom offset: Int) -> Int {
    pieces.partitioningIndex { $0.range.lowerBound >= offset }
  }
}

extension Array {
  /// The first index whose element satisfies a condition that no element before it does; binary search.
  package func partitioningIndex(where isSecondHalf: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
