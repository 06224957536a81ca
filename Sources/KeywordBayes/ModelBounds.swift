/// The bounds within which the numbers of a model file must be.
///
/// They are far beyond what training comes to, and so narrow that no sum, power or quotient made of them overflows: a
/// file that somebody made up gives wrong tags at worst, never a number that is none.
enum ModelBounds {
  /// Biases and offsets, in nats.
  private static let nats = -1e3...1e3
  /// Powers of an answer's length.
  private static let powers = -10.0...10
  /// Weights and slopes.
  private static let factors = 0...1e6
  /// Counts.
  private static let counts = 0...1e15
  /// Whole numbers of answers and occurrences.
  private static let answers = 0...1_000_000_000_000

  /// Labels: an answer has a number for each, and so has every feature.
  private static let labels = 2...1000

  static func contain(_ facts: Model.Facts) -> Bool {
    let calibration = facts.calibration
    return labels.contains(facts.labels.count) && (0...1).contains(facts.threshold)
      && (facts.bias + calibration.offsets + calibration.drifts).allSatisfy(nats.contains)
      && factors.contains(calibration.slope) && powers.contains(calibration.lengthPower)
      && powers.contains(facts.options.lengthExponent)
      && facts.options.trustStrength > 0 && counts.contains(facts.options.trustStrength)
      && (facts.risk.tagged + facts.risk.wrong).allSatisfy(counts.contains)
      && facts.answers.allSatisfy(answers.contains)
  }

  static func contain(_ trust: KeywordTrust) -> Bool {
    zip(trust.occurrences, trust.quoted).allSatisfy { 0 <= $1 && $1 <= $0 && answers.contains($0) }
  }

  static func contain(_ entry: FeatureTable.Entry) -> Bool {
    (entry.counts + entry.prior).allSatisfy(counts.contains)
      && zip(entry.counts, entry.prior).allSatisfy { $0 + $1 >= 1e-9 }
      && factors.contains(entry.weight) && answers.contains(entry.documents)
  }
}
