import TextFeatures

/// What a model makes of one answer, before a tag is chosen.
public struct Reading: Sendable {
  /// The joint log-probability of each label before calibration, in nats, up to a constant of the answer.
  public var score: [Double]
  /// The calibrated probability of each label.
  public var probability: [Double]
  /// What each label's score started from, in nats.
  public var bias: [Double]
  /// What each word adds to each label's score: `shares[word * labels + label]`, in nats.
  public var shares: [Double]
  /// The answer's words and what was found in them.
  public var features: AnswerFeatures
  /// How many different words the model knows.
  public var knownCount: Int
  /// The share of the words that the model knows; names and numbers, which it must not know, are left out.
  public var knownShare: Double
  /// The share of the words that are among the model's commonest: people talk in them, lists of keywords lack them.
  public var commonShare: Double

  /// The place of the likeliest label.
  public var best: Int { probability.indices.max { probability[$0] < probability[$1] } ?? 0 }
}

extension Model {
  /// Scores an answer. Its question tells only which words are an echo.
  public func read(answer: [UInt8], question: [UInt8] = []) -> Reading {
    let features = extractor.features(of: answer, question: question)
    let values = values(of: features)
    let shares = wordShares(of: features, values: values)
    let score = labels.indices.map { label in
      stride(from: label, to: shares.count, by: labels.count).reduce(facts.bias[label]) { $0 + shares[$1] }
    }
    let countable = features.tokens.indices.filter { features.isCountable[$0] }
    let words = countable.map { features.tokens[$0].word }
    let knownOnes = words.filter { known[$0] != nil }
    let total = Double(max(words.count, 1))
    return Reading(
      score: score,
      probability: facts.calibration.probabilities(score: score, words: values.length),
      bias: facts.bias,
      shares: shares,
      features: features,
      knownCount: Set(knownOnes).count,
      knownShare: Double(knownOnes.count) / total,
      commonShare: commonWords.isEmpty ? 1 : Double(words.count { commonWords.contains($0) }) / total
    )
  }

  /// Scores an answer.
  public func read(answer: String, question: String = "") -> Reading {
    read(answer: Array(answer.utf8), question: Array(question.utf8))
  }

  /// Every occurrence's share of the score, divided among its words.
  private func wordShares(of features: AnswerFeatures, values: FeatureValues) -> [Double] {
    var shares = [Double](repeating: 0, count: features.tokens.count * labels.count)
    for (place, feature) in values.features.enumerated() where feature >= 0 {
      let tokens = features.occurrences[place].tokens
      let part = values.shares[place] / Double(tokens.count)
      for label in labels.indices {
        let share = part * contributions[Int(feature) * labels.count + label]
        for token in tokens { shares[token * labels.count + label] += share }
      }
    }
    return shares
  }
}
