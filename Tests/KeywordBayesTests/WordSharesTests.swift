import TestSupport
import Testing
import TextFeatures

@testable import KeywordBayes

/// Reading goes by tables and leaves out what bears no weight; the plain definition gives the same numbers to the bit.
@Suite struct WordSharesTests {
  /// Every occurrence's share of the score, divided among its words.
  private func plain(_ features: AnswerFeatures, of model: Model) -> (values: [Double], length: Int) {
    let options = model.facts.options
    let occurrences = model.extractor.occurrences(in: features).filter { model.index.contains($0.key) }
    let worths = occurrences.map { occurrence in
      occurrence.hit.map { features.hits[$0] }.map { hit in
        model.trustFactors[hit.phrase] * (hit.mark == .hypothetical ? 0.75 : 1)
      } ?? 1
    }
    var amounts: [WordHash: Double] = [:]
    for (occurrence, worth) in zip(occurrences, worths) { amounts[occurrence.key, default: 0] += worth }
    let length = features.tokens.indices.count {
      features.isCountable[$0] && model.index.contains(features.tokens[$0].word)
    }
    let scale = FeatureValues.lengthScale(words: length, exponent: options.lengthExponent)
    let labels = model.labels.count
    var shares = [Double](repeating: 0, count: features.tokens.count * labels)
    for (occurrence, worth) in zip(occurrences, worths) {
      guard let feature = model.index[occurrence.key], let amount = amounts[occurrence.key] else { continue }
      let factor = amount > 0 ? options.damping.value(amount) * scale / amount : 0
      for token in occurrence.tokens {
        for label in 0..<labels {
          shares[token * labels + label] +=
            worth * factor / Double(occurrence.tokens.count)
            * model.contributions[feature * labels + label]
        }
      }
    }
    return (shares, length)
  }

  private static let options: [TrainingOptions] = TrainingOptions.Damping.allCases.flatMap { damping in
    [true, false].map { usesPairs in
      var options = TrainingOptions.small
      options.damping = damping
      options.usesPairs = usesPairs
      options.lengthExponent = usesPairs ? 0 : 0.25
      return options
    }
  }

  @Test(arguments: options) func asDefined(options: TrainingOptions) throws {
    let corpus = Corpus(seed: 3, count: 60, labels: ["alpha", "beta", "gamma"], evidence: true)
    let model = try Trainer(themes: Corpus.themes, options: options).train(on: corpus.answers, name: "m")
    var random = SeededGenerator(state: 5)
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        (Corpus.words + ["papers", "rolled back", "not", "would", "outage", "if", "she", "Berlin", "unseen."])
          .randomElement(using: &random) ?? ""
      }
      let text = words.joined(separator: " ")
      let reading = model.read(answer: text, question: "kamo papers")
      let (shares, length) = plain(reading.features, of: model)
      #expect(reading.shares == shares, "\(text)")
      let score = model.labels.indices.map { label in
        stride(from: label, to: shares.count, by: 3).reduce(model.facts.bias[label]) { $0 + shares[$1] }
      }
      #expect(reading.score == score)
      #expect(reading.probability == model.facts.calibration.probabilities(score: score, words: length))
      let countable = reading.features.tokens.indices.filter { reading.features.isCountable[$0] }
        .map { reading.features.tokens[$0].word }
      let known = countable.filter { model.knownWords.contains($0) }
      #expect(reading.knownCount == Set(known).count)
      #expect(reading.knownShare == Double(known.count) / Double(max(countable.count, 1)))
    }
  }
}
