/// Ranges in order that never overlap, asked for what overlaps one range after the other.
///
/// As those that are asked about come in order too, all questions together cost no more than the ranges.
struct OrderedRanges {
  private let ranges: [Range<Int>]
  private var first = 0

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// The runs of places at which something holds.
  init(runsOf holds: [Bool]) {
    var ranges: [Range<Int>] = []
    var at = 0
    while at < holds.count {
      let start = at
      while at < holds.count, holds[at] { at += 1 }
      if at > start { ranges.append(start..<at) }
      at += 1
    }
    self.init(ranges)
  }

  /// The ranges that overlap one that begins no earlier than the one asked about before.
  mutating func overlapping(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
    while first < ranges.count, ranges[first].upperBound <= range.lowerBound { first += 1 }
    var end = first
    while end < ranges.count, ranges[end].lowerBound < range.upperBound { end += 1 }
    return ranges[first..<end]
  }
}
