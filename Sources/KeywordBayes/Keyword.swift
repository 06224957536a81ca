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

extension Keyword {
  /// The features that add most to each label: the mean over the models that made the readings, a model that lacks a feature
  /// counting as 0, and the most answers it stood in.
  static func means(over readings: [HeldOutReading], labels: [String], most: Int) -> [[Keyword]] {
    var models: [Model] = []
    for held in readings where !models.contains(where: { $0.facts == held.model.facts }) {
      models.append(held.model)
    }
    return labels.map { label in
      var sums: [String: Keyword] = [:]
      for model in models {
        guard let place = model.labels.firstIndex(of: label) else { continue }
        for keyword in model.keywords(for: place, most: .max) {
          var sum = sums[keyword.name] ?? Keyword(name: keyword.name, weight: 0, documents: 0)
          sum.weight += keyword.weight / Double(models.count)
          sum.documents = max(sum.documents, keyword.documents)
          sums[keyword.name] = sum
        }
      }
      let sorted = sums.values.sorted { ($0.weight, $1.name) > ($1.weight, $0.name) }
      return Array(sorted.prefix(most))
    }
  }
}
