import TestSupport
import Testing

@testable import Evaluation

@Suite struct ReliabilityTests {
  /// A prediction between two labels, right or wrong with a confidence.
  private func said(_ confidence: Double, isRight: Bool) -> Prediction {
    Prediction(truth: isRight ? 0 : 1, probability: [confidence, 1 - confidence])
  }

  @Test func calibrationErrorByHand() {
    let reliability = Reliability(
      [
        said(0.9, isRight: true), said(0.6, isRight: true), said(0.8, isRight: true),
        said(0.7, isRight: false),
      ],
      bins: 2
    )
    #expect(reliability.bins.map(\.count) == [2, 2])
    #expect(reliability.bins.map(\.accuracy) == [0.5, 1])
    #expect(near(reliability.bins.map(\.confidence), [0.65, 0.85]))
    // |0.65 − 0.5| and |0.85 − 1|, half the answers each.
    #expect(near(reliability.expectedCalibrationError, 0.15))
  }

  @Test(arguments: 1...25) func binsHoldEquallyMany(size: Int) {
    let predictions = (0..<size).map { said(0.5 + Double($0) / 100, isRight: $0 % 3 > 0) }
    let bins = Reliability(predictions, bins: 10).bins
    #expect(bins.count == min(size, 10))
    #expect(bins.reduce(0) { $0 + $1.count } == size)
    #expect(bins.allSatisfy { $0.count == size / 10 || $0.count == size / 10 + 1 })
    #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.confidence < $1.confidence })
  }

  @Test func nothingHasNoError() {
    #expect(Reliability([]).bins.isEmpty)
    #expect(Reliability([]).expectedCalibrationError.isNaN)
  }

  @Test func riskCoverageByHand() {
    let curve = RiskCoverage([
      said(0.7, isRight: true), said(0.9, isRight: true), said(0.6, isRight: false),
      said(0.8, isRight: false),
    ])
    #expect(curve.points.map(\.threshold) == [0.9, 0.8, 0.7, 0.6])
    #expect(curve.points.map(\.coverage) == [0.25, 0.5, 0.75, 1])
    #expect(near(curve.points.map(\.risk), [0, 0.5, 1.0 / 3, 0.5]))
    // (0 + 1/2 + 1/3 + 1/2) / 4
    #expect(near(curve.area, 1.0 / 3))
    #expect(curve.point(atThreshold: 0.75) == RiskCoverage.Point(threshold: 0.8, coverage: 0.5, risk: 0.5))
    #expect(curve.point(atThreshold: 0.8)?.coverage == 0.5)
    #expect(curve.point(atThreshold: 0)?.coverage == 1)
    #expect(curve.point(atThreshold: 0.95) == nil)
    #expect(RiskCoverage([]).area.isNaN)
  }

  @Test func equalConfidencesAreTaggedTogether() {
    let curve = RiskCoverage([said(0.8, isRight: true), said(0.8, isRight: false), said(0.6, isRight: true)])
    #expect(curve.point(atThreshold: 0.8) == RiskCoverage.Point(threshold: 0.8, coverage: 2.0 / 3, risk: 0.5))
  }
}
