import Evaluation
import TextFeatures

extension Trainer {
  private typealias Change = @Sendable (inout TrainingOptions) -> Void

  /// The same trainer with the choices by which held-out answers come out likeliest.
  ///
  /// One choice after the other is tried at each of a few values, the others being as they are, and the best is kept: how
  /// occurrences count, scaling by length, pairs of words, pruning, smoothing, and the weight words are pulled to and how
  /// strongly. Held-out means by group, as in training; what is compared is the mean log loss after calibration.
  ///
  ///     let trainer = try Trainer().tuned(on: answers)
  ///     trainer.options.usesPairs   // true
  ///
  /// - Throws: `TrainingError`, if the answers cannot be trained on.
  public func tuned(
    on answers: [TrainingAnswer],
    progress: (TrainingStage) -> Void = { _ in }
  ) throws(TrainingError) -> Trainer {
    guard options.folds > 1 else { throw .tooFewFolds(options.folds) }
    let extractor = FeatureExtractor(themes: themes)
    let set = try TrainingSet(answers, extractor: extractor)
    var best = self
    var least = best.heldOutLoss(set, extractor: extractor)
    for (place, changes) in Trainer.axes.enumerated() {
      progress(.choice(place + 1, of: Trainer.axes.count))
      let start = best
      for change in changes {
        var trial = start
        change(&trial.options)
        if trial.options == start.options { continue }
        let loss = trial.heldOutLoss(set, extractor: extractor)
        if loss < least { (best, least) = (trial, loss) }
      }
    }
    return best
  }

  private func heldOutLoss(_ set: TrainingSet, extractor: FeatureExtractor) -> Double {
    ProbabilityScore.logLoss(calibrated(set, extractor: extractor).1)
  }

  /// The choices, each with the values to try.
  private static let axes: [[Change]] = [
    TrainingOptions.Damping.allCases.map { damping in { $0.damping = damping } },
    [0, 0.25, 0.5, 1].map { exponent in { $0.lengthExponent = exponent } },
    [true, false].map { usesPairs in { $0.usesPairs = usesPairs } },
    [1, 2, 4, 8].map { groups in { $0.minimumGroups = groups } },
    [0.1, 0.3, 1, 3].map { smoothing in { $0.smoothing = smoothing } },
    [0, 0.1, 0.25, 0.5, 1].map { weight in { $0.priorWeight = weight } },
    [0.0001, 0.001, 0.01, 0.1, 0.3].map { pull in { $0.pull = pull } },
  ]
}
