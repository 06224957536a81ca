import Foundation

/// Counts of true against said labels, and the figures that follow from them.
public struct ConfusionMatrix: Sendable, Equatable {
  /// `counts[truth][said]`.
  public private(set) var counts: [[Int]]

  /// Counts predictions over `labels` labels.
  public init(_ predictions: [Prediction], labels: Int) {
    counts = Array(repeating: Array(repeating: 0, count: labels), count: labels)
    for prediction in predictions { counts[prediction.truth][prediction.label] += 1 }
  }

  /// The share of predictions that are right.
  public var accuracy: Double {
    let total = counts.joined().reduce(0, +)
    return total == 0 ? .nan : Double(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / Double(total)
  }

  /// Of what was said to have a label, the share that has it.
  public func precision(_ label: Int) -> Double { ratio(counts[label][label], said(label)) }

  /// Of what has a label, the share that was said to.
  public func recall(_ label: Int) -> Double { ratio(counts[label][label], support(label)) }

  /// How many predictions truly have a label.
  public func support(_ label: Int) -> Int { counts[label].reduce(0, +) }

  /// The harmonic mean of precision and recall; 0 where a label was never said rightly.
  public func f1(_ label: Int) -> Double {
    let occurrences = said(label) + support(label)
    return occurrences == 0 ? 0 : 2 * Double(counts[label][label]) / Double(occurrences)
  }

  /// The plain mean of ``f1(_:)`` over the labels that occur, in truth or in what was said, as scikit-learn takes it; `nan` for none.
  public var macroF1: Double {
    let occurring = counts.indices.filter { support($0) + said($0) > 0 }
    return occurring.isEmpty ? .nan : occurring.reduce(0) { $0 + f1($1) } / Double(occurring.count)
  }

  /// How many predictions were said to have a label.
  private func said(_ label: Int) -> Int { counts.reduce(0) { $0 + $1[label] } }

  private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? .nan : Double(part) / Double(whole) }
}

/// Scores of probabilities, not only of labels.
public enum ProbabilityScore {
  /// The mean squared distance between the probabilities and the truth, over all labels (Brier 1950): 0 is best, 2 is worst.
  public static func brier(_ predictions: [Prediction]) -> Double {
    mean(predictions) { prediction in
      prediction.probability.indices.reduce(0) { sum, label in
        let error = prediction.probability[label] - (label == prediction.truth ? 1 : 0)
        return sum + error * error
      }
    }
  }

  /// The mean negative logarithm of the probability given to the truth, in nats. A probability of 0 counts as 1e-15, so that no
  /// answer makes it infinite.
  public static func logLoss(_ predictions: [Prediction]) -> Double {
    mean(predictions) { -log(max($0.probability[$0.truth], 1e-15)) }
  }

  /// The probability that a positive scores above a negative; ties count half (Mann and Whitney 1947).
  ///
  /// `nan` where there are no positives or no negatives.
  public static func auroc(scores: [Double], isPositive: [Bool]) -> Double {
    let positives = isPositive.count { $0 }
    let negatives = isPositive.count - positives
    guard positives > 0, negatives > 0 else { return .nan }
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    var rankSum = 0.0
    var at = 0
    while at < order.count {
      var end = at + 1
      while end < order.count, scores[order[end]] == scores[order[at]] { end += 1 }
      let rank = Double(at + end + 1) / 2
      rankSum += rank * Double(order[at..<end].count { isPositive[$0] })
      at = end
    }
    let least = Double(positives * (positives + 1)) / 2
    return (rankSum - least) / (Double(positives) * Double(negatives))
  }

  private static func mean(_ predictions: [Prediction], _ score: (Prediction) -> Double) -> Double {
    predictions.isEmpty ? .nan : predictions.reduce(0) { $0 + score($1) } / Double(predictions.count)
  }
}
