import KeywordBayes

/// The threshold that a command line asks for: a probability, or the one that keeps an error rate.
enum Threshold {
  /// The probability; nil if nothing is asked for, which means the model's own.
  static func chosen(_ invocation: Invocation, model: Model) throws -> Double? {
    let threshold = try invocation.share("--threshold")
    guard let rate = try invocation.share("--error-rate") else { return threshold }
    if threshold != nil { throw UsageError.exclusive("--threshold", "--error-rate") }
    guard let chosen = model.facts.risk.threshold(errorRate: rate) else {
      throw UsageError.badValue(
        invocation.value("--error-rate") ?? "",
        option: "--error-rate",
        expected: "a rate that the model can keep; no threshold made it so rarely wrong on held-out answers"
      )
    }
    return chosen
  }
}
