/// The unit in which a file counts time.
enum Clock: Double {
  case seconds = 1
  case milliseconds = 1000
  /// A hundred nanoseconds each.
  case ticks = 10_000_000

  /// No recording is longer than thirty years; what is, is no time.
  private static let longest = 1e9

  /// A count of this clock in seconds; nil if it cannot be a time.
  func seconds(_ count: Double) -> Double? {
    let seconds = count / rawValue
    return seconds.isFinite && abs(seconds) <= Self.longest ? seconds : nil
  }

  /// A time in words: `12.5`, `12,5`, `12.5s`, or fields with colons, whatever the clock.
  func seconds(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    let range = bytes.trimmed(0..<bytes.count)
    if let stamp = Timestamp(bytes, at: range.lowerBound, before: range.upperBound),
      stamp.end == range.upperBound
    {
      return Clock.seconds.seconds(stamp.seconds)
    }
    let digits = bytes[range].map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    var number = String(decoding: digits, as: UTF8.self)
    if number.hasSuffix("s") { number.removeLast() }
    return Double(number).flatMap(seconds)
  }
}

extension JSONNode {
  /// A time in seconds: a number or words, Google's `{"seconds": "1", "nanos": 500000000}`, or
  /// `{"relative": 1.5}` beside a time of day.
  func seconds(_ clock: Clock = .seconds) -> Double? {
    if let relative = self["relative"] { return relative.seconds(clock) }
    if !members.isEmpty {
      let seconds = self["seconds"]?.number ?? 0
      return clock.seconds(seconds + (self["nanos"]?.number ?? 0) / 1e9)
    }
    return string.map { clock.seconds($0) } ?? number.flatMap { clock.seconds($0) }
  }
}
