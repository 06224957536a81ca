/// Shares answers out over folds so that one group, a speaker or an interview, never stands in two.
///
/// The same voice in training and test flatters the figures. Groups are dealt out largest first, each to the fold that
/// thereby stays closest to the overall mix of labels; ties go by name, so that the order of the answers does not
/// matter.
///
///     Folds.assign(groups: ["a", "a", "b", "c"], labels: [0, 1, 0, 1], count: 2)   // [0, 0, 1, 1]
public enum Folds {
  /// The fold of each answer, in `0..<count`.
  ///
  /// - Precondition: there is a fold, and a label for every group.
  public static func assign(groups: [String], labels: [Int], count: Int) -> [Int] {
    precondition(count > 0 && groups.count == labels.count)
    let labelCount = (labels.max() ?? 0) + 1
    var mix: [String: [Int]] = [:]
    for (group, label) in zip(groups, labels) {
      mix[group, default: Array(repeating: 0, count: labelCount)][label] += 1
    }
    let order = mix.sorted { a, b in
      let (sizeA, sizeB) = (a.value.reduce(0, +), b.value.reduce(0, +))
      return sizeA != sizeB ? sizeA > sizeB : a.key < b.key
    }
    var held = Array(repeating: Array(repeating: 0, count: labelCount), count: count)
    var foldOf: [String: Int] = [:]
    for (group, labels) in order {
      let fold = (0..<count).min { crowding(labels, held[$0]) < crowding(labels, held[$1]) } ?? 0
      foldOf[group] = fold
      for label in labels.indices { held[fold][label] += labels[label] }
    }
    return groups.map { foldOf[$0] ?? 0 }
  }

  /// How much a group would add to what a fold already has of the same labels.
  private static func crowding(_ group: [Int], _ fold: [Int]) -> Int {
    zip(group, fold).reduce(0) { $0 + $1.0 * (2 * $1.1 + $1.0) } + fold.reduce(0, +)
  }
}
