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
