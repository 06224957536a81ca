/// How often tags of at least a given confidence were wrong on answers that were held out of training.
///
/// A threshold chosen from it is an estimate: of the held-out answers that it tags, at most the share asked for was wrong,
/// counting one more error than was seen, as conformal prediction does, so that a few lucky answers say nothing. It is no
/// guarantee: the threshold is chosen on the answers that calibration was fitted to.
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

  /// The least rate that some threshold keeps; nil if nothing is known.
  public var lowestErrorRate: Double? {
    tagged.indices.filter { tagged[$0] > 0 }.map(rate).min()
  }

  /// The share of wrong tags at a step, with one more error than was seen.
  private func rate(_ step: Int) -> Double { (wrong[step] + 1) / (tagged[step] + 1) }

  /// The least threshold at which at most this share of the tagged answers is wrong; nil if there is none.
  ///
  ///     model.facts.risk.threshold(errorRate: 0.1)   // 0.81
  public func threshold(errorRate: Double) -> Double? {
    tagged.indices.first { tagged[$0] > 0 && rate($0) <= errorRate }
      .map { Double($0) / Double(HeldOutRisk.steps) }
  }
}
