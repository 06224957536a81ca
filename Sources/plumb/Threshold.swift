import KeywordBayes
import Reports

/// The threshold that a command line asks for: a probability, or the one that keeps an error rate.
enum Threshold {
  /// The probability; nil if nothing is asked for, which means the model's own.
  static func chosen(_ invocation: Invocation, model: Model) throws -> Double? {
    guard let rate = invocation.share("--error-rate") else { return invocation.share("--threshold") }
    guard let chosen = model.facts.risk.threshold(errorRate: rate) else {
      throw UsageError.badValue(
        invocation.value("--error-rate") ?? "",
        option: "--error-rate",
        expected: lowest(of: model).map {
          "\($0) or more, the lowest rate that the model kept on held-out answers"
        }
          ?? "none, as the model was never tried on held-out answers"
      )
    }
    return chosen
  }

  /// The lowest rate that can be asked for, rounded up so that it can be.
  private static func lowest(of model: Model) -> String? {
    model.facts.risk.lowestErrorRate.map { Decimals.fixed(($0 * 1000).rounded(.up) / 1000, places: 3) }
  }
}
