import TextFeatures

/// Labelled answers with their features found, ready to be counted.
struct TrainingSet {
  struct Example {
    var text: [UInt8]
    var features: AnswerFeatures
    var label: Int
    var group: String
    /// For each word the labels that readers quoted it for.
    var quotedFor: [Set<String>]
    var hasEvidence: Bool

    /// The normalised words of an occurrence, joined by spaces.
    func words(of occurrence: FeatureOccurrence) -> String {
      features.tokens[occurrence.tokens].map {
        String(decoding: Tokenizer.normalized(text[$0.range]), as: UTF8.self)
      }.joined(separator: " ")
    }
  }

  let labels: [String]
  let examples: [Example]
  /// The label whose answers carry no evidence though others do, such as "neither"; nil if there is none.
  let background: Int?

  init(_ answers: [TrainingAnswer], extractor: FeatureExtractor) throws(TrainingError) {
    labels = Set(answers.map(\.label)).sorted()
    guard let first = labels.first else { throw .noAnswers }
    guard labels.count > 1 else { throw .oneLabel(first) }
    for label in labels {
      let own = answers.filter { $0.label == label }
      if own.count < 2 { throw .tooFew(label: label, answers: own.count) }
      if Set(own.map(\.group)).count < 2 { throw .oneVoice(label: label) }
    }
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    // Sorted, so that neither the order of files nor of lines can move a sum.
    let sorted = answers.sorted(by: TrainingSet.comesBefore)
    examples = sorted.map { answer in
      TrainingSet.example(answer, label: numbers[answer.label] ?? 0, extractor: extractor)
    }
    let evident = Set(examples.filter(\.hasEvidence).map(\.label))
    let silent = labels.indices.filter { !evident.contains($0) }
    background = !evident.isEmpty && silent.count == 1 ? silent[0] : nil
  }

  private static func comesBefore(_ a: TrainingAnswer, _ b: TrainingAnswer) -> Bool {
    let first = (a.label, a.group, a.answer, a.question)
    let second = (b.label, b.group, b.answer, b.question)
    guard first == second else { return first < second }
    return a.evidence.lexicographicallyPrecedes(b.evidence) {
      ($0.range.lowerBound, $0.range.upperBound, $0.leans) < (
        $1.range.lowerBound, $1.range.upperBound, $1.leans
      )
    }
  }

  private static func example(_ answer: TrainingAnswer, label: Int, extractor: FeatureExtractor) -> Example {
    let text = Array(answer.answer.utf8)
    let features = extractor.features(of: text, question: Array(answer.question.utf8))
    let quotedFor = features.tokens.map { token in
      Set(answer.evidence.filter { $0.range.overlaps(token.range) }.map(\.leans))
    }
    return Example(
      text: text,
      features: features,
      label: label,
      group: answer.group,
      quotedFor: quotedFor,
      hasEvidence: answer.evidence.contains { $0.leans == answer.label }
    )
  }
}
