import TextFeatures

/// A stretch of an answer that argues for a label.
public struct EvidenceSpan: Sendable, Equatable {
  /// The words, as indices into the answer's tokens.
  public var tokens: Range<Int>
  /// The place of the label that it argues for.
  public var leans: Int
  /// The theme that shows most in it; nil if only single words speak.
  public var theme: String?
  /// What its words add to the label's score, in nats.
  public var weight: Double
  /// Whether it tells of what would be done rather than of what was.
  public var isHypothetical: Bool
}

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
    model.leanings.flatMap { spans(for: $0, in: reading, of: model) }
      .sorted { ($0.tokens.lowerBound, $0.leans) < ($1.tokens.lowerBound, $1.leans) }
  }

  private func spans(for label: Int, in reading: Reading, of model: Model) -> [EvidenceSpan] {
    let shares = reading.shares(of: label)
    let clauses = Clauses(reading.features.tokens)
    let stretches = MaximalStretches.find(in: shares.map { $0 - wordCost }).flatMap(clauses.sentences)
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
    let hits = reading.features.hits.filter { tokens.overlaps($0.tokens) }
    let isShown = hits.contains { model.themes[$0.theme].leans == model.labels[label] }
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
  private func theme(of hits: [ThemeHit], label: Int, shares: [Double], model: Model) -> String? {
    var weights: [Int: Double] = [:]
    for hit in hits where model.themes[hit.theme].leans == model.labels[label] {
      weights[hit.theme, default: 0] += shares[hit.tokens].reduce(0, +)
    }
    return weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { model.themes[$0.key].name }
  }
}

extension Reading {
  /// What each word adds to one label's score, in nats.
  public func shares(of label: Int) -> [Double] {
    stride(from: label, to: shares.count, by: score.count).map { shares[$0] }
  }

  /// What a label's score gets from words outside its evidence: with the bias and the evidence's weights it adds up to the score.
  public func rest(of label: Int, evidence: [EvidenceSpan]) -> Double {
    let shown = evidence.filter { $0.leans == label }.reduce(0) { $0 + $1.weight }
    return score[label] - bias[label] - shown
  }
}
