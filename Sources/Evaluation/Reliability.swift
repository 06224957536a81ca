/// How often answers tagged with a given confidence are right: the reliability table, and the expected calibration error.
///
/// Bins hold equally many predictions (equal mass), so that none is empty and each share means something.
///
/// Source: Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017.
public struct Reliability: Sendable, Equatable {
  /// Predictions of similar confidence.
  public struct Bin: Sendable, Equatable {
    /// How many predictions.
    public var count: Int
    /// Their mean confidence.
    public var confidence: Double
    /// The share of them that is right.
    public var accuracy: Double
  }

  /// The bins from the least confident to the most.
  public let bins: [Bin]

  /// Sorts predictions into bins by their confidence.
  public init(_ predictions: [Prediction], bins count: Int = 10) {
    let sorted = predictions.sorted { $0.confidence < $1.confidence }
    bins = (0..<count).compactMap { bin in
      let members = sorted[sorted.count * bin / count..<sorted.count * (bin + 1) / count]
      guard !members.isEmpty else { return nil }
      let size = Double(members.count)
      return Bin(
        count: members.count,
        confidence: members.reduce(0) { $0 + $1.confidence } / size,
        accuracy: Double(members.count { $0.isRight }) / size
      )
    }
  }

  /// The mean distance between confidence and accuracy, weighted by the bins' counts.
  public var expectedCalibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    guard total > 0 else { return .nan }
    return bins.reduce(0) { $0 + abs($1.confidence - $1.accuracy) * Double($1.count) } / Double(total)
  }
}
