/// Finds the stretches of a sequence whose scores sum to most: all maximal scoring subsequences, in linear time.
///
///     MaximalStretches.find(in: [4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5])   // [0..<1, 2..<3, 4..<11]
///
/// Every stretch has a positive sum, none overlaps another, and none can be made heavier by growing or shrinking it.
///
/// Source: Ruzzo and Tompa 1999, "A linear time algorithm for finding all maximal scoring subsequences".
public enum MaximalStretches {
  private struct Stretch {
    var range: Range<Int>
    /// The sum of all scores before the stretch, and up to its end.
    var before: Double
    var upTo: Double
    /// The nearest stretch to the left that starts lower.
    var lower: Int?
  }

  /// The stretches in order, where every place costs something besides.
  public static func find(in scores: [Double], cost: Double = 0) -> [Range<Int>] {
    var stretches: [Stretch] = []
    var sum = 0.0
    let scores = scores.span
    for place in 0..<scores.count {
      let score = scores[place] - cost
      let before = sum
      sum += score
      guard score > 0 else { continue }
      var new = Stretch(range: place..<place + 1, before: before, upTo: sum)
      // What starts no lower than a stretch is passed over by all later ones too, so each is looked at once.
      var left = stretches.indices.last
      while let at = left {
        if stretches[at].before >= new.before {
          left = stretches[at].lower
        } else if stretches[at].upTo >= new.upTo {
          break
        } else {
          new.range = stretches[at].range.lowerBound..<place + 1
          new.before = stretches[at].before
          left = stretches[at].lower
          stretches.removeSubrange(at...)
        }
      }
      new.lower = left
      stretches.append(new)
    }
    return stretches.map(\.range)
  }
}
