/// The plain text of a file that need not be a transcript: a list of questions, a job posting.
///
///     let document = try DocumentText(bytes)
///     document.lines.content(of: 1)   // the bytes of the first line, as a range of `utf8`
///
/// Text in any encoding that transcripts are read in, and Word documents, whose lines are those of the text taken out of them.
public struct DocumentText: Sendable {
  /// The text as UTF-8, without byte-order mark.
  public let utf8: [UInt8]
  /// The lines of the text.
  public let lines: LineIndex

  /// Reads the text out of a file's bytes.
  ///
  /// - Throws: ``TranscriptError``, if there is no text in it.
  public init(_ bytes: [UInt8]) throws(TranscriptError) {
    utf8 = try DecodedSource(WordDocument.matches(bytes) ? WordDocument.text(of: bytes) : bytes).utf8
    guard utf8.contains(where: { !$0.isWhitespace }) else { throw .empty }
    lines = LineIndex(utf8)
  }
}
