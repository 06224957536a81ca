import Evaluation
import Foundation
import TextFeatures

/// Trains keyword-weighted naive Bayes on labelled answers.
///
///     let trainer = Trainer(themes: try ThemeFolder.read("Samples/themes"))
///     let model = try trainer.train(on: answers, name: "my rubric")
///
/// The same answers give the same model to the bit, in whatever order they come.
public struct Trainer: Sendable {
  /// The themes whose keywords share strength and lean before any answer is read.
  public var themes: [Theme]
  /// The choices of training.
  public var options: TrainingOptions

  /// Makes a trainer; without options, with those that suit data with or without themes.
  public init(themes: [Theme] = [], options: TrainingOptions? = nil) {
    self.themes = themes
    self.options = options ?? (themes.isEmpty ? .words : TrainingOptions())
  }

  /// Trains a model on all the answers; its calibration comes from answers held out in turn, group by group.
  public func train(on answers: [TrainingAnswer], name: String) throws(TrainingError) -> Model {
    let extractor = FeatureExtractor(themes: themes)
    let set = try TrainingSet(answers, extractor: extractor)
    let heldOut = heldOutScores(set, extractor: extractor)
    let scores = heldOut.map(\.score)
    let lengths = heldOut.map(\.length)
    let truths = set.examples.map(\.label)
    let importance = importance(of: set.examples, in: set)
    let calibration = Calibration.fitted(
      scores: scores,
      words: lengths,
      truths: truths,
      importance: importance
    )
    let risk = HeldOutRisk.counted(
      probabilities: zip(scores, lengths).map { calibration.probabilities(score: $0, words: $1) },
      truths: truths,
      importance: importance
    )
    return fit(set.examples, set: set, extractor: extractor, calibration: calibration, risk: risk, name: name)
  }

  /// What models that were not trained on an answer make of it, for every answer: cross-validation as the command line's
  /// `evaluate --folds` reports it. Each fold's model is calibrated within its own training answers.
  public func crossValidated(_ answers: [TrainingAnswer], folds count: Int) throws -> [HeldOutReading] {
    let labels = Set(answers.map(\.label)).sorted()
    let folds = Folds.assign(
      groups: answers.map(\.group),
      labels: answers.map { labels.firstIndex(of: $0.label) ?? 0 },
      count: count
    )
    var readings: [HeldOutReading] = []
    for fold in 0..<count {
      let training = answers.indices.filter { folds[$0] != fold }.map { answers[$0] }
      let model = try train(on: training, name: "fold \(fold + 1)")
      for place in answers.indices where folds[place] == fold {
        readings.append(
          HeldOutReading(
            answer: place,
            model: model,
            reading: model.read(
              answer: answers[place].answer,
              question: answers[place].question
            )
          )
        )
      }
    }
    return readings.sorted { $0.answer < $1.answer }
  }

  func heldOutScores(_ set: TrainingSet, extractor: FeatureExtractor) -> [HeldOutScore] {
    let folds = Folds.assign(
      groups: set.examples.map(\.group),
      labels: set.examples.map(\.label),
      count: options.folds
    )
    var scores = [HeldOutScore](repeating: HeldOutScore(score: [], length: 0), count: set.examples.count)
    for fold in 0..<options.folds {
      let training = set.examples.indices.filter { folds[$0] != fold }.map { set.examples[$0] }
      let model = fit(
        training,
        set: set,
        extractor: extractor,
        calibration: .identity(labels: set.labels.count),
        risk: .unknown,
        name: ""
      )
      for place in set.examples.indices where folds[place] == fold {
        let values = model.values(of: set.examples[place].features)
        scores[place] = HeldOutScore(score: model.score(values), length: values.length)
      }
    }
    return scores
  }

