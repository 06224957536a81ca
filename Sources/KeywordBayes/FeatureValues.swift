import Foundation
import TextFeatures

/// How much every feature counts in one answer: occurrences, damped, and scaled by the answer's length.
///
/// The same function serves training and scoring, so that the two cannot drift apart.
struct FeatureValues {
  /// Features of the answer with their values, ordered by feature.
  private(set) var values: [(feature: Int32, value: Double)] = []
  /// For each occurrence that is a known feature, its number; -1 for the others.
  private(set) var features: [Int32]
  /// For each occurrence, its share of its feature's value.
  private(set) var shares: [Double]

  init(_ answer: AnswerFeatures, index: HashIndex, options: TrainingOptions) {
    features = answer.occurrences.map { Int32(index[$0.key] ?? -1) }
    shares = [Double](repeating: 0, count: features.count)
    let scale = FeatureValues.lengthScale(words: answer.tokens.count, exponent: options.lengthExponent)
    let order = features.indices.filter { features[$0] >= 0 }.sorted {
      (features[$0], $0) < (features[$1], $1)
    }
    var at = 0
    while at < order.count {
      var end = at
      while end < order.count, features[order[end]] == features[order[at]] { end += 1 }
      let value = options.damping.value(count: end - at) * scale
      values.append((features[order[at]], value))
      for place in at..<end { shares[order[place]] = value / Double(end - at) }
      at = end
    }
  }

  /// One for an answer of a hundred words; shorter ones count more, longer ones less, if the exponent is over 0.
  static func lengthScale(words: Int, exponent: Double) -> Double {
    exponent == 0 ? 1 : pow(100 / Double(max(words, 10)), exponent)
  }
}

extension TrainingOptions.Damping {
  func value(count: Int) -> Double {
    switch self {
    case .counts: Double(count)
    case .presence: 1
    case .logarithm: log2(1 + Double(count))
    }
  }
}
