import TextFeatures

/// Labelled answers with their features found, ready to be counted: a few bytes for each word.
struct TrainingSet {
  struct Example {
    /// Every occurrence of every feature, by number, as ``FeatureExtractor/occurrences(in:)`` has them: first a theme and its side
    /// for each of `hits`.
    var occurrences: [Int32]
    /// The theme phrases that are not denied.
    var hits: [Hit]
    /// The features that the words with a context mark would be without it.
    var unmarked: [Int32]
    var label: Int
    var group: Int
  }

  /// A theme phrase in an answer.
  struct Hit {
    var phrase: Int32
    var isHypothetical: Bool
    /// Whether a reader quoted a word of it as evidence for its side.
    var isQuoted: Bool
  }

  let labels: [String]
  let examples: [Example]
  /// Which answer each example was made of.
  let places: [Int]
  let features: FeatureCatalogue
  /// Who speaks, by number.
  let groups: [String]
  /// The words of all answers, sorted by identity.
  let knownWords: [WordHash]
  /// The label whose answers carry no evidence though others do, such as "neither"; nil if there is none.
  let background: Int?

  init(
    _ answers: [TrainingAnswer],
    extractor: FeatureExtractor,
    usesPairs: Bool = true
  ) throws(TrainingError) {
    labels = try TrainingSet.labels(of: answers)
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    var builder = TrainingSetBuilder(extractor: extractor, usesPairs: usesPairs)
    var isEvident = labels.map { _ in false }
    var examples: [Example] = []
    examples.reserveCapacity(answers.count)
    // Sorted, so that neither the order of files nor of lines can move a sum.
    places = answers.indices.sorted { TrainingSet.comesBefore(answers[$0], answers[$1]) }
    for place in places {
      let label = numbers[answers[place].label] ?? 0
      examples.append(builder.example(answers[place], label: label))
      if answers[place].evidence.contains(where: { $0.leans == answers[place].label }) {
        isEvident[label] = true
      }
    }
    self.examples = examples
    features = builder.features
    groups = builder.groups
    knownWords = builder.memory.identities.sorted { $0.bits < $1.bits }
    let silent = labels.indices.filter { !isEvident[$0] }
    background = isEvident.contains(true) && silent.count == 1 ? silent[0] : nil
  }

  private static func labels(of answers: [TrainingAnswer]) throws(TrainingError) -> [String] {
    var found: [String: (answers: Int, group: String, hasMore: Bool)] = [:]
    for answer in answers {
      var own = found[answer.label] ?? (0, answer.group, false)
      own.answers += 1
      if answer.group != own.group { own.hasMore = true }
      found[answer.label] = own
    }
    let labels = found.keys.sorted()
    guard let first = labels.first else { throw .noAnswers }
    guard labels.count > 1 else { throw .oneLabel(first) }
    for label in labels {
      guard let own = found[label] else { continue }
      if own.answers < 2 { throw .tooFew(label: label, answers: own.answers) }
      if !own.hasMore { throw .oneVoice(label: label) }
    }
    return labels
  }

  private static func comesBefore(_ a: TrainingAnswer, _ b: TrainingAnswer) -> Bool {
    let first = (a.label, a.group, a.answer, a.question)
    let second = (b.label, b.group, b.answer, b.question)
    guard first == second else { return first < second }
    return a.evidence.lexicographicallyPrecedes(b.evidence) {
      ($0.range.lowerBound, $0.range.upperBound, $0.leans) < (
        $1.range.lowerBound, $1.range.upperBound, $1.leans
      )
    }
  }
}
