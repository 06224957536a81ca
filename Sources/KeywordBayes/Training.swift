import Evaluation

/// A trained model, and how it did on the answers that were held out of it.
public struct Training: Sendable {
  /// The model, trained on all the answers.
  public var model: Model
  /// What models that were trained without an answer made of it, in the order of training. Calibration was fitted to these, so they
  /// flatter a little; ``Trainer/crossValidated(_:folds:progress:)`` does not.
  public var heldOut: [Prediction]
  /// The most confident mistakes among these, at most ``Assessment/mostMistakes``.
  public var mistakes: [Mistake]
}

/// What training is doing.
public enum TrainingStage: Sendable, Equatable {
  /// Finding the features of the answers.
  case reading
  /// Trying one choice after the other; the number of the one at hand, from 1.
  case choice(Int, of: Int)
  /// Training without a part of the answers, which is then judged; the number of the part, from 1.
  case fold(Int, of: Int)
  /// Training without each part of the answers, to calibrate on what each was kept from.
  case heldOut
  /// Training on all the answers.
  case weights
}
