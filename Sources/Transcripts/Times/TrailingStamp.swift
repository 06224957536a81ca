/// A time at the end of something: `(0:05)`, `[00:05]`, or bare after a blank.
struct TrailingStamp {
  var seconds: Double
  /// The first byte of the stamp, bracket included.
  var start: Int

  init?(_ bytes: [UInt8], in range: Range<Int>) {
    var index = range.upperBound
    while index > range.lowerBound, range.upperBound - index < 20 {
      index -= 1
      let isBracket = bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "[")
      let beginsWord = bytes[index].isDigit && bytes.peek(index - 1, in: range).isBlank
      guard isBracket || beginsWord else { continue }
      guard let stamp = LeadingStamp(bytes, at: index, in: range), stamp.end == range.upperBound else {
        break
      }
      seconds = stamp.seconds
      start = index
      return
    }
    return nil
  }
}
