import TestSupport
import Evaluation
import Foundation
import Testing

@testable import KeywordBayes

@Suite struct CalibrationTests {
  /// Every score and length of a grid with both truths, each as important as it is likely by the given calibration: the
  /// whole population, so that nothing is left to chance.
  private struct Population {
    var scores: [[Double]] = []
    var words: [Int] = []
    var truths: [Int] = []
    var importance: [Double] = []

    init(_ calibration: Calibration, reach: Double) {
      for step in -30...30 {
        for length in [25, 100, 400] {
          let score = [reach * Double(step) / 30, -reach * Double(step) / 30]
          let probabilities = calibration.probabilities(score: score, words: length)
          for truth in 0..<2 {
            scores.append(score)
            words.append(length)
            truths.append(truth)
            importance.append(probabilities[truth])
          }
        }
      }
    }

    var fitted: Calibration {
      Calibration.fitted(scores: scores, words: words, truths: truths, importance: importance)
    }

    func brier(_ calibration: Calibration) -> Double {
      let parts = scores.indices.map { answer in
        importance[answer]
          * ProbabilityScore.brier([
            Prediction(
              truth: truths[answer],
              probability: calibration.probabilities(score: scores[answer], words: words[answer])
            )
          ])
      }
      return parts.reduce(0, +) / importance.reduce(0, +)
    }
  }

  @Test func identityBelievesTheScore() {
    let calibration = Calibration.identity(labels: 3)
    let score = [log(0.2), log(0.3), log(0.5)]
    #expect(near(calibration.probabilities(score: score, words: 7), [0.2, 0.3, 0.5]))
    #expect(near(calibration.probabilities(score: score.map { $0 - 500 }, words: 700), [0.2, 0.3, 0.5]))
  }

  @Test func byHand() {
    // Twice 1 nat of difference, halved again by √(100/400), and one nat more for the second label.
    let calibration = Calibration(slope: 2, lengthPower: -0.5, offsets: [0, 1], drifts: [0, 0])
    let odds = exp(2 * 0.5 * 1.0 - 1)
    #expect(near(calibration.probabilities(score: [3, 2], words: 400), [odds / (1 + odds), 1 / (1 + odds)]))
    // Under 20 words and over 500 the length is held.
    #expect(
      calibration.probabilities(score: [3, 2], words: 1)
        == calibration.probabilities(score: [3, 2], words: 20)
    )
    #expect(
      calibration.probabilities(score: [3, 2], words: 900)
        == calibration.probabilities(score: [3, 2], words: 500)
    )
  }

  @Test func longAnswersDriftToALabel() {
    // Four hundred words: ln 4 times a difference of half a nat.
    let calibration = Calibration(slope: 1, lengthPower: 0, offsets: [0, 0], drifts: [0.25, -0.25])
    let odds = exp(0.5 * log(4))
    #expect(near(calibration.probabilities(score: [0, 0], words: 400), [odds / (1 + odds), 1 / (1 + odds)]))
    #expect(calibration.probabilities(score: [0, 0], words: 100) == [0.5, 0.5])
    let fitted = Population(calibration, reach: 2).fitted
    #expect(near(fitted.drifts[0] - fitted.drifts[1], 0.5, within: 0.1))
  }

  @Test(arguments: [(0.3, 0.0, 0.0), (0.8, -0.5, 0.4), (0.1, 0.3, -0.6)])
  func recoversAKnownOne(slope: Double, power: Double, offset: Double) {
    let truth = Calibration(slope: slope, lengthPower: power, offsets: [offset, -offset], drifts: [0, 0])
    let fitted = Population(truth, reach: 2 / slope).fitted
    // Softened targets and the small penalty leave it a little short.
    #expect(near(fitted.slope, slope, within: 0.05 * slope))
    #expect(near(fitted.lengthPower, power, within: 0.05))
    #expect(near(fitted.offsets[0] - fitted.offsets[1], 2 * offset, within: 0.1))
  }

  @Test func overSureScoresGetBetter() {
    let population = Population(
      Calibration(slope: 0.15, lengthPower: -0.3, offsets: [0.2, -0.2], drifts: [0, 0]),
      reach: 12
    )
    let (before, after) = (population.brier(.identity(labels: 2)), population.brier(population.fitted))
    #expect(after < before - 0.02)
    #expect(population.fitted.slope < 1)
  }

  @Test func worthlessScoresAreNotBelieved() {
    // The truth does not depend on the score at all.
    var population = Population(
      Calibration(slope: 0.5, lengthPower: 0, offsets: [0, 0], drifts: [0, 0]),
      reach: 5
    )
    population.importance = population.importance.map { _ in 1 }
    let fitted = population.fitted
    #expect(fitted.slope < 0.01)
    #expect(near(fitted.probabilities(score: [5, -5], words: 100), [0.5, 0.5], within: 0.05))
  }
}
