import BatchRunner
import Evaluation
import Foundation
import KeywordBayes
import TextFeatures
import Testing

/// A threshold chosen for an error rate keeps it on answers of voices that the model has never heard.
@Suite struct ErrorRateTests {
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples")

  @Test func thePromiseIsKeptOnHeldOutVoices() throws {
    let answers = LabelledInput.read([Self.samples.appendingPathComponent("answers").path]).answers
      .filter { $0.label != "mixed" }
    let labels = Set(answers.map(\.label)).sorted()
    let folds = Folds.assign(
      groups: answers.map(\.group),
      labels: answers.map { labels.firstIndex(of: $0.label) ?? 0 },
      count: 3
    )
    let model = try Trainer(themes: try ThemeFolder.read(Self.samples.appendingPathComponent("themes").path))
      .train(on: answers.indices.filter { folds[$0] != 0 }.map { answers[$0] }, name: "two thirds")
    let threshold = try #require(model.facts.risk.threshold(errorRate: 0.1))
    let tagged = answers.indices.filter { folds[$0] == 0 }.map { place in
      let reading = model.read(answer: answers[place].answer, question: answers[place].question)
      return (reading.probability.max() ?? 0, labels[reading.best] == answers[place].label)
    }.filter { $0.0 >= threshold }
    let wrong = tagged.count { !$0.1 }
    #expect(tagged.count > 100, "a promise about nothing is none")
    // Two standard errors above the rate, as the held-out third is a sample too.
    let slack = 2 * (0.1 * 0.9 / Double(tagged.count)).squareRoot()
    #expect(Double(wrong) / Double(tagged.count) <= 0.1 + slack, "\(wrong) of \(tagged.count)")
  }
}
