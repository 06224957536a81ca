import TextFeatures

/// Counts features over labelled answers and keeps those worth keeping.
struct FeatureCounts {
  let options: TrainingOptions
  let extractor: FeatureExtractor
  let catalogue: FeatureCatalogue
  let labels: [String]
  let trust: [Double]

  /// The counted table, with every weight still at its prior.
  func table(of examples: [TrainingSet.Example], _ vocabulary: Vocabulary) -> FeatureTable {
    var counts = [Double](repeating: 0, count: vocabulary.features.count * labels.count)
    var documents = [Int](repeating: 0, count: vocabulary.features.count)
    for example in examples {
      let values = FeatureValues(example, vocabulary: vocabulary, trust: trust, options: options)
      for value in values.values { documents[Int(value.feature)] += 1 }
      for (place, feature) in values.features.enumerated() where feature >= 0 {
        let row = Int(feature) * labels.count
        counts[row + example.label] += values.shares[place]
      }
    }
    return FeatureTable(
      entries: vocabulary.features.enumerated().map { number, feature in
        let kind = catalogue.kinds[Int(feature)]
        return FeatureTable.Entry(
          key: catalogue.keys[Int(feature)],
          name: extractor.name(of: kind, words: catalogue.words[Int(feature)]),
          counts: Array(counts[number * labels.count..<(number + 1) * labels.count]),
          prior: prior(of: kind),
          documents: documents[number],
          weight: priorWeight(of: kind)
        )
      }
    )
  }

  /// The features to count, by identity. Words must stand in enough groups; what the themes name is always kept.
  func vocabulary(of examples: [TrainingSet.Example], groups: Int) -> Vocabulary {
    var found = [Int](repeating: 0, count: catalogue.keys.count)
    var latest = [Int](repeating: -1, count: catalogue.keys.count)
    // Group by group, so that each feature need only remember the latest.
    for place in order(of: examples, groups: groups) {
      for feature in examples[place].occurrences where latest[Int(feature)] != examples[place].group {
        latest[Int(feature)] = examples[place].group
        found[Int(feature)] += 1
      }
    }
    let kept = catalogue.keys.indices.filter { feature in
      let kind = catalogue.kinds[feature]
      if kind == .pair, !options.usesPairs { return false }
      return kind.isTheme || found[feature] >= max(options.minimumGroups, 1)
    }
    return Vocabulary(
      kept.sorted { catalogue.keys[$0].bits < catalogue.keys[$1].bits }.map { Int32($0) },
      of: catalogue
    )
  }

  /// The places of the examples, group after group.
  private func order(of examples: [TrainingSet.Example], groups: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: groups + 1)
    for example in examples { starts[example.group + 1] += 1 }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    var order = [Int](repeating: 0, count: examples.count)
    for (place, example) in examples.enumerated() {
      order[starts[example.group]] = place
      starts[example.group] += 1
    }
    return order
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
