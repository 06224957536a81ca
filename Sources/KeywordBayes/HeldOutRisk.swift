/// How often tags of at least a given confidence were wrong on answers that were held out of training.
///
/// A threshold chosen from it keeps a promise: of the answers tagged, at most the share asked for is wrong, as long as
/// answers in use resemble the labelled ones. The share is taken with one more error than was seen, as conformal
/// prediction does, so that a few lucky answers promise nothing.
///
/// Source: Vovk 2015, "Cross-conformal predictors"; Angelopoulos et al. 2024, "Conformal risk control".
public struct HeldOutRisk: Sendable, Equatable {
  /// For each threshold from 0 to 1 in steps of 0.01 how many answers reach it.
  public internal(set) var tagged: [Double]
  /// How many of those were given the wrong label.
  public internal(set) var wrong: [Double]

  static let steps = 100

  /// Nothing is known.
  static let unknown = HeldOutRisk(tagged: [], wrong: [])

  /// Counts held-out answers.
  ///
  /// - Parameters:
  ///   - probabilities: their calibrated probabilities.
  ///   - truths: their labels.
  ///   - importance: how much each counts.
  static func counted(probabilities: [[Double]], truths: [Int], importance: [Double]) -> HeldOutRisk {
    var risk = HeldOutRisk(
      tagged: Array(repeating: 0, count: steps + 1),
      wrong: Array(repeating: 0, count: steps + 1)
    )
    for (answer, probability) in probabilities.enumerated() {
      let best = probability.indices.max { probability[$0] < probability[$1] } ?? 0
      let reached = Int(probability[best] * Double(steps))
      for step in 0...min(reached, steps) {
        risk.tagged[step] += importance[answer]
        if best != truths[answer] { risk.wrong[step] += importance[answer] }
      }
    }
    return risk
  }

  /// The least threshold at which at most this share of the tagged answers is wrong; nil if there is none.
  ///
  ///     model.facts.risk.threshold(errorRate: 0.1)   // 0.64
  public func threshold(errorRate: Double) -> Double? {
    tagged.indices.first { tagged[$0] > 0 && (wrong[$0] + 1) / (tagged[$0] + 1) <= errorRate }
      .map { Double($0) / Double(HeldOutRisk.steps) }
  }
}
