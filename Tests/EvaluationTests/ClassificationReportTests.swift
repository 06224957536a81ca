import TestSupport
import Foundation
import Testing

@testable import Evaluation

@Suite struct ClassificationReportTests {
  /// A prediction that is certain of one label of three.
  private func sure(_ truth: Int, said: Int) -> Prediction {
    Prediction(truth: truth, probability: (0..<3).map { $0 == said ? 1 : 0 })
  }

  @Test func confusionByHand() {
    let matrix = ConfusionMatrix(
      [
        sure(0, said: 0), sure(0, said: 1), sure(0, said: 0), sure(1, said: 1), sure(1, said: 0),
        sure(2, said: 2), sure(2, said: 0), sure(2, said: 0), sure(2, said: 2), sure(2, said: 2),
      ],
      labels: 3
    )
    #expect(matrix.counts == [[2, 1, 0], [1, 1, 0], [2, 0, 3]])
    #expect(matrix.accuracy == 0.6)
    let labels = [0, 1, 2]
    #expect(labels.map { matrix.support($0) } == [3, 2, 5])
    // The columns sum to 5, 2 and 3.
    #expect(near(labels.map { matrix.precision($0) }, [0.4, 0.5, 1]))
    #expect(near(labels.map { matrix.recall($0) }, [2.0 / 3, 0.5, 0.6]))
    // 2·2/(5+3), 2·1/(2+2), 2·3/(3+5).
    #expect(near(labels.map { matrix.f1($0) }, [0.5, 0.5, 0.75]))
    #expect(near(matrix.macroF1, 7.0 / 12))
  }

  /// As scikit-learn's f1_score takes it: two labels said rightly, a third that neither is nor is said.
  @Test func macroF1IsOverLabelsThatOccur() {
    #expect(ConfusionMatrix([sure(0, said: 0), sure(1, said: 1)], labels: 3).macroF1 == 1)
    #expect(ConfusionMatrix([sure(0, said: 0), sure(0, said: 2)], labels: 3).macroF1 == 1.0 / 3)
    #expect(ConfusionMatrix([], labels: 2).macroF1.isNaN)
  }

  @Test func whatNeverHappenedHasNoShare() {
    let matrix = ConfusionMatrix([sure(0, said: 0), sure(1, said: 0)], labels: 3)
    #expect(matrix.precision(1).isNaN)
    #expect(matrix.recall(1) == 0)
    #expect(matrix.recall(2).isNaN)
    #expect(matrix.f1(1) == 0)
    #expect(matrix.f1(2) == 0)
    #expect(ConfusionMatrix([], labels: 2).accuracy.isNaN)
  }

  @Test func likeliestLabel() {
    let prediction = Prediction(truth: 1, probability: [0.2, 0.4, 0.4])
    #expect(prediction.label == 1, "the first of equals")
    #expect(prediction.confidence == 0.4)
    #expect(prediction.isRight)
    #expect(!Prediction(truth: 2, probability: [0.2, 0.4, 0.4]).isRight)
  }

  @Test func brierByHand() {
    // 0.3² + 0.2² + 0.1² = 0.14, and 0.5² + 0.5² + 1² = 1.5.
    let first = Prediction(truth: 0, probability: [0.7, 0.2, 0.1])
    let second = Prediction(truth: 2, probability: [0.5, 0.5, 0])
    #expect(near(ProbabilityScore.brier([first]), 0.14))
    #expect(near(ProbabilityScore.brier([first, second]), 0.82))
    #expect(ProbabilityScore.brier([sure(1, said: 1)]) == 0)
    #expect(ProbabilityScore.brier([sure(1, said: 2)]) == 2)
    #expect(ProbabilityScore.brier([]).isNaN)
  }

  @Test func logLossByHand() {
    // −ln(1/2) and −ln(1/4) are one and two times ln 2.
    let predictions = [
      Prediction(truth: 0, probability: [0.5, 0.5]), Prediction(truth: 1, probability: [0.75, 0.25]),
    ]
    #expect(near(ProbabilityScore.logLoss(predictions), 1.5 * log(2)))
    #expect(ProbabilityScore.logLoss([sure(0, said: 0)]) == 0)
    #expect(near(ProbabilityScore.logLoss([sure(0, said: 1)]), 15 * log(10)), "never infinite")
    #expect(ProbabilityScore.logLoss([]).isNaN)
  }

  @Test func aurocByHand() {
    // Of the four pairs of a positive and a negative, 0.35 > 0.1, 0.8 > 0.1 and 0.8 > 0.4 are in order.
    #expect(
      ProbabilityScore.auroc(scores: [0.1, 0.4, 0.35, 0.8], isPositive: [false, false, true, true]) == 0.75
    )
    // Three pairs in order and one tie: 3.5 of 4.
    #expect(ProbabilityScore.auroc(scores: [1, 2, 2, 3], isPositive: [false, false, true, true]) == 0.875)
    #expect(ProbabilityScore.auroc(scores: [5, 5, 5], isPositive: [true, false, true]) == 0.5)
    #expect(ProbabilityScore.auroc(scores: [1, 2], isPositive: [true, false]) == 0)
    #expect(ProbabilityScore.auroc(scores: [1, 2], isPositive: [true, true]).isNaN)
    #expect(ProbabilityScore.auroc(scores: [1, 2], isPositive: [false, false]).isNaN)
  }

  @Test(arguments: 1...20) func aurocCountsPairs(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let scores = (0..<40).map { _ in Double(Int.random(in: 0..<12, using: &random)) }
    let isPositive = scores.indices.map { $0 < 2 ? $0 == 0 : Bool.random(using: &random) }
    var won = 0.0
    var pairs = 0.0
    for up in scores.indices where isPositive[up] {
      for down in scores.indices where !isPositive[down] {
        pairs += 1
        won += scores[up] > scores[down] ? 1 : scores[up] == scores[down] ? 0.5 : 0
      }
    }
    #expect(near(ProbabilityScore.auroc(scores: scores, isPositive: isPositive), won / pairs))
  }
}
