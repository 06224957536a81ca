import Foundation

/// Turns an answer's score into probabilities that mean frequencies.
///
/// Naive Bayes ranks well and is hopelessly over-sure, the more so the longer the answer. The scores of answers
/// that were held out of training tell how sure one may be:
///
///     probability(c) = softmax(slope · length^power · score_c + offset_c + drift_c · log length)
///
/// with the length in hundreds of words. Fitted on scores, never on probabilities, with targets softened by the labels' counts.
///
/// Source: Platt 1999; Guo et al. 2017 (vector and temperature scaling).
public struct Calibration: Sendable, Equatable {
  /// How much of a score is believed for an answer of a hundred words.
  public var slope: Double
  /// How that changes with length, as a power of it.
  public var lengthPower: Double
  /// What is added for each label, in nats.
  public var offsets: [Double]
  /// What is added besides for each label, in nats, when an answer is e times as long.
  public var drifts: [Double]

  /// Believes every score as it stands.
  public static func identity(labels: Int) -> Calibration {
    Calibration(
      slope: 1,
      lengthPower: 0,
      offsets: Array(repeating: 0, count: labels),
      drifts: Array(repeating: 0, count: labels)
    )
  }

  /// The probability of each label.
  public func probabilities(score: [Double], words: Int) -> [Double] {
    Softmax.probabilities(logits(score: score, words: words))
  }

  private func logits(score: [Double], words: Int) -> [Double] {
    let length = Calibration.logLength(words)
    let believed = slope * exp(lengthPower * length)
    let mean = score.reduce(0, +) / Double(score.count)
    return score.indices.map { believed * (score[$0] - mean) + offsets[$0] + drifts[$0] * length }
  }

  /// The logarithm of an answer's length in hundreds of words; beyond 20 to 500 words nothing is known of its effect.
  private static func logLength(_ words: Int) -> Double { log(Double(min(max(words, 20), 500)) / 100) }

  /// The calibration that makes held-out answers likeliest.
  ///
  /// - Parameters:
  ///   - scores: for each held-out answer its score per label.
  ///   - words: the answers' lengths.
  ///   - truths: their labels.
  ///   - importance: how much each answer counts.
  static func fitted(scores: [[Double]], words: [Int], truths: [Int], importance: [Double]) -> Calibration {
    guard let labels = scores.first?.count else { return .identity(labels: 0) }
    let targets = softTargets(truths: truths, labels: labels)
    let mass = importance.reduce(0, +)
    func unpacked(_ point: [Double]) -> Calibration {
      Calibration(
        slope: exp(point[0]),
        lengthPower: point[1],
        offsets: Array(point[2..<2 + labels]),
        drifts: Array(point[(2 + labels)...])
      )
    }
    let fit = Minimizer(iterations: 2000, tolerance: 1e-10).minimize(
      from: [log(0.5)] + Array(repeating: 0, count: 2 * labels + 1),
      curvature: Array(repeating: 1, count: 2 * labels + 2),
      floor: Array(repeating: -20, count: 2 * labels + 2)
    ) { point, gradient in
      let calibration = unpacked(point)
      var loss = 0.0
      for answer in scores.indices {
        let logits = calibration.logits(score: scores[answer], words: words[answer])
        let total = Softmax.logSumExp(logits)
        let length = Calibration.logLength(words[answer])
        let share = importance[answer] / mass
        for label in 0..<labels {
          let target = targets[truths[answer]][label]
          loss -= share * target * (logits[label] - total)
          if gradient.isEmpty { continue }
          let error = share * (exp(logits[label] - total) - target)
          let believed = logits[label] - calibration.offsets[label] - calibration.drifts[label] * length
          gradient[0] += error * believed
          gradient[1] += error * believed * length
          gradient[2 + label] += error
          gradient[2 + labels + label] += error * length
        }
      }
      // Just enough to settle what the data leave open.
      for variable in 1..<point.count {
        loss += 0.5e-3 * point[variable] * point[variable]
        if !gradient.isEmpty { gradient[variable] += 1e-3 * point[variable] }
      }
      return loss
    }
    return unpacked(fit)
  }

  /// What to aim at for an answer of each label: nearly, but not quite, certainty.
  private static func softTargets(truths: [Int], labels: Int) -> [[Double]] {
    (0..<labels).map { truth in
      let count = Double(truths.count { $0 == truth })
      let sure = (count + 1) / (count + Double(labels))
      let rest = (1 - sure) / Double(labels - 1)
      return (0..<labels).map { $0 == truth ? sure : rest }
    }
  }
}
