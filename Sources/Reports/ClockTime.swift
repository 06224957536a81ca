/// Prints seconds as people read them.
package enum ClockTime {
  /// Minutes and seconds, with hours where there are any.
  ///
  ///     ClockTime.text(63.4)   // "1:03"
  package static func text(_ seconds: Double) -> String {
    let total = Int(max(0, min(seconds, 1e9)))
    let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
    let tail = (rest < 10 ? "0" : "") + String(rest)
    return hours == 0 ? "\(minutes):\(tail)" : "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
  }
}
