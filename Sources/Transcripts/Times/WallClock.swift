/// Turns times of day into seconds since the first of them.
///
///     var clock = WallClock()
///     clock.elapsed(at: 86_390)   // 0: ten seconds to midnight
///     clock.elapsed(at: 5)        // 15
///     clock.elapsed(at: 3)        // 13: captions may come late
///
/// Each time is taken for that of the day which is nearest to the time before, so midnight may be passed in
/// either direction.
struct WallClock {
  private static let day = 86_400.0
  private var first: Double?
  private var last = 0.0

  /// Seconds since the first time that was asked for; never negative.
  mutating func elapsed(at timeOfDay: Double) -> Double {
    let start = first ?? timeOfDay
    if first == nil { last = timeOfDay }
    first = start
    last = timeOfDay - Self.day * ((timeOfDay - last) / Self.day).rounded()
    return max(0, last - start)
  }
}
