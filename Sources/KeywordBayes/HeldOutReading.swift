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
