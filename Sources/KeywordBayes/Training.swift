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
