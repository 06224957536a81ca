import TestSupport
import Testing

@testable import KeywordBayes

@Suite struct MaximalStretchesTests {
  @Test func exampleOfThePaper() {
    #expect(MaximalStretches.find(in: [4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5]) == [0..<1, 2..<3, 4..<11])
    #expect(MaximalStretches.find(in: []) == [])
    #expect(MaximalStretches.find(in: [-1, 0, -2]) == [])
    #expect(MaximalStretches.find(in: [1]) == [0..<1])
    #expect(MaximalStretches.find(in: [1, -0.5, 1]) == [0..<3])
    #expect(MaximalStretches.find(in: [1, -1.5, 1]) == [0..<1, 2..<3])
  }

  /// The definition: the heaviest stretch of all, then the same to its left and to its right.
  private func defined(_ scores: [Double], in range: Range<Int>) -> [Range<Int>] {
    var best: (sum: Double, range: Range<Int>)?
    for start in range {
      var sum = 0.0
      for end in start..<range.upperBound {
        sum += scores[end]
        if sum > best?.sum ?? 0 { best = (sum, start..<end + 1) }
      }
    }
    guard let best else { return [] }
    return defined(scores, in: range.lowerBound..<best.range.lowerBound) + [best.range]
      + defined(scores, in: best.range.upperBound..<range.upperBound)
  }

  @Test(arguments: 1...60) func agreesWithTheDefinition(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let lean = Double.random(in: -0.5...0.5, using: &random)
    for _ in 0..<5 {
      let scores = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Double.random(in: -1...1, using: &random) + lean
      }
      #expect(MaximalStretches.find(in: scores) == defined(scores, in: 0..<scores.count), "\(scores)")
    }
  }

  @Test func longSequencesStayLinear() {
    // Every stretch starts lower than all before it; looking through them all would never end.
    let scores = (0..<400_000).map { $0 % 2 == 0 ? 1.0 : -2.0 }
    #expect(MaximalStretches.find(in: scores).count == 200_000)
    // Every stretch but the first ends lower than the one it could join.
    let falling = [1e9] + scores.map { $0 > 0 ? 1 : -1.5 }
    #expect(MaximalStretches.find(in: falling).count == 200_000)
  }
}
