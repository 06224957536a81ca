/// A time as Teams once wrote it, in fields of any width: what stands after the dot counts milliseconds, so that
/// `0:0:42.80` is 42.080 s. Where the transcription began in the middle of a call, it may be negative.
struct TeamsTime {
  /// Seconds from the start.
  var seconds: Double
  /// The first byte after it.
  var end: Int

  init?(_ bytes: [UInt8], at start: Int, before limit: Int) {
    let range = start..<max(start, limit)
    let isNegative = bytes.peek(start, in: range) == UInt8(ascii: "-")
    var seconds = 0.0
    var end = isNegative ? start + 1 : start
    for field in 0..<3 {
      let digits = Digits(bytes, at: end, before: range.upperBound)
      guard digits.count > 0 else { return nil }
      seconds = seconds * 60 + digits.value
      end = digits.end
      if field < 2 {
        guard bytes.peek(end, in: range) == .colon else { return nil }
        end += 1
      }
    }
    if bytes.peek(end, in: range) == UInt8(ascii: ".") {
      let milliseconds = Digits(bytes, at: end + 1, before: range.upperBound)
      seconds += min(milliseconds.value, 999) / 1000
      end = milliseconds.end
    }
    self.seconds = isNegative ? -seconds : seconds
    self.end = end
  }

  /// Whether a time can be no other: it has a sign, or minutes or seconds of one digit.
  static func isUnpadded(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    let isNegative = bytes.peek(range.lowerBound, in: range) == UInt8(ascii: "-")
    let start = isNegative ? range.lowerBound + 1 : range.lowerBound
    let hours = Digits(bytes, at: start, before: range.upperBound)
    let minutes = Digits(bytes, at: hours.end + 1, before: range.upperBound)
    let seconds = Digits(bytes, at: minutes.end + 1, before: range.upperBound)
    guard hours.count > 0, minutes.count > 0, seconds.count > 0 else { return false }
    return isNegative || minutes.count == 1 || seconds.count == 1
  }
}
