/// A stretch of a caption's line that one person says: `>>` marks where somebody else begins, named or not.
///
///     >> ADA: What broke?          one part, after a change
///     and the queue. >> And then?  two parts, a change between them
struct CaptionPart {
  /// The words, and perhaps a name in front of them.
  var range: Range<Int>
  /// Whether a mark stands before it.
  var changesSpeaker: Bool

  /// The parts of a line.
  static func parts(of bytes: [UInt8], _ line: Range<Int>) -> [CaptionPart] {
    guard let first = nextMark(bytes, line) else { return [CaptionPart(range: line, changesSpeaker: false)] }
    var parts = [CaptionPart(range: line.lowerBound..<first.lowerBound, changesSpeaker: false)]
    var mark = first
    while true {
      let next = nextMark(bytes, mark.upperBound..<line.upperBound)
      parts.append(
        CaptionPart(range: mark.upperBound..<(next?.lowerBound ?? line.upperBound), changesSpeaker: true)
      )
      guard let next else { return parts }
      mark = next
    }
  }

  /// Two or three angle brackets with a blank or the line's end behind them.
  private static func nextMark(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      var count = 0
      while count < 3, let end = angle(bytes, at: index, in: range) {
        index = end
        count += 1
      }
      if count > 1, index == range.upperBound || bytes[index].isBlank { return start..<index }
      if count == 0 { index += 1 }
    }
    return nil
  }

  /// The end of an angle bracket, be it written as an entity.
  private static func angle(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Int? {
    if bytes.peek(index, in: range) == UInt8(ascii: ">") { return index + 1 }
    return bytes.peek(index, in: range) == UInt8(ascii: "&")
      && bytes.matches("&gt;", at: index, before: range.upperBound) ? index + 4 : nil
  }
}
