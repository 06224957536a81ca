import TextFeatures

extension Model {
  /// Every occurrence's share of the score, divided among its words: `values[word * labels + label]`; and the answer's length as
  /// ``FeatureValues/length`` has it.
  ///
  /// The same sums in the same order as ``FeatureValues`` makes for training, over tables by feature in place of sorting, and without
  /// the features that bear no weight.
  func wordShares(
    of features: AnswerFeatures,
    memory: inout ReadingMemory
  ) -> (values: [Double], length: Int) {
    let (occurrences, length) = weightyOccurrences(in: features, memory: memory)
    let scale = FeatureValues.lengthScale(words: length, exponent: facts.options.lengthExponent)
    let (labels, damping) = (facts.labels.count, facts.options.damping)
    var values = [Double](repeating: 0, count: features.tokens.count * labels)
    var shares = values.mutableSpan
    let contributions = contributions.span
    sum(occurrences, into: &memory.amounts)
    for occurrence in occurrences {
      let amount = memory.amounts[Int(occurrence.feature)]
      let value = amount > 0 ? damping.value(amount) * scale / amount : 0
      let part = occurrence.share * value / Double(occurrence.count)
      let row = Int(occurrence.feature) * labels
      var at = Int(occurrence.start) * labels
      for _ in 0..<occurrence.count {
        for label in 0..<labels {
          shares[at] += part * contributions[row + label]
          at += 1
        }
      }
    }
    clear(occurrences, in: &memory.amounts)
    return (values, length)
  }

  private struct Occurrence {
    var feature: Int32
    var start: Int32
    var count: Int32
    var share: Double
  }

  private func sum(_ occurrences: [Occurrence], into amounts: inout [Double]) {
    var amounts = amounts.mutableSpan
    for occurrence in occurrences { amounts[Int(occurrence.feature)] += occurrence.share }
  }

  private func clear(_ occurrences: [Occurrence], in amounts: inout [Double]) {
    var amounts = amounts.mutableSpan
    for occurrence in occurrences { amounts[Int(occurrence.feature)] = 0 }
  }

  /// The occurrences that can move the score, and the number of words that are features.
  private func weightyOccurrences(
    in features: AnswerFeatures,
    memory: ReadingMemory
  ) -> (occurrences: [Occurrence], length: Int) {
    var occurrences: [Occurrence] = []
    occurrences.reserveCapacity(features.hits.count * 2 + features.tokens.count)
    let (numbers, notes) = (memory.words.words.span, memory.notes.span)
    let (tokens, marks, usesPairs) = (features.tokens.span, features.marks.span, facts.options.usesPairs)
    func add(_ feature: Int32, _ tokens: Range<Int>, share: Double) {
      guard feature >= 0 else { return }
      occurrences.append(
        Occurrence(
          feature: feature,
          start: Int32(tokens.lowerBound),
          count: Int32(tokens.count),
          share: share
        )
      )
    }
    for hit in features.hits where hit.mark.affirms {
      let share = FeatureValues.worth(
        of: hit.phrase,
        isHypothetical: hit.mark == .hypothetical,
        trust: trustFactors
      )
      add(themeFeatures[hit.theme].theme, hit.tokens, share: share)
      add(themeFeatures[hit.theme].side, hit.tokens, share: share)
    }
    var length = 0
    for (at, isCountable) in features.isCountable.enumerated() where isCountable {
      let note = notes[Int(numbers[at])]
      length += note.isFeature ? 1 : 0
      add(note.features[Int(marks[at].rawValue)], at..<at + 1, share: 1)
      if usesPairs, features.isPaired(at) {
        add(weightyFeature(FeatureKey.pair(tokens[at - 1].word, tokens[at].word)), at - 1..<at + 1, share: 1)
      }
    }
    return (occurrences, length)
  }
}
