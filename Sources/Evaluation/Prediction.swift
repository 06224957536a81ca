/// What was said of one answer beside what is true of it.
///
///     Prediction(truth: 0, probability: [0.7, 0.2, 0.1]).isRight   // true
public struct Prediction: Sendable, Equatable {
  /// The true label, as its place among the labels.
  public var truth: Int
  /// The probability given to each label; they sum to one.
  public var probability: [Double]

  /// Makes a prediction.
  public init(truth: Int, probability: [Double]) {
    self.truth = truth
    self.probability = probability
  }

  /// The label with the highest probability; the first of equals.
  public var label: Int { probability.indices.max { probability[$0] < probability[$1] } ?? 0 }
  /// The highest probability.
  public var confidence: Double { probability.max() ?? 0 }
  /// Whether the likeliest label is the true one.
  public var isRight: Bool { label == truth }
}
