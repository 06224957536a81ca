/// Text taken out of a source file that remembers, piece by piece, where each byte stood there.
///
/// A reader drops markup, joins cues and decodes entities, so the text of a turn is not one stretch of the
/// file. Every piece names the stretch it came from; an evidence span found in the text is thereby also a
/// place in the user's own file, and is never searched for again.
///
///     var text = SourcedText()
///     text.append(utf8: Array("We rolled".utf8), source: 10..<19, time: 4.0)
///     text.append(utf8: Array("back.".utf8), source: 40..<45, time: 6.5)
///     text.string               // "We rolled back."
///     text.source(of: 3..<15)   // 13..<45
///     text.time(at: 10)         // 6.5
///
/// Offsets are UTF-8 bytes, half-open, both in the text and in the file (after a byte-order mark and after
/// decoding to UTF-8, where the file was in another encoding). Times are seconds.
public struct SourcedText: Sendable, Equatable {
  /// A stretch of the text that came from one stretch of the file.
  public struct Piece: Sendable, Equatable {
    /// First byte of the piece in the text.
    public var offset: Int
    /// Where it stands in the file, as a byte range.
    public var source: Range<Int>
    /// When it was said, in seconds from the start of the recording, if the file tells.
    public var time: Double?
  }

  /// The text itself: valid UTF-8.
  public private(set) var utf8: [UInt8] = []
  /// The pieces in order of `offset`, without gaps but for the spaces that join them.
  public private(set) var pieces: [Piece] = []

  /// Makes an empty text.
  public init() {}

  /// The text as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether there is no text.
  public var isEmpty: Bool { utf8.isEmpty }
}
