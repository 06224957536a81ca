import Foundation

/// Turns scores into probabilities.
enum Softmax {
  /// `log(Σ exp(score))`, without overflow.
  static func logSumExp(_ scores: [Double]) -> Double {
    guard let top = scores.max(), top.isFinite else { return scores.max() ?? -.infinity }
    return top + log(scores.reduce(0) { $0 + exp($1 - top) })
  }

  /// Probabilities in proportion to `exp(score)`; they sum to one.
  static func probabilities(_ scores: [Double]) -> [Double] {
    let total = logSumExp(scores)
    return scores.map { exp($0 - total) }
  }
}
