import TextFeatures

/// Chooses the stretches of an answer that a reader would quote.
///
/// Each word's share of the score is known exactly. The heaviest stretches of words are widened to the edges of their clauses,
/// so that they can be read, and the best few of each side are kept; where the model has themes, a stretch must hold
/// a phrase of one.
public struct EvidenceFinder: Sendable {
  /// How many stretches are kept for a label.
  public var most = 6
  /// The least weight of a stretch, in nats.
  public var leastWeight = 0.1
  /// What every word costs, in nats, so that stretches end where nothing more is said.
  public var wordCost = 0.1
  /// The most words of a stretch.
  public var longest = 25
  /// The fewest words of a stretch, if the sentence has them.
  public var shortest = 8

  /// Makes a finder with the usual limits.
  public init() {}

  /// The evidence in an answer, in the order of the text.
  public func evidence(in reading: Reading, of model: Model) -> [EvidenceSpan] {
    let clauses = Clauses(reading.features.tokens)
    return model.leanings.flatMap { spans(for: $0, in: reading, clauses, of: model) }
      .sorted { ($0.tokens.lowerBound, $0.leans) < ($1.tokens.lowerBound, $1.leans) }
  }

  private func spans(for label: Int, in reading: Reading, _ clauses: Clauses, of model: Model)
    -> [EvidenceSpan]
  {
    let hits = reading.features.hits.filter { model.themeLabels[$0.theme] == label }
    if !model.themes.isEmpty, hits.isEmpty { return [] }
    let shares = reading.shares(of: label)
    let stretches = MaximalStretches.find(in: shares, cost: wordCost).flatMap(clauses.sentences)
      .map { clauses.widened($0, longest: longest, shortest: shortest) }
    return merged(stretches)
      .compactMap { span($0, label: label, shares: shares, reading: reading, model: model) }
      .sorted { $0.weight > $1.weight }
      .prefix(most).map { $0 }
  }

  /// Stretches that came to overlap when they were widened become one, unless it would be too long; then the first keeps the
  /// common words.
  private func merged(_ stretches: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for stretch in stretches {
      guard let last = result.last, last.upperBound > stretch.lowerBound else {
        result.append(stretch)
        continue
      }
      let union = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      if union.count <= longest {
        result[result.count - 1] = union
      } else if stretch.upperBound - last.upperBound >= shortest {
        result.append(last.upperBound..<stretch.upperBound)
      }
    }
    return result
  }

  private func span(
    _ tokens: Range<Int>,
    label: Int,
    shares: [Double],
    reading: Reading,
    model: Model
  ) -> EvidenceSpan? {
    let weight = shares[tokens].reduce(0, +)
    guard weight >= leastWeight else { return nil }
    let hits = reading.features.hits(over: tokens)
    let isShown = hits.contains { model.themeLabels[$0.theme] == label }
    guard model.themes.isEmpty || isShown else { return nil }
    return EvidenceSpan(
      tokens: tokens,
      leans: label,
      theme: theme(of: hits, label: label, shares: shares, model: model),
      weight: weight,
      isHypothetical: !hits.isEmpty && hits.allSatisfy { $0.mark == .hypothetical }
    )
  }

  /// Of the themes that lean to the label the one whose phrases weigh most.
  private func theme(of hits: ArraySlice<ThemeHit>, label: Int, shares: [Double], model: Model) -> String? {
    // A stretch has few words, so that adding up anew for every hit costs less than a dictionary.
    func weight(of theme: Int) -> Double {
      hits.reduce(0) { $1.theme == theme ? $0 + shares[$1.tokens].reduce(0, +) : $0 }
    }
    let themes = hits.filter { model.themeLabels[$0.theme] == label }.map(\.theme)
    return themes.max { (weight(of: $0), -$0) < (weight(of: $1), -$1) }.map { model.themes[$0].name }
  }
}

extension Reading {
  /// What each word adds to one label's score, in nats.
  public func shares(of label: Int) -> [Double] {
    let (all, labels) = (shares.span, score.count)
    return features.tokens.indices.map { all[$0 * labels + label] }
  }

  /// What a label's score gets from words outside its evidence: with the bias and the evidence's weights it adds up to the score.
  public func rest(of label: Int, evidence: [EvidenceSpan]) -> Double {
    let shown = evidence.filter { $0.leans == label }.reduce(0) { $0 + $1.weight }
    return score[label] - bias[label] - shown
  }
}