  private func fit(
    _ examples: [TrainingSet.Example],
    set: TrainingSet,
    extractor: FeatureExtractor,
    calibration: Calibration,
    risk: HeldOutRisk,
    name: String
  ) -> Model {
    let trust = trust(of: examples, extractor: extractor)
    let factors = trust.factors(of: extractor, strength: options.trustStrength)
    let counts = FeatureCounts(options: options, extractor: extractor, labels: set.labels, trust: factors)
    var table = counts.table(of: examples)
    let importance = importance(of: examples, in: set)
    var bias = logShares(of: examples, importance: importance, labels: set.labels.count)
    if options.learnsWeights {
      let index = HashIndex(table.entries.enumerated().map { (key: $1.key, value: $0) })
      let learner = WeightLearner(
        labels: set.labels.count,
        directions: table.directions(labels: set.labels.count),
        priorWeights: table.entries.map(\.weight),
        pulls: table.entries.map { Double(examples.count) * ($0.isTheme ? options.themePull : options.pull) },
        biasPull: options.themePull * Double(examples.count)
      )
      let learned = learner.learn(
        rows: examples.map {
          FeatureValues($0.features, index: index, trust: factors, options: options).values
        },
        truths: examples.map(\.label),
        importance: importance,
        bias: bias
      )
      for feature in table.entries.indices { table.entries[feature].weight = learned.weights[feature] }
      bias = learned.bias
    }
    return Model(
      facts: Model.Facts(
        name: name,
        labels: set.labels,
        background: set.background.map { set.labels[$0] },
        answers: set.labels.indices.map { label in examples.count { $0.label == label } },
        options: options,
        bias: bias,
        calibration: calibration,
        risk: risk,
        threshold: options.threshold
      ),
      table: table,
      trust: trust,
      knownWords: Set(examples.flatMap { $0.features.tokens.map(\.word) }).sorted { $0.bits < $1.bits },
      themes: themes
    )
  }

  private func trust(of examples: [TrainingSet.Example], extractor: FeatureExtractor) -> KeywordTrust {
    var trust = KeywordTrust(phrases: extractor.phrases.count)
    for example in examples {
      for hit in example.features.hits where hit.mark.affirms {
        let leans = extractor.themes[hit.theme].leans
        let isQuoted = hit.tokens.contains { example.quotedFor[$0].contains(leans) }
        trust.add(phrase: hit.phrase, isQuoted: isQuoted)
      }
    }
    return trust
  }

  /// How much each answer counts, so that those of the background have the share that they will have in use.
  func importance(of examples: [TrainingSet.Example], in set: TrainingSet) -> [Double] {
    guard let background = set.background else { return Array(repeating: 1, count: examples.count) }
    let share = Double(examples.count { $0.label == background }) / Double(examples.count)
    let factors = (options.backgroundShare / share, (1 - options.backgroundShare) / (1 - share))
    return examples.map { $0.label == background ? factors.0 : factors.1 }
  }

  private func logShares(of examples: [TrainingSet.Example], importance: [Double], labels: Int) -> [Double] {
    var mass = [Double](repeating: 0, count: labels)
    for (example, weight) in zip(examples, importance) { mass[example.label] += weight }
    let total = mass.reduce(0, +)
    return mass.map { logarithm($0 / total) }
  }
}

/// The score of an answer by a model that was not trained on it.
struct HeldOutScore {
  var score: [Double]
  /// How many of its words are features.
  var length: Int
}

/// What a model that never saw an answer makes of it.
public struct HeldOutReading: Sendable {
  /// The answer's place among those given.
  public var answer: Int
  /// The model.
  public var model: Model
  /// Its reading.
  public var reading: Reading

  /// Puts a reading beside its answer.
  public init(answer: Int, model: Model, reading: Reading) {
    self.answer = answer
    self.model = model
    self.reading = reading
  }
}

extension Model {
  /// What an answer's features count in this model.
  func values(of features: AnswerFeatures) -> FeatureValues {
    FeatureValues(features, index: index, trust: trustFactors, options: facts.options)
  }

  /// The score of an answer whose feature values are known.
  func score(_ values: FeatureValues) -> [Double] {
    var score = facts.bias
    for (feature, value) in values.values {
      for label in labels.indices {
        score[label] += value * contributions[Int(feature) * labels.count + label]
      }
    }
    return score
  }
}
