/// A feature as people see it.
public struct Keyword: Sendable, Equatable {
  /// Its words, or the theme in angle brackets.
  public var name: String
  /// What one occurrence adds to the label's score in an answer of a hundred words, in nats.
  public var weight: Double
  /// In how many answers it stood.
  public var documents: Int
}

extension Model {
  /// The features that add most to a label, the heaviest first.
  public func keywords(for label: Int, most: Int) -> [Keyword] {
    table.entries.indices
      .map { (feature: $0, weight: contributions[$0 * labels.count + label]) }
      .sorted { ($0.weight, table.entries[$1.feature].name) > ($1.weight, table.entries[$0.feature].name) }
      .prefix(most)
      .map {
        Keyword(
          name: table.entries[$0.feature].name,
          weight: $0.weight,
          documents: table.entries[$0.feature].documents
        )
      }
  }
}
