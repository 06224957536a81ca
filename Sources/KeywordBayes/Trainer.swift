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
  ///
  /// - Throws: `TrainingError`, if the answers cannot be trained on.
  public func train(on answers: [TrainingAnswer], name: String) throws(TrainingError) -> Model {
    try training(on: answers, name: name).model
  }

  /// Trains a model, tells how it goes, and says what was made of the answers that calibration held out.
  ///
  /// - Throws: `TrainingError`, if the answers cannot be trained on.
  public func training(
    on answers: [TrainingAnswer],
    name: String,
    progress: (TrainingStage) -> Void = { _ in }
  ) throws(TrainingError) -> Training {
    guard options.folds > 1 else { throw .tooFewFolds(options.folds) }
    progress(.reading)
    let extractor = FeatureExtractor(themes: themes)
    let set = try TrainingSet(answers, extractor: extractor, usesPairs: options.usesPairs)
    progress(.heldOut)
    let (calibration, predictions) = calibrated(set, extractor: extractor)
    let risk = HeldOutRisk.counted(
      probabilities: predictions.map(\.probability),
      truths: set.examples.map(\.label),
      importance: importance(of: set.examples, in: set)
    )
    progress(.weights)
    let fitted = fit(set.examples, set: set, extractor: extractor)
    let model = Model(
      facts: Model.Facts(
        name: name,
        labels: set.labels,
        background: set.background.map { set.labels[$0] },
        answers: set.labels.indices.map { label in set.examples.count { $0.label == label } },
        options: options,
        bias: fitted.bias,
        calibration: calibration,
        risk: risk,
        threshold: options.threshold
      ),
      table: fitted.table,
      trust: fitted.trust,
      knownWords: set.knownWords,
      extractor: extractor
    )
    let mistakes = Mistake.worst(of: answers, heldOut: zip(set.places, predictions), model: model)
    return Training(model: model, heldOut: predictions, mistakes: mistakes)
  }

  /// What models that were not trained on an answer make of it, for every answer: cross-validation as the command line's
  /// `evaluate --folds` reports it. Each fold's model is calibrated within its own training answers.
  ///
  /// - Throws: ``TrainingError``, if there are fewer than two labels or folds, fewer voices than folds, or too little is left to train on.
  public func crossValidated(
    _ answers: [TrainingAnswer],
    folds count: Int,
    progress: (TrainingStage) -> Void = { _ in }
  ) throws(TrainingError) -> [HeldOutReading] {
    let labels = Set(answers.map(\.label)).sorted()
    guard labels.count > 1 else { throw labels.first.map(TrainingError.oneLabel) ?? .noAnswers }
    guard count > 1 else { throw .tooFewFolds(count) }
    let groups = Set(answers.map(\.group)).count
    guard groups >= count else { throw .tooFewGroups(groups, folds: count) }
    let folds = Folds.assign(
      groups: answers.map(\.group),
      labels: answers.map { labels.firstIndex(of: $0.label) ?? 0 },
      count: count
    )
    var readings: [HeldOutReading] = []
    for fold in 0..<count {
      progress(.fold(fold + 1, of: count))
      let training = answers.indices.filter { folds[$0] != fold }.map { answers[$0] }
      let model: Model
      do throws(TrainingError) {
        model = try train(on: training, name: "fold \(fold + 1)")
        if let lost = labels.first(where: { !model.labels.contains($0) }) { throw .noneLeft(label: lost) }
      } catch {
        throw .fold(fold + 1, of: count, error)
      }
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

  /// Calibration by answers held out in turn, and what it makes of them.
  func calibrated(_ set: TrainingSet, extractor: FeatureExtractor) -> (Calibration, [Prediction]) {
    let heldOut = heldOutScores(set, extractor: extractor)
    let truths = set.examples.map(\.label)
    let calibration = Calibration.fitted(
      scores: heldOut.map(\.score),
      words: heldOut.map(\.length),
      truths: truths,
      importance: importance(of: set.examples, in: set)
    )
    let predictions = zip(heldOut, truths).map { held, truth in
      Prediction(
        truth: truth,
        probability: calibration.probabilities(score: held.score, words: held.length)
      )
    }
    return (calibration, predictions)
  }

  private func heldOutScores(_ set: TrainingSet, extractor: FeatureExtractor) -> [HeldOutScore] {
    let folds = Folds.assign(
      groups: set.examples.map { set.groups[$0.group] },
      labels: set.examples.map(\.label),
      count: options.folds
    )
    let placesOfFold = (0..<options.folds).map { fold in set.examples.indices.filter { folds[$0] == fold } }
    // Each fold under way needs as much memory again as the set, so those of a large one take turns.
    let scoresOfFold = Concurrently.map(options.folds, inTurn: set.examples.count > 200_000) { fold in
      let training = set.examples.indices.filter { folds[$0] != fold }.map { set.examples[$0] }
      let fitted = fit(training, set: set, extractor: extractor)
      return placesOfFold[fold].map { fitted.score(set.examples[$0], options: options) }
    }
    var scores = [HeldOutScore](repeating: HeldOutScore(score: [], length: 0), count: set.examples.count)
    for (places, own) in zip(placesOfFold, scoresOfFold) {
      for (place, score) in zip(places, own) { scores[place] = score }
    }
    return scores
  }

  /// What is counted and learned, before calibration.
  private func fit(
    _ examples: [TrainingSet.Example],
    set: TrainingSet,
    extractor: FeatureExtractor
  ) -> Fitted {
    let labels = set.labels.count
    let trust = trust(of: examples, extractor: extractor)
    let factors = trust.factors(of: extractor, strength: options.trustStrength)
    let counts = FeatureCounts(
      options: options,
      extractor: extractor,
      catalogue: set.features,
      labels: set.labels,
      trust: factors
    )
    let vocabulary = counts.vocabulary(of: examples, groups: set.groups.count)
    var table = counts.table(of: examples, vocabulary)
    let importance = importance(of: examples, in: set)
    var bias = logShares(of: examples, importance: importance, labels: labels)
    let directions = table.directions(labels: labels)
    if options.learnsWeights {
      let learner = WeightLearner(
        labels: labels,
        directions: directions,
        priorWeights: table.entries.map(\.weight),
        pulls: table.entries.map { Double(examples.count) * ($0.isTheme ? options.themePull : options.pull) },
        biasPull: options.themePull * Double(examples.count)
      )
      var rows = FeatureRows(capacity: examples.reduce(0) { $0 + $1.occurrences.count })
      for example in examples {
        rows.append(
          FeatureValues(example, vocabulary: vocabulary, trust: factors, options: options).values
        )
      }
      let learned = learner.learn(
        rows: rows,
        truths: examples.map(\.label),
        importance: importance,
        bias: bias
      )
      for feature in table.entries.indices { table.entries[feature].weight = learned.weights[feature] }
      bias = learned.bias
    }
    return Fitted(
      table: table,
      trust: trust,
      factors: factors,
      bias: bias,
      vocabulary: vocabulary,
      contributions: directions.indices.map { directions[$0] * table.entries[$0 / labels].weight }
    )
  }

  private func trust(of examples: [TrainingSet.Example], extractor: FeatureExtractor) -> KeywordTrust {
    var trust = KeywordTrust(phrases: extractor.phrases.count)
    for example in examples {
      for hit in example.hits { trust.add(phrase: Int(hit.phrase), isQuoted: hit.isQuoted) }
    }
    return trust
  }

  /// How much each answer counts, so that those of the background have the share that they will have in use.
  private func importance(of examples: [TrainingSet.Example], in set: TrainingSet) -> [Double] {
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

/// What one run over labelled answers has counted and learned.
private struct Fitted {
  var table: FeatureTable
  var trust: KeywordTrust
  /// How far each phrase is trusted.
  var factors: [Double]
  var bias: [Double]
  var vocabulary: Vocabulary
  /// As ``Model/contributions``.
  var contributions: [Double]

  /// The score of an answer.
  func score(_ example: TrainingSet.Example, options: TrainingOptions) -> HeldOutScore {
    let values = FeatureValues(example, vocabulary: vocabulary, trust: factors, options: options)
    var score = bias
    for (feature, value) in values.values {
      let row = Int(feature) * bias.count
      for label in bias.indices { score[label] += value * contributions[row + label] }
    }
    return HeldOutScore(score: score, length: values.length)
  }
}
