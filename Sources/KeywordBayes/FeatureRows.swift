/// Answers as their features' values, one after the other in two flat arrays.
struct FeatureRows {
  private(set) var features: [Int32] = []
  private(set) var values: [Double] = []
  private var ends: [Int] = []

  /// Makes room for so many values, as rows are the largest thing in training.
  init(capacity: Int) {
    features.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  /// How many answers there are.
  var count: Int { ends.count }

  mutating func append(_ row: [(feature: Int32, value: Double)]) {
    for (feature, value) in row {
      features.append(feature)
      values.append(value)
    }
    ends.append(features.count)
  }

  /// Where an answer's features stand.
  func places(of row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
}
