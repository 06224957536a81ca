import Foundation

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
