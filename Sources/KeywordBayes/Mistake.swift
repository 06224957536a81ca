import Evaluation

/// An answer whose likeliest label is wrong, and the words that misled.
public struct Mistake: Sendable, Equatable {
  /// What the answer is called.
  public var id: String?
  /// The question.
  public var question: String
  /// The answer.
  public var answer: String
  /// Its true label.
  public var label: String
  /// The likeliest label.
  public var said: String
  /// The probability of the likeliest label.
  public var confidence: Double
  /// The stretches that weigh most for what was said, the weightiest first, in UTF-8 bytes of the answer; none where that label has
  /// no evidence.
  public var spans: [Range<Int>]

  /// The words of the stretches.
  public var words: [String] {
    let bytes = Array(answer.utf8)
    return spans.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The most confident mistakes; of equals the one that comes first.
  static func worst(of answers: [TrainingAnswer], readings: [HeldOutReading], labels: [String]) -> [Mistake] {
    readings
      .filter { labels.contains(answers[$0.answer].label) && $0.said != answers[$0.answer].label }
      .sorted { ($1.confidence, $0.answer) < ($0.confidence, $1.answer) }
      .prefix(Assessment.mostMistakes)
      .map { held in
        Mistake(
          answers[held.answer],
          said: held.said,
          confidence: held.confidence,
          spans: held.reading.misleading(to: held.reading.best, held.model)
        )
      }
  }

  /// The most confident mistakes of what was predicted for answers held out, by their places. The words are those by which the
  /// model that has seen the answer is drawn to what was said.
  static func worst(
    of answers: [TrainingAnswer],
    heldOut: some Sequence<(Int, Prediction)>,
    model: Model
  ) -> [Mistake] {
    heldOut.filter { !$0.1.isRight }
      .sorted { ($1.1.confidence, $0.0) < ($0.1.confidence, $1.0) }
      .prefix(Assessment.mostMistakes)
      .map { place, prediction in
        let answer = answers[place]
        return Mistake(
          answer,
          said: model.labels[prediction.label],
          confidence: prediction.confidence,
          spans: model.read(answer: answer.answer, question: answer.question)
            .misleading(to: prediction.label, model)
        )
      }
  }
}

extension Mistake {
  fileprivate init(_ answer: TrainingAnswer, said: String, confidence: Double, spans: [Range<Int>]) {
    self.init(
      id: answer.id,
      question: answer.question,
      answer: answer.answer,
      label: answer.label,
      said: said,
      confidence: confidence,
      spans: spans
    )
  }
}

extension HeldOutReading {
  fileprivate var said: String { model.labels[reading.best] }

  fileprivate var confidence: Double { reading.probability[reading.best] }
}

extension Reading {
  /// The three weightiest stretches of evidence for a label.
  fileprivate func misleading(to label: Int, _ model: Model) -> [Range<Int>] {
    EvidenceFinder().evidence(in: self, of: model)
      .filter { $0.leans == label }
      .sorted { ($1.weight, $0.tokens.lowerBound) < ($0.weight, $1.tokens.lowerBound) }
      .prefix(3)
      .map { features.tokens.bytes(of: $0.tokens) }
  }
}
