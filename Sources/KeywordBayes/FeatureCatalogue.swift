import TextFeatures

/// The features of labelled answers, each with a number, so that answers can be kept as lists of small numbers.
struct FeatureCatalogue {
  private(set) var keys: [WordHash] = []
  private(set) var kinds: [FeatureKind] = []
  /// The words of each; empty for themes and sides.
  private(set) var words: [String] = []
  private var numbers = HashIndex()

  /// The number of a feature; its words are asked for when it is met for the first time.
  mutating func number(_ key: WordHash, _ kind: FeatureKind, words: () -> String = { "" }) -> Int32 {
    if let number = numbers[key] { return Int32(number) }
    numbers.insert(keys.count, for: key)
    keys.append(key)
    kinds.append(kind)
    self.words.append(words())
    return Int32(keys.count - 1)
  }
}
