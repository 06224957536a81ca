import Foundation

/// Learns how far each keyword's evidence is to be trusted.
///
/// Weights maximise the conditional likelihood of the labels, less a penalty for straying from a prior weight, and are never
/// negative: a keyword may be doubted but not turned round. With all weights at one this is naive Bayes; with no
/// pull it is logistic regression.
///
/// Source: Zaidi et al. 2013 (WANBIA-C); Wang and Manning 2012 (NBSVM's interpolation).
struct WeightLearner {
  /// An answer as its features' values.
  typealias Row = [(feature: Int32, value: Double)]

  let labels: Int
  let directions: [Double]
  let priorWeights: [Double]
  /// How strongly each weight is held to its prior.
  let pulls: [Double]
  /// How strongly biases are held to theirs.
  let biasPull: Double

  /// The weight of every feature and the bias of every label.
  func learn(
    rows: [Row],
    truths: [Int],
    importance: [Double],
    bias: [Double]
  ) -> (weights: [Double], bias: [Double]) {
    let count = priorWeights.count
    let point = Minimizer().minimize(
      from: priorWeights + bias,
      curvature: curvature(rows: rows, importance: importance),
      floor: Array(repeating: 0, count: count) + Array(repeating: -20, count: labels)
    ) { point, gradient in
      var loss = 0.0
      var scores = [Double](repeating: 0, count: labels)
      for (number, row) in rows.enumerated() {
        for label in 0..<labels { scores[label] = point[count + label] }
        for (feature, value) in row {
          let weighted = point[Int(feature)] * value
          let at = Int(feature) * labels
          for label in 0..<labels { scores[label] += weighted * directions[at + label] }
        }
        let total = Softmax.logSumExp(scores)
        loss += importance[number] * (total - scores[truths[number]])
        for label in 0..<labels {
          scores[label] =
            importance[number] * (exp(scores[label] - total) - (label == truths[number] ? 1 : 0))
          gradient[count + label] += scores[label]
        }
        for (feature, value) in row {
          let at = Int(feature) * labels
          var slope = 0.0
          for label in 0..<labels { slope += scores[label] * directions[at + label] }
          gradient[Int(feature)] += slope * value
        }
      }
      for feature in 0..<count {
        let away = point[feature] - priorWeights[feature]
        loss += 0.5 * pulls[feature] * away * away
        gradient[feature] += pulls[feature] * away
      }
      for label in 0..<labels {
        let away = point[count + label] - bias[label]
        loss += 0.5 * biasPull * away * away
        gradient[count + label] += biasPull * away
      }
      return loss
    }
    return (Array(point[..<count]), Array(point[count...]))
  }

  /// An estimate of the loss's second derivative in each variable.
  private func curvature(rows: [Row], importance: [Double]) -> [Double] {
    var curvature = pulls + Array(repeating: biasPull, count: labels)
    for (number, row) in rows.enumerated() {
      for (feature, value) in row {
        let at = Int(feature) * labels
        let reach = (0..<labels).map { abs(directions[at + $0]) }.max() ?? 0
        curvature[Int(feature)] += 0.25 * importance[number] * value * value * reach * reach
      }
      for label in 0..<labels { curvature[priorWeights.count + label] += 0.25 * importance[number] }
    }
    return curvature
  }
}
