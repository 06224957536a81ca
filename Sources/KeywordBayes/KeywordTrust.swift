import TextFeatures

/// How far each keyword phrase is trusted, learned from where readers saw evidence.
///
/// A phrase is counted wherever it stands in a labelled answer, and again where a reader quoted it as evidence for its side. The
/// share of its occurrences that were quoted, drawn towards its theme's share, over the share of all phrases is its trust:
/// 1 for an ordinary keyword, near 0 for a word that only names a topic, 2 for one that nearly always tells.
/// Counts add up, so the tables of two halves of the data can be merged.
public struct KeywordTrust: Sendable, Equatable {
  /// How often each phrase stood in an answer, by its place among the extractor's phrases.
  public var occurrences: [Int]
  /// How often it stood inside a reader's evidence for its side.
  public var quoted: [Int]

  init(phrases: Int) {
    occurrences = Array(repeating: 0, count: phrases)
    quoted = occurrences
  }

  /// Counts one occurrence.
  mutating func add(phrase: Int, isQuoted: Bool) {
    occurrences[phrase] += 1
    if isQuoted { quoted[phrase] += 1 }
  }

  /// The trust in each phrase; 1 for all of a side that readers never quote, or where nobody quoted anything.
  ///
  /// - Parameter strength: how many occurrences the theme's share is worth.
  func factors(of extractor: FeatureExtractor, strength: Double) -> [Double] {
    let themes = extractor.phrases.indices.map { extractor.theme(ofPhrase: $0) }
    var seen = [Double](repeating: 0, count: extractor.themes.count)
    var told = seen
    for (phrase, theme) in themes.enumerated() {
      seen[theme] += Double(occurrences[phrase])
      told[theme] += Double(quoted[phrase])
    }
    let evident = extractor.themes.indices.filter { told[$0] > 0 }
    let mean = evident.reduce(0) { $0 + told[$1] } / max(1, evident.reduce(0) { $0 + seen[$1] })
    return themes.enumerated().map { phrase, theme in
      guard told[theme] > 0 else { return 1 }
      let drawn = Double(quoted[phrase]) + strength * told[theme] / seen[theme]
      return drawn / (Double(occurrences[phrase]) + strength) / mean
    }
  }
}
