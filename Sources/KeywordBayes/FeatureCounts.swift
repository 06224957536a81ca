import TextFeatures

/// Counts features over labelled answers and keeps those worth keeping.
struct FeatureCounts {
  let options: TrainingOptions
  let extractor: FeatureExtractor
  let labels: [String]

  /// The counted table, with weights still at one.
  func table(of examples: [TrainingSet.Example], background: Int?) -> FeatureTable {
    let vocabulary = vocabulary(of: examples)
    let index = HashIndex(vocabulary.enumerated().map { (key: $1.key, value: $0) })
    var counts = [Double](repeating: 0, count: vocabulary.count * labels.count)
    var documents = [Int](repeating: 0, count: vocabulary.count)
    for example in examples {
      let values = FeatureValues(example.features, index: index, options: options)
      for value in values.values { documents[Int(value.feature)] += 1 }
      for (place, feature) in values.features.enumerated() where feature >= 0 {
        let row = Int(feature) * labels.count
        let share = values.shares[place]
        if !example.hasEvidence {
          counts[row + example.label] += share
        } else if example.isEvidence[place] {
          counts[row + example.label] += share * options.evidenceFactor
        } else if let background {
          counts[row + example.label] += share * (1 - options.spillover)
          counts[row + background] += share * options.spillover
        } else {
          counts[row + example.label] += share
        }
      }
    }
    let priors = priors(of: vocabulary, counts: counts)
    return FeatureTable(
      entries: vocabulary.enumerated().map { number, feature in
        FeatureTable.Entry(
          key: feature.key,
          name: extractor.name(of: feature.kind, words: feature.words),
          counts: Array(counts[number * labels.count..<(number + 1) * labels.count]),
          prior: priors[number],
          documents: documents[number],
          weight: priorWeight(of: feature.kind))
      })
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

  /// The pseudo-counts of every feature: a hierarchy of informative Dirichlet priors (Monroe et al. 2008).
  ///
  /// Every label gets the smoothing. A theme gets pseudo-counts on the side that it leans to. A phrase gets some that are spread over the
  /// labels as all occurrences of its theme are, so that it leans as its theme does until enough answers say
  /// otherwise.
  private func priors(of vocabulary: [Feature], counts: [Double]) -> [[Double]] {
    let rows = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1.key, $0) })
    let flat = labels.map { _ in options.smoothing }
    func themePrior(_ kind: FeatureKind) -> [Double] {
      let side = extractor.leaning(of: kind).flatMap { labels.firstIndex(of: $0) }
      return labels.indices.map { flat[$0] + ($0 == side ? options.themePrior : 0) }
    }
    return vocabulary.map { feature in
      guard let parent = extractor.parent(of: feature.kind) else {
        return feature.kind.isTheme ? themePrior(feature.kind) : flat
      }
      var spread = themePrior(parent.kind)
      if let row = rows[parent.key] {
        for label in labels.indices { spread[label] += counts[row * labels.count + label] }
      }
      let total = spread.reduce(0, +)
      return labels.indices.map { flat[$0] * options.phraseSmoothing + options.phrasePrior * spread[$0] / total }
    }
  }

  private func priorWeight(of kind: FeatureKind) -> Double {
    switch kind {
    case .word, .pair: options.priorWeight
    case .phrase: options.phrasePriorWeight
    case .theme, .livedTheme: options.themePriorWeight
    }
  }
}
