/// Counts of true against said labels, and the figures that follow from them.
public struct ConfusionMatrix: Sendable, Equatable {
  /// `counts[truth][said]`.
  public private(set) var counts: [[Int]]

  /// Counts predictions over `labels` labels.
  public init(_ predictions: [Prediction], labels: Int) {
    counts = Array(repeating: Array(repeating: 0, count: labels), count: labels)
    for prediction in predictions { counts[prediction.truth][prediction.label] += 1 }
  }

  /// The share of predictions that are right.
  public var accuracy: Double {
    let total = counts.joined().reduce(0, +)
    return total == 0 ? .nan : Double(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / Double(total)
  }

  /// Of what was said to have a label, the share that has it.
  public func precision(_ label: Int) -> Double { ratio(counts[label][label], said(label)) }

  /// Of what has a label, the share that was said to.
  public func recall(_ label: Int) -> Double { ratio(counts[label][label], support(label)) }

  /// How many predictions truly have a label.
  public func support(_ label: Int) -> Int { counts[label].reduce(0, +) }

  /// The harmonic mean of precision and recall; 0 where a label was never said rightly.
  public func f1(_ label: Int) -> Double {
    let occurrences = said(label) + support(label)
    return occurrences == 0 ? 0 : 2 * Double(counts[label][label]) / Double(occurrences)
  }

  /// The plain mean of ``f1(_:)`` over the labels that occur, in truth or in what was said, as scikit-learn takes it; `nan` for none.
  public var macroF1: Double {
    let occurring = counts.indices.filter { support($0) + said($0) > 0 }
    return occurring.isEmpty ? .nan : occurring.reduce(0) { $0 + f1($1) } / Double(occurring.count)
  }

  /// How many predictions were said to have a label.
  private func said(_ label: Int) -> Int { counts.reduce(0) { $0 + $1[label] } }

  private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? .nan : Double(part) / Double(whole) }
}
