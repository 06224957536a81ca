import TextFeatures

/// Counts features over labelled answers and keeps those worth keeping.
struct FeatureCounts {
  let options: TrainingOptions
  let extractor: FeatureExtractor
  let labels: [String]
  let trust: [Double]

  /// The counted table, with every weight still at its prior.
  func table(of examples: [TrainingSet.Example]) -> FeatureTable {
    let vocabulary = vocabulary(of: examples)
    let index = HashIndex(vocabulary.enumerated().map { (key: $1.key, value: $0) })
    var counts = [Double](repeating: 0, count: vocabulary.count * labels.count)
    var documents = [Int](repeating: 0, count: vocabulary.count)
    for example in examples {
      let values = FeatureValues(example.features, index: index, trust: trust, options: options)
      for value in values.values { documents[Int(value.feature)] += 1 }
      for (place, feature) in values.features.enumerated() where feature >= 0 {
        let row = Int(feature) * labels.count
        counts[row + example.label] += values.shares[place]
      }
    }
    return FeatureTable(
      entries: vocabulary.enumerated().map { number, feature in
        FeatureTable.Entry(
          key: feature.key,
          name: extractor.name(of: feature.kind, words: feature.words),
          counts: Array(counts[number * labels.count..<(number + 1) * labels.count]),
          prior: prior(of: feature.kind),
          documents: documents[number],
          weight: priorWeight(of: feature.kind)
        )
      }
    )
  }

  private struct Feature {
    var key: WordHash
    var kind: FeatureKind
    var words = ""
  }

  /// The features to count, by identity. Words must stand in enough groups; what the themes name is always kept.
  private func vocabulary(of examples: [TrainingSet.Example]) -> [Feature] {
    var features: [WordHash: Feature] = [:]
    var groups: [WordHash: Set<Int>] = [:]
    var groupNumbers: [String: Int] = [:]
    for example in examples {
      let group = groupNumbers[example.group, default: groupNumbers.count]
      groupNumbers[example.group] = group
      for occurrence in example.features.occurrences {
        if occurrence.kind == .pair, !options.usesPairs { continue }
        if features[occurrence.key] == nil {
          let words = occurrence.kind.isTheme ? "" : example.words(of: occurrence)
          features[occurrence.key] = Feature(key: occurrence.key, kind: occurrence.kind, words: words)
        }
        groups[occurrence.key, default: []].insert(group)
      }
    }
    for (key, kind) in extractor.themeFeatures { features[key] = Feature(key: key, kind: kind) }
    return features.values.filter { feature in
      feature.kind.isTheme || groups[feature.key, default: []].count >= options.minimumGroups
    }.sorted { $0.key.bits < $1.key.bits }
  }

  /// Every label gets the smoothing; the side that a theme leans to gets the theme's pseudo-count on top (an informative Dirichlet
  /// prior: Monroe et al. 2008).
  private func prior(of kind: FeatureKind) -> [Double] {
    let side = extractor.leaning(of: kind).flatMap { labels.firstIndex(of: $0) }
    return labels.indices.map { options.smoothing + ($0 == side ? options.themePrior : 0) }
  }

  private func priorWeight(of kind: FeatureKind) -> Double {
    switch kind {
    case .word, .pair: options.priorWeight
    case .theme: options.themePriorWeight
    case .side: options.sidePriorWeight
    }
  }
}
