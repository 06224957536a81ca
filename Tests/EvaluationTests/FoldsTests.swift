import TestSupport
import Testing

@testable import Evaluation

@Suite struct FoldsTests {
  @Test func dealsLargestFirst() {
    // "a" goes to the empty fold 0; "b" and "c" go where there is less, by name.
    #expect(Folds.assign(groups: ["a", "a", "b", "c"], labels: [0, 1, 0, 1], count: 2) == [0, 0, 1, 1])
    // Each label's two groups go to different folds.
    #expect(Folds.assign(groups: ["a", "b", "c", "d"], labels: [0, 0, 1, 1], count: 2) == [0, 1, 0, 1])
    #expect(Folds.assign(groups: [], labels: [], count: 3) == [])
  }

  struct Sample {
    var groups: [String] = []
    var labels: [Int] = []

    init(seed: UInt64) {
      var random = SeededGenerator(state: seed)
      for group in 0..<Int.random(in: 5...30, using: &random) {
        for _ in 0..<Int.random(in: 1...9, using: &random) {
          groups.append("group \(group)")
          labels.append(Int.random(in: 0..<3, using: &random))
        }
      }
    }
  }

  @Test(arguments: 1...50) func groupsStayWholeAndAllFoldsAreUsed(seed: UInt64) {
    let sample = Sample(seed: seed)
    let folds = Folds.assign(groups: sample.groups, labels: sample.labels, count: 5)
    let foldsOfGroups = Dictionary(grouping: zip(sample.groups, folds), by: \.0).mapValues {
      Set($0.map(\.1))
    }
    #expect(foldsOfGroups.values.allSatisfy { $0.count == 1 })
    #expect(Set(folds) == Set(0..<5))
  }

  @Test(arguments: 1...50) func orderDoesNotMatter(seed: UInt64) {
    let sample = Sample(seed: seed)
    let folds = Folds.assign(groups: sample.groups, labels: sample.labels, count: 4)
    var random = SeededGenerator(state: seed)
    let order = sample.groups.indices.shuffled(using: &random)
    let shuffled = Folds.assign(
      groups: order.map { sample.groups[$0] },
      labels: order.map { sample.labels[$0] },
      count: 4
    )
    #expect(shuffled == order.map { folds[$0] })
  }

  @Test func labelsAreSpreadEvenly() {
    // Thirty groups of one answer, ten a label: every fold of five gets two of each.
    let groups = (0..<30).map { "group \(100 + $0)" }
    let labels = (0..<30).map { $0 % 3 }
    let folds = Folds.assign(groups: groups, labels: labels, count: 5)
    for fold in 0..<5 {
      let held = labels.indices.filter { folds[$0] == fold }.map { labels[$0] }
      #expect(held.sorted() == [0, 0, 1, 1, 2, 2])
    }
  }
}
