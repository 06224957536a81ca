import TestSupport
import Foundation
import Testing

@testable import KeywordBayes

/// With ``TrainingOptions/multinomial`` the classifier is the one of the textbooks.
@Suite struct NaiveBayesTests {
  private func answers(_ texts: [(String, String)]) -> [TrainingAnswer] {
    texts.enumerated().map { number, text in
      TrainingAnswer(answer: text.0, label: text.1, group: "voice \(number)")
    }
  }

  /// Example 13.1 of Manning, Raghavan and Schütze, "Introduction to Information Retrieval", with other words for the
  /// same letters: four documents, of which three are of class c.
  ///
  ///     c: tea hill tea | tea tea river | tea coast      j: iron steam tea      ?: tea tea tea iron steam
  ///
  /// P(tea|c) = (5+1)/(8+6) = 3/7, P(iron|c) = P(steam|c) = (0+1)/(8+6) = 1/14,
  /// P(tea|j) = (1+1)/(3+6) = 2/9, P(iron|j) = P(steam|j) = (1+1)/(3+6) = 2/9.
  /// P(c|?) ∝ 3/4 · (3/7)³ · 1/14 · 1/14 ≈ 0.0003 and P(j|?) ∝ 1/4 · (2/9)³ · 2/9 · 2/9 ≈ 0.0001.
  ///
  /// Training wants two documents of a class, so every document stands there twice and the smoothing is two: the
  /// rates and priors are the same.
  @Test func textbookExample() throws {
    let documents = [
      ("tea hill tea", "c"), ("tea tea river", "c"), ("tea coast", "c"), ("iron steam tea", "j"),
    ]
    var options = TrainingOptions.multinomial
    options.smoothing = 2
    let model = try Trainer(options: options).train(on: answers(documents + documents), name: "textbook")
    #expect(model.labels == ["c", "j"])
    let reading = model.read(answer: "tea tea tea iron steam")
    let c = 3.0 / 4 * pow(3.0 / 7, 3) / 14 / 14
    let j = 1.0 / 4 * pow(2.0 / 9, 5)
    #expect(near(Softmax.probabilities(reading.score), [c / (c + j), j / (c + j)], within: 1e-9))
    #expect(near(exp(reading.score[0] - reading.score[1]), c / j, within: 1e-9))
    // An unknown word changes nothing; nothing at all leaves the priors.
    #expect(model.read(answer: "tea tea glass tea iron steam").score == reading.score)
    #expect(near(Softmax.probabilities(model.read(answer: "").score), [0.75, 0.25], within: 1e-9))
  }

  @Test(arguments: 1...20) func equalsTheFormula(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let labels = ["alpha", "beta", "gamma"]
    func text() -> [String] {
      (0..<Int.random(in: 1...9, using: &random)).map { _ in Corpus.words.randomElement(using: &random) ?? ""
      }
    }
    let documents = (0..<18).map { number in
      (words: text(), label: number < 6 ? number % 3 : Int.random(in: 0..<3, using: &random))
    }
    var options = TrainingOptions.multinomial
    options.smoothing = Double.random(in: 0.1...3, using: &random)
    let model = try Trainer(options: options).train(
      on: answers(documents.map { ($0.words.joined(separator: " "), labels[$0.label]) }),
      name: ""
    )

    let vocabulary = Set(documents.flatMap(\.words))
    for _ in 0..<10 {
      let question = text() + ["unheard"]
      let joint = labels.indices.map { label in
        let own = documents.filter { $0.label == label }
        let words = own.flatMap(\.words)
        let total = Double(words.count) + options.smoothing * Double(vocabulary.count)
        return question.filter { vocabulary.contains($0) }.reduce(log(Double(own.count) / 18)) { sum, word in
          sum + log((Double(words.count { $0 == word }) + options.smoothing) / total)
        }
      }
      let reading = model.read(answer: question.joined(separator: " "))
      #expect(near(Softmax.probabilities(reading.score), Softmax.probabilities(joint), within: 1e-9))
    }
  }

  /// Answers without evidence get the share that they have in use, whatever their share in the data.
  @Test func backgroundShareOfUse() throws {
    var options = TrainingOptions.multinomial
    options.backgroundShare = 0.8
    var sample = answers([("tea", "c"), ("tea", "c"), ("tea", "c"), ("iron", "j"), ("iron", "j")])
    let without = try Trainer(options: options).train(on: sample, name: "")
    #expect(near(Softmax.probabilities(without.read(answer: "").score), [0.6, 0.4], within: 1e-9))
    sample[0].evidence = [(0..<3, "c")]
    let with = try Trainer(options: options).train(on: sample, name: "")
    #expect(near(Softmax.probabilities(with.read(answer: "").score), [0.2, 0.8], within: 1e-9))
  }

  @Test func dampingByHand() {
    typealias Damping = TrainingOptions.Damping
    #expect([0, 1, 2, 5].map { Damping.counts.value($0) } == [0, 1, 2, 5])
    #expect([0, 0.5, 1, 2, 5].map { Damping.presence.value($0) } == [0, 0.5, 1, 1, 1])
    #expect([0, 1, 3, 7].map { Damping.logarithm.value($0) } == [0, 1, 2, 3])
    // √(100/25), and 10 words at least.
    #expect(FeatureValues.lengthScale(words: 25, exponent: 0.5) == 2)
    #expect(FeatureValues.lengthScale(words: 1, exponent: 1) == 10)
    #expect(FeatureValues.lengthScale(words: 400, exponent: 0) == 1)
  }

  @Test func softmaxOfAnything() {
    #expect(Softmax.probabilities([0, 0]) == [0.5, 0.5])
    #expect(near(Softmax.probabilities([log(1), log(2), log(5)]), [0.125, 0.25, 0.625]))
    #expect(Softmax.probabilities([1000, 0]) == [1, 0])
    #expect(near(Softmax.probabilities([-1000, -1000]), [0.5, 0.5]))
    #expect(near(Softmax.logSumExp([log(2), log(6)]), log(8)))
    #expect(Softmax.logSumExp([-.infinity, -.infinity]) == -.infinity)
  }
}
