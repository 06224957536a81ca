/// What share of the answers is tagged, and what share of those wrongly, when only the most confident ones are.
///
/// Source: El-Yaniv and Wiener 2010; Geifman and El-Yaniv 2017.
public struct RiskCoverage: Sendable, Equatable {
  /// One threshold's outcome.
  public struct Point: Sendable, Equatable {
    /// The least confidence that is still tagged.
    public var threshold: Double
    /// The share of answers that is tagged.
    public var coverage: Double
    /// The share of the tagged ones that is wrong.
    public var risk: Double
  }

  /// The outcome at each prediction's confidence, from the most confident on.
  public let points: [Point]

  /// Orders predictions by confidence.
  public init(_ predictions: [Prediction]) {
    var wrong = 0
    points = predictions.sorted { $0.confidence > $1.confidence }.enumerated().map { place, prediction in
      if !prediction.isRight { wrong += 1 }
      return Point(
        threshold: prediction.confidence,
        coverage: Double(place + 1) / Double(predictions.count),
        risk: Double(wrong) / Double(place + 1)
      )
    }
  }

  /// The mean risk over all coverages: 0 is best.
  public var area: Double {
    points.isEmpty ? .nan : points.reduce(0) { $0 + $1.risk } / Double(points.count)
  }

  /// The outcome at a threshold; nil if nothing is tagged there.
  public func point(atThreshold threshold: Double) -> Point? {
    points.last { $0.threshold >= threshold }
  }
}
