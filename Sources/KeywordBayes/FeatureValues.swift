import Foundation
import TextFeatures

/// How much every feature counts in one answer: occurrences, damped, and scaled by the answer's length.
///
/// Training sees answers so; ``Model/wordShares(of:memory:)`` makes the same numbers when an answer is read.
struct FeatureValues {
  /// Features of the answer with their values, ordered by feature.
  private(set) var values: [(feature: Int32, value: Double)] = []
  /// For each occurrence that is a known feature, its number; -1 for the others.
  let features: [Int32]
  /// For each occurrence of a known feature, its share of the feature's value.
  private(set) var shares: [Double]
  /// How long the answer is: how many of its words are features, however they are said. Names and unknown words make no answer longer.
  let length: Int

  init(
    _ example: TrainingSet.Example,
    vocabulary: Vocabulary,
    trust: [Double],
    options: TrainingOptions
  ) {
    let features = example.occurrences.map { vocabulary.places[Int($0)] }
    self.features = features
    shares = Array(repeating: 1, count: features.count)
    for (number, hit) in example.hits.enumerated() {
      let worth = FeatureValues.worth(of: Int(hit.phrase), isHypothetical: hit.isHypothetical, trust: trust)
      (shares[2 * number], shares[2 * number + 1]) = (worth, worth)
    }
    length =
      example.occurrences.count { vocabulary.isPlainWord[Int($0)] && vocabulary.places[Int($0)] >= 0 }
      + example.unmarked.count { vocabulary.places[Int($0)] >= 0 }
    let scale = FeatureValues.lengthScale(words: length, exponent: options.lengthExponent)
    let order = features.indices.filter { features[$0] >= 0 }.sorted {
      (features[$0], $0) < (features[$1], $1)
    }
    values.reserveCapacity(order.count)
    var at = 0
    while at < order.count {
      var end = at
      var amount = 0.0
      while end < order.count, features[order[end]] == features[order[at]] {
        amount += shares[order[end]]
        end += 1
      }
      let value = options.damping.value(amount) * scale
      values.append((features[order[at]], value))
      for place in at..<end { shares[order[place]] *= amount > 0 ? value / amount : 0 }
      at = end
    }
  }

  /// A phrase counts as far as it is trusted, and a quarter less if it is only imagined: lived beats hypothetical.
  static func worth(of phrase: Int, isHypothetical: Bool, trust: [Double]) -> Double {
    isHypothetical ? trust[phrase] * 0.75 : trust[phrase]
  }

  /// One for an answer of a hundred words; shorter ones count more, longer ones less, if the exponent is over 0.
  static func lengthScale(words: Int, exponent: Double) -> Double {
    exponent == 0 ? 1 : pow(100 / Double(max(words, 10)), exponent)
  }
}

extension TrainingOptions.Damping {
  /// What an amount counts: a number of occurrences, each taken as often as its phrase is trusted.
  func value(_ amount: Double) -> Double {
    switch self {
    case .counts: amount
    case .presence: min(amount, 1)
    case .logarithm: log2(1 + amount)
    }
  }
}
