/// A time as people and tools write it into a transcript: `0:12`, `199:59`, `00:04:01.06`, `00:01:31,340`.
struct Timestamp: Equatable {
  /// Seconds from the start.
  var seconds: Double
  /// The first byte after it.
  var end: Int

  /// Reads a time at `start`: minutes and seconds, hours before them if there are three fields, a fraction
  /// after a dot or comma, and frames, which are dropped, if there are four. The last two fields must be
  /// under 60; the first is of any size.
  init?(_ bytes: [UInt8], at start: Int, before limit: Int) {
    var seconds = 0.0
    var fields = 0
    var index = start
    while fields < 4 {
      let digits = Digits(bytes, at: index, before: limit)
      guard digits.count > 0, fields == 0 || digits.count <= 2 else { return nil }
      if fields < 3 {
        guard fields == 0 || digits.value < 60 else { return nil }
        seconds = seconds * 60 + digits.value
      }
      fields += 1
      index = digits.end
      guard index + 1 < limit, bytes[index] == .colon, bytes[index + 1].isDigit else { break }
      index += 1
    }
    guard fields >= 2 else { return nil }
    if index + 1 < limit, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") {
      let fraction = Digits(bytes, at: index + 1, before: limit)
      if fraction.count > 0 {
        seconds += fraction.asFraction
        index = fraction.end
      }
    }
    self.seconds = seconds
    self.end = index
  }
}
