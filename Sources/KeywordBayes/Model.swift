import TextFeatures

/// A trained classifier: everything needed to score an answer, and to say how it came about.
///
///     let model = try Model(bytes: bytes)
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

  let index: HashIndex
  let known: HashIndex
  /// The hundred words that stand in most answers; none if the model does not know as many.
  let commonWords: Set<WordHash>
  let trustFactors: [Double]
  /// `weight · direction` for each feature and label, in nats per unit of a feature's value.
  let contributions: [Double]

  init(facts: Facts, table: FeatureTable, trust: KeywordTrust, knownWords: [WordHash], themes: [Theme]) {
    self.facts = facts
    self.table = table
    self.trust = trust
    self.knownWords = knownWords
    self.extractor = FeatureExtractor(themes: themes)
    self.trustFactors = trust.factors(of: extractor, strength: facts.options.trustStrength)
    self.index = HashIndex(table.entries.enumerated().map { (key: $1.key, value: $0) })
    self.known = HashIndex(knownWords.enumerated().map { (key: $1, value: $0) })
    self.commonWords = table.commonWords(most: 100)
    let labels = facts.labels.count
    let directions = table.directions(labels: labels)
    self.contributions = directions.indices.map { directions[$0] * table.entries[$0 / labels].weight }
  }

  /// The place of the label without evidence among the labels.
  public var background: Int? { facts.background.flatMap { labels.firstIndex(of: $0) } }

  /// The labels that evidence is looked for, by place: all but the background.
  public var leanings: [Int] { labels.indices.filter { $0 != background } }
}
