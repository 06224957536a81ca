import TextFeatures

/// Numbers features and groups while answers are read one after the other.
struct TrainingSetBuilder {
  let extractor: FeatureExtractor
  let usesPairs: Bool
  private(set) var features = FeatureCatalogue()
  private(set) var groups: [String] = []
  private var groupNumbers: [String: Int] = [:]
  /// The words of all answers.
  private(set) var memory = WordMemory()

  /// Every theme and side has a number, even if no answer shows it.
  init(extractor: FeatureExtractor, usesPairs: Bool) {
    self.extractor = extractor
    self.usesPairs = usesPairs
    for (key, kind) in extractor.themeFeatures { _ = features.number(key, kind) }
  }

  mutating func example(_ answer: TrainingAnswer, label: Int) -> TrainingSet.Example {
    let text = Array(answer.answer.utf8)
    let found = extractor.features(of: text, question: Array(answer.question.utf8), memory: &memory)
    let occurrences = extractor.occurrences(in: found).filter { usesPairs || $0.kind != .pair }
    return TrainingSet.Example(
      occurrences: occurrences.map { occurrence in
        features.number(occurrence.key, occurrence.kind) {
          occurrence.kind.isTheme ? "" : Self.words(occurrence.tokens, of: found, in: text)
        }
      },
      hits: found.hits.filter(\.mark.affirms).map { hit(on: $0, in: found, quotes: answer.evidence) },
      unmarked: found.tokens.indices.filter { found.isCountable[$0] && found.marks[$0] != .affirmed }.map {
        at in
        features.number(found.tokens[at].word, .word(.affirmed)) {
          Self.words(at..<at + 1, of: found, in: text)
        }
      },
      label: label,
      group: number(ofGroup: answer.group)
    )
  }

  private func hit(
    on hit: ThemeHit,
    in found: AnswerFeatures,
    quotes: [(range: Range<Int>, leans: String)]
  ) -> TrainingSet.Hit {
    let leans = extractor.themes[hit.theme].leans
    return TrainingSet.Hit(
      phrase: Int32(hit.phrase),
      isHypothetical: hit.mark == .hypothetical,
      isQuoted: quotes.contains { quote in
        quote.leans == leans && found.tokens[hit.tokens].contains { $0.range.overlaps(quote.range) }
      }
    )
  }

  /// The normalised words at some places, joined by spaces.
  private static func words(_ places: Range<Int>, of found: AnswerFeatures, in text: [UInt8]) -> String {
    found.tokens[places].map { String(decoding: Tokenizer.normalized(text[$0.range]), as: UTF8.self) }
      .joined(separator: " ")
  }

  private mutating func number(ofGroup group: String) -> Int {
    if let number = groupNumbers[group] { return number }
    groupNumbers[group] = groups.count
    groups.append(group)
    return groups.count - 1
  }
}
