import Foundation

/// Learns how far each keyword's evidence is to be trusted.
///
/// Weights maximise the conditional likelihood of the labels, less a penalty for straying from a prior weight, and are never
/// negative: a keyword may be doubted but not turned round. With all weights at one this is naive Bayes. With no pull and two
/// labels it is logistic regression whose coefficients keep the sign that the counts give them; with more labels a feature still
/// has one weight.
///
/// Source: Zaidi et al. 2013 (WANBIA-C); Wang and Manning 2012 (NBSVM's interpolation).
struct WeightLearner {
  let labels: Int
  let directions: [Double]
  let priorWeights: [Double]
  /// How strongly each weight is held to its prior.
  let pulls: [Double]
  /// How strongly biases are held to theirs.
  let biasPull: Double

  /// The weight of every feature and the bias of every label.
  func learn(
    rows: FeatureRows,
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
      let (weights, directions) = (point.span, directions.span)
      let (features, values) = (rows.features.span, rows.values.span)
      var slopes = gradient.mutableSpan
      for number in 0..<rows.count {
        for label in 0..<labels { scores[label] = weights[count + label] }
        for place in rows.places(of: number) {
          let weighted = weights[Int(features[place])] * values[place]
          let at = Int(features[place]) * labels
          for label in 0..<labels { scores[label] += weighted * directions[at + label] }
        }
        let total = Softmax.logSumExp(scores)
        loss += importance[number] * (total - scores[truths[number]])
        if slopes.isEmpty { continue }
        for label in 0..<labels {
          scores[label] =
            importance[number] * (exp(scores[label] - total) - (label == truths[number] ? 1 : 0))
          slopes[count + label] += scores[label]
        }
        for place in rows.places(of: number) {
          let at = Int(features[place]) * labels
          var slope = 0.0
          for label in 0..<labels { slope += scores[label] * directions[at + label] }
          slopes[Int(features[place])] += slope * values[place]
        }
      }
      for feature in 0..<count {
        let away = point[feature] - priorWeights[feature]
        loss += 0.5 * pulls[feature] * away * away
        if !gradient.isEmpty { gradient[feature] += pulls[feature] * away }
      }
      for label in 0..<labels {
        let away = point[count + label] - bias[label]
        loss += 0.5 * biasPull * away * away
        if !gradient.isEmpty { gradient[count + label] += biasPull * away }
      }
      return loss
    }
    return (Array(point[..<count]), Array(point[count...]))
  }

  /// An estimate of the loss's second derivative in each variable.
  private func curvature(rows: FeatureRows, importance: [Double]) -> [Double] {
    var curvature = pulls + Array(repeating: biasPull, count: labels)
    for number in 0..<rows.count {
      for place in rows.places(of: number) {
        let (feature, value) = (Int(rows.features[place]), rows.values[place])
        var reach = 0.0
        for label in 0..<labels { reach = max(reach, abs(directions[feature * labels + label])) }
        curvature[feature] += 0.25 * importance[number] * value * value * reach * reach
      }
      for label in 0..<labels { curvature[priorWeights.count + label] += 0.25 * importance[number] }
    }
    return curvature
  }
}
