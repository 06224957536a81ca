import TextFeatures

/// A trained classifier: everything needed to score an answer, and to say how it came about.
///
///     let model = try ModelFile.model(from: bytes)
///     let reading = model.read(answer: "We rolled back in four minutes.", question: "What broke?")
///     reading.probability   // one number a label, in the order of `model.labels`
public struct Model: Sendable {
  /// What is stored of a model besides its features.
  public struct Facts: Sendable, Equatable {
    /// A name for reports.
    public var name: String
    /// The labels, sorted.
    public var labels: [String]
    /// The label that stands for the absence of evidence, if there is one.
    public var background: String?
    /// How many answers of each label it was trained on.
    public var answers: [Int]
    /// The choices made in training.
    public var options: TrainingOptions
    /// The bias of each label, in nats: the logarithm of its share, as training adjusted it.
    public var bias: [Double]
    /// How scores become probabilities.
    public var calibration: Calibration
    /// How often it was wrong on held-out answers, by confidence.
    public var risk: HeldOutRisk
    /// The least probability for a tag.
    public var threshold: Double
  }

  /// What it is.
  public let facts: Facts
  /// What it counted and learned.
  public let table: FeatureTable
  /// How far it trusts the phrases of its themes.
  public let trust: KeywordTrust
  /// The words of the answers it was trained on, by identity, sorted.
  public let knownWords: [WordHash]
  /// How it finds features in text.
  public let extractor: FeatureExtractor

  /// The labels, sorted.
  public var labels: [String] { facts.labels }
  /// The themes whose keywords it knows.
  public var themes: [Theme] { extractor.themes }

  /// The place of the label without evidence among the labels.
  public let background: Int?
  /// The labels that evidence is looked for, by place: all but the background.
  public let leanings: [Int]

  let index: HashIndex
  let known: HashIndex
  /// The hundred words that stand in most answers; none if the model does not know as many.
  let commonWords: HashIndex
  let trustFactors: [Double]
  /// `weight · direction` for each feature and label, in nats per unit of a feature's value.
  let contributions: [Double]
  /// The features of each theme and of the side that it leans to, if they bear any weight, or -1.
  let themeFeatures: [(theme: Int32, side: Int32)]
  /// The label that each theme leans to, or -1.
  let themeLabels: [Int]
  let memories: MemoryPool

  init(
    facts: Facts,
    table: FeatureTable,
    trust: KeywordTrust,
    knownWords: [WordHash],
    extractor: FeatureExtractor
  ) {
    self.facts = facts
    self.table = table
    self.trust = trust
    self.knownWords = knownWords
    self.extractor = extractor
    let labels = facts.labels
    let background = facts.background.flatMap { labels.firstIndex(of: $0) }
    self.background = background
    leanings = labels.indices.filter { $0 != background }
    let index = HashIndex(table.entries.map(\.key))
    self.index = index
    memories = MemoryPool(features: table.entries.count)
    known = HashIndex(knownWords)
    commonWords = HashIndex(table.commonWords(most: 100))
    trustFactors = trust.factors(of: extractor, strength: facts.options.trustStrength)
    let directions = table.directions(labels: labels.count)
    let contributions = directions.indices.map { directions[$0] * table.entries[$0 / labels.count].weight }
    self.contributions = contributions
    themeFeatures = extractor.themes.indices.map { theme in
      let side = extractor.side(ofTheme: theme)
      return (
        theme: Model.weightyFeature(extractor.themeKeys[theme], index, contributions, labels: labels.count),
        side: Model.weightyFeature(extractor.sideKeys[side], index, contributions, labels: labels.count)
      )
    }
    themeLabels = extractor.themes.map { labels.firstIndex(of: $0.leans) ?? -1 }
  }

  /// The place of a feature that adds anything to any label's score, or -1.
  func weightyFeature(_ key: WordHash) -> Int32 {
    Model.weightyFeature(key, index, contributions, labels: facts.labels.count)
  }

  /// The labels that evidence is looked for.
  public var leaningLabels: [String] { leanings.map { labels[$0] } }

  /// The themes whose keywords argue for one of the labels that evidence is looked for.
  public var leaningThemes: [Theme] {
    themes.filter { theme in leanings.contains { labels[$0] == theme.leans } }
  }

  private static func weightyFeature(
    _ key: WordHash,
    _ index: HashIndex,
    _ contributions: [Double],
    labels: Int
  ) -> Int32 {
    guard let feature = index[key] else { return -1 }
    let weights = contributions[feature * labels..<(feature + 1) * labels]
    return weights.contains { $0 != 0 } ? Int32(feature) : -1
  }
}
