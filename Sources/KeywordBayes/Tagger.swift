/// Decides whether a reading is good for a tag.
public struct Tagger: Sendable {
  /// The least probability for a tag.
  public var threshold: Double
  /// The fewest different known words for a tag.
  public var leastKnown = 8
  /// The least share of known words for a tag.
  public var leastKnownShare = 0.5
  /// The least share of common words for a tag. Of the labelled answers 99.9% have 0.35 or more; a list of keywords has 0.1.
  public var leastCommonShare = 0.3

  /// Makes a tagger with a threshold.
  public init(threshold: Double) { self.threshold = threshold }

  /// The tag of a reading with its evidence.
  public func tag(_ reading: Reading, evidence: [EvidenceSpan], of model: Model) -> Tag {
    let best = reading.best
    let confidence = reading.probability[best]
    let reason = reason(reading, best: best, evidence: evidence, model: model)
    return Tag(label: reason == nil ? best : nil, confidence: confidence, reason: reason)
  }

  private func reason(_ reading: Reading, best: Int, evidence: [EvidenceSpan], model: Model) -> Tag.Reason? {
    if reading.knownCount < leastKnown { return .tooShort(known: reading.knownCount, needed: leastKnown) }
    if reading.knownShare < leastKnownShare {
      return .unknownWords(share: reading.knownShare, needed: leastKnownShare)
    }
    if reading.commonShare < leastCommonShare {
      return .noSentences(share: reading.commonShare, needed: leastCommonShare)
    }
    let first = reading.probability[best]
    if first < threshold {
      let second =
        reading.probability.indices.filter { $0 != best }.map { reading.probability[$0] }.max() ?? 0
      return .nearTie(first: first, second: second, needed: threshold)
    }
    if best != model.background, !evidence.contains(where: { $0.leans == best }) {
      return .noEvidence(probability: first)
    }
    return nil
  }
}
