/// An invented interview: who answers, and what.
struct Interview {
  /// A question with its answer, without line breaks.
  struct Exchange: Equatable {
    var question: String
    var answer: String
  }

  var candidate: String
  var exchanges: [Exchange]
}

extension Interview {
  /// How long answers run in published interviews, in bytes: the middles of ten equal shares, so that each is as likely.
  static let answerLengths = [60, 130, 230, 370, 560, 820, 1200, 1700, 2500, 4500]

  /// Puts an interview together from sample exchanges: each answer is as many of the samples' as it takes to be long enough.
  init(
    of samples: [Exchange],
    candidates: [String],
    using random: inout SplitMix64
  ) {
    candidate = candidates.randomElement(using: &random) ?? "Candidate"
    exchanges = (0..<Int.random(in: 20...50, using: &random)).compactMap { _ in
      let length = Self.answerLengths.randomElement(using: &random) ?? 0
      guard var exchange = samples.randomElement(using: &random) else { return nil }
      while exchange.answer.utf8.count < length, let more = samples.randomElement(using: &random) {
        exchange.answer += " " + more.answer
      }
      return exchange
    }
  }
}
