import TextFeatures

/// The features of a model and what is known of each: its counts in every label, and its weight.
///
/// Log-odds are derived from the counts, never stored: counts add up, so that tables of two halves of the data
/// can be merged.
public struct FeatureTable: Sendable, Equatable {
  /// One feature.
  public struct Entry: Sendable, Equatable {
    /// Its identity.
    public var key: WordHash
    /// What to call it: its words, a theme in angle brackets, a context mark in square ones.
    public var name: String
    /// How much it stood in the answers of each label.
    public var counts: [Double]
    /// The pseudo-counts added for each label before any answer was read.
    public var prior: [Double]
    /// In how many answers it stood.
    public var documents: Int
    /// How far its evidence is trusted: 0 or more, 1 in plain naive Bayes.
    public var weight: Double

    /// Whether it is a theme or a side rather than a word.
    var isTheme: Bool { name.utf8.first == UInt8(ascii: "<") }

    /// Whether it is one word, plainly said.
    var isPlainWord: Bool { !isTheme && !name.utf8.contains(UInt8(ascii: " ")) }
  }

  /// The features, ordered by identity.
  public var entries: [Entry]

  /// The words that stand in most answers; none if there are fewer.
  func commonWords(most: Int) -> [WordHash] {
    let words = entries.indices.filter { entries[$0].isPlainWord }
    guard words.count >= most else { return [] }
    let least = words.map { entries[$0].documents }.sorted(by: >)[most - 1]
    return words.filter { entries[$0].documents >= least }
      .sorted { (entries[$0].documents, entries[$0].name) > (entries[$1].documents, entries[$1].name) }
      .prefix(most).map { entries[$0].key }
  }

  /// For each feature and label, how much more the label uses the feature than labels do on the (geometric) mean, in nats:
  /// `log θ_cj − mean over labels of log θ_·j`.
  func directions(labels: Int) -> [Double] {
    var totals = [Double](repeating: 0, count: labels)
    for entry in entries {
      for label in 0..<labels { totals[label] += entry.counts[label] + entry.prior[label] }
    }
    let logTotals = totals.map { logarithm($0) }
    var directions: [Double] = []
    directions.reserveCapacity(entries.count * labels)
    for entry in entries {
      let rates = (0..<labels).map { logarithm(entry.counts[$0] + entry.prior[$0]) - logTotals[$0] }
      let mean = rates.reduce(0, +) / Double(labels)
      for rate in rates { directions.append(rate - mean) }
    }
    return directions
  }
}
