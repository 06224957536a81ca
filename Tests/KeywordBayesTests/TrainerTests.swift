import TestSupport
import Foundation
import Testing

@testable import KeywordBayes
@testable import TextFeatures

@Suite struct TrainerTests {
  private let trainer = Trainer(themes: Corpus.themes, options: .small)

  private func probabilities(_ model: Model, of answers: [TrainingAnswer]) -> [[Double]] {
    answers.map { model.read(answer: $0.answer, question: $0.question).probability }
  }

  @Test func orderDoesNotMatter() throws {
    var answers = Corpus(seed: 1, count: 24, labels: ["alpha", "beta", "none"], evidence: true).answers
    // The same words again, but another question, and other evidence.
    var again = answers[0]
    again.question = "lire tusa"
    answers.append(again)
    again.evidence = [(5..<9, "alpha")]
    answers.append(again)
    let bytes = ModelFile.bytes(of: try trainer.train(on: answers, name: "m"))
    #expect(try ModelFile.bytes(of: trainer.train(on: answers, name: "m")) == bytes)
    for seed: UInt64 in 1...4 {
      var random = SeededGenerator(state: seed)
      #expect(
        ModelFile.bytes(of: try trainer.train(on: answers.shuffled(using: &random), name: "m")) == bytes
      )
    }
  }

  @Test func swappedLabelsMirror() throws {
    let answers = Corpus(seed: 2, count: 20, labels: ["alpha", "beta"]).answers
    let swapped = answers.map { answer in
      var answer = answer
      answer.label = answer.label == "alpha" ? "beta" : "alpha"
      return answer
    }
    let mirrored = Corpus.themes.map { theme in
      Theme(name: theme.name, leans: theme.leans == "alpha" ? "beta" : "alpha", phrases: theme.phrases)
    }
    let plain = probabilities(try trainer.train(on: answers, name: ""), of: answers)
    let mirror = probabilities(
      try Trainer(themes: mirrored, options: .small).train(on: swapped, name: ""),
      of: answers
    )
    #expect(zip(plain, mirror).allSatisfy { near($0, $1.reversed(), within: 1e-6) })
  }

  @Test func renamedLabelsChangeNothing() throws {
    let answers = Corpus(seed: 3, count: 24, labels: ["alpha", "beta", "none"]).answers
    let names = ["alpha": "z last", "beta": "Ünder", "none": ""]
    let renamed = answers.map { answer in
      var answer = answer
      answer.label = names[answer.label] ?? ""
      return answer
    }
    let themes = Corpus.themes.map { theme in
      Theme(name: theme.name, leans: names[theme.leans] ?? "", phrases: theme.phrases)
    }
    let first = try trainer.train(on: answers, name: "")
    let second = try Trainer(themes: themes, options: .small).train(on: renamed, name: "")
    let places = first.labels.map { label in second.labels.firstIndex(of: names[label] ?? "?") ?? 0 }
    for (old, new) in zip(probabilities(first, of: answers), probabilities(second, of: answers)) {
      #expect(near(old, places.map { new[$0] }, within: 1e-6))
    }
  }

  @Test func whatCannotBeTrainedOn() {
    func train(_ answers: [(label: String, group: String)]) throws {
      _ = try trainer.train(
        on: answers.enumerated().map {
          TrainingAnswer(answer: "kamo \(Corpus.words[$0])", label: $1.label, group: $1.group)
        },
        name: ""
      )
    }
    #expect(throws: TrainingError.noAnswers) { try train([]) }
    #expect(throws: TrainingError.oneLabel("a")) { try train([("a", "1"), ("a", "2")]) }
    #expect(throws: TrainingError.tooFew(label: "b", answers: 1)) {
      try train([("a", "1"), ("a", "2"), ("b", "3")])
    }
    #expect(throws: TrainingError.oneVoice(label: "a")) {
      try train([("a", "1"), ("a", "1"), ("b", "2"), ("b", "3")])
    }
    #expect(throws: Never.self) { try train([("a", "1"), ("a", "2"), ("b", "1"), ("b", "2")]) }
  }

  @Test func errorsSayWhatToDo() {
    #expect(
      TrainingError.noAnswers.description
        == "no labelled answers to train on; give JSON Lines with \"answer\" and \"label\""
    )
    #expect(
      TrainingError.oneLabel("a").description
        == "every answer has the label 'a'; a classifier needs answers of two labels or more"
    )
    #expect(
      TrainingError.tooFew(label: "a", answers: 1).description
        == "the label 'a' has 1 answer; two or more are needed"
    )
    #expect(
      TrainingError.oneVoice(label: "a").description
        == "all answers labelled 'a' are of one voice; none can be held out, so add another's"
    )
  }

  @Test(arguments: [0, 1e-6, 0.05, 1, 1e9]) func weightsAreNeverNegative(pull: Double) throws {
    let answers = Corpus(seed: 4, count: 24, labels: ["alpha", "beta", "none"], evidence: true).answers
    var options = TrainingOptions.small
    (options.pull, options.themePull) = (pull, pull)
    let model = try Trainer(themes: Corpus.themes, options: options).train(on: answers, name: "")
    #expect(model.table.entries.allSatisfy { $0.weight >= 0 && $0.weight.isFinite })
    #expect(model.facts.bias.allSatisfy { $0.isFinite })
    #expect(throws: Never.self) { try ModelFile.model(from: ModelFile.bytes(of: model)) }
    for probability in probabilities(model, of: answers) {
      #expect(near(probability.reduce(0, +), 1))
      #expect(probability.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test func noPullLeavesOnlyTheData() throws {
    // Words that tell the labels apart without fail are followed as far as the minimiser goes.
    let answers = Corpus(seed: 5, count: 24, labels: ["alpha", "beta"]).answers
    var options = TrainingOptions.small
    (options.pull, options.themePull) = (0, 0)
    let model = try Trainer(themes: Corpus.themes, options: options).train(on: answers, name: "")
    let right = answers.count {
      model.labels[model.read(answer: $0.answer, question: $0.question).best] == $0.label
    }
    #expect(right == answers.count)
  }

  @Test func anEndlessPullIsPlainNaiveBayes() throws {
    let answers = Corpus(seed: 6, count: 24, labels: ["alpha", "beta"]).answers
    var options = TrainingOptions.small
    (options.priorWeight, options.themePriorWeight, options.sidePriorWeight) = (1, 1, 1)
    (options.pull, options.themePull) = (1e9, 1e9)
    let pulled = try Trainer(themes: Corpus.themes, options: options).train(on: answers, name: "")
    options.learnsWeights = false
    let plain = try Trainer(themes: Corpus.themes, options: options).train(on: answers, name: "")
    #expect(near(pulled.table.entries.map(\.weight), plain.table.entries.map { _ in 1 }, within: 1e-6))
    for answer in answers {
      #expect(
        near(pulled.read(answer: answer.answer).score, plain.read(answer: answer.answer).score, within: 1e-5)
      )
    }
  }

  @Test func anUnseenPhraseLeansToItsTheme() throws {
    let answers = Corpus(seed: 7, count: 24, labels: ["alpha", "beta"]).answers.map { answer in
      var answer = answer
      answer.answer = answer.answer.replacing("rolled back", with: "hoba").replacing("papers", with: "hoba")
      return answer
    }
    var options = TrainingOptions.multinomial
    options.themePrior = 2
    let model = try Trainer(themes: Corpus.themes, options: options).train(on: answers, name: "")
    let (alpha, beta) = (model.read(answer: "papers"), model.read(answer: "we rolled back"))
    #expect(alpha.score[0] - alpha.bias[0] > 0.3)
    #expect(alpha.score[1] - alpha.bias[1] < -0.3)
    #expect(beta.score[1] - beta.bias[1] > 0.3)
    options.themePrior = 0
    let blind = try Trainer(themes: Corpus.themes, options: options).train(on: answers, name: "")
    let difference = blind.read(answer: "papers").shares(of: 0).reduce(0, +)
    // Only the totals of the labels are left to differ, and they do so little.
    #expect(abs(difference) < alpha.score[0] - alpha.bias[0])
  }

  @Test func probabilitiesSumToOne() throws {
    let model = try trainer.train(
      on: Corpus(seed: 8, count: 24, labels: ["alpha", "beta", "none"]).answers,
      name: ""
    )
    for text in ["", "kamo", "rolled back", String(repeating: "papers lire ", count: 3000), "\u{0}\u{FFFD}"] {
      let reading = model.read(answer: text)
      #expect(near(reading.probability.reduce(0, +), 1), "\(text.prefix(20))")
      #expect(reading.probability.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test func backgroundIsTheOneLabelWithoutEvidence() throws {
    let labels = ["alpha", "beta", "none"]
    #expect(
      try trainer.train(on: Corpus(seed: 9, count: 18, labels: labels).answers, name: "").background == nil
    )
    let model = try trainer.train(
      on: Corpus(seed: 9, count: 18, labels: labels, evidence: true).answers,
      name: ""
    )
    #expect(model.background == 2)
    #expect(model.leanings == [0, 1])
    #expect(model.facts.answers == [6, 6, 6])
  }

  @Test func crossValidationHoldsEveryAnswerOutOnce() throws {
    let answers = Corpus(seed: 10, count: 24, labels: ["alpha", "beta"]).answers
    let readings = try trainer.crossValidated(answers, folds: 3)
    #expect(readings.map(\.answer) == Array(answers.indices))
    for held in readings {
      // No model has seen any answer of the held-out voice.
      let voice = answers[held.answer].group
      let others = readings.filter { answers[$0.answer].group == voice }
      #expect(Set(others.map(\.model.facts.name)) == [held.model.facts.name])
      #expect(held.model.facts.answers.reduce(0, +) <= answers.count - others.count)
    }
  }

  @Test func trainingTellsItsWorstMistakes() throws {
    let answers = Corpus(seed: 12, count: 60, labels: ["alpha", "beta"]).answers
    let training = try trainer.training(on: answers, name: "")
    let wrong = training.heldOut.filter { !$0.isRight }
    #expect(training.mistakes.count == min(wrong.count, Assessment.mostMistakes))
    #expect(
      training.mistakes.map(\.confidence)
        == wrong.map(\.confidence).sorted(by: >).prefix(training.mistakes.count).map(\.self)
    )
    for mistake in training.mistakes {
      #expect(mistake.said != mistake.label)
      #expect(answers.contains { $0.answer == mistake.answer && $0.label == mistake.label })
    }
    #expect(Assessment(training).mistakes == training.mistakes)
  }

  /// Whoever has answers labelled "beta" falls into the first fold.
  @Test func aFoldThatHoldsAllOfALabelIsRefused() throws {
    let labels = [
      "a": "alpha beta", "b": "alpha alpha alpha beta", "c": "none alpha alpha", "d": "alpha",
      "e": "none alpha alpha",
    ]
    let answers = labels.sorted { $0.key < $1.key }.flatMap { voice, labels in
      labels.split(separator: " ").map {
        TrainingAnswer(answer: "kamo vore", label: String($0), group: voice)
      }
    }
    let error = #expect(throws: TrainingError.self) { try trainer.crossValidated(answers, folds: 2) }
    #expect(error == .fold(1, of: 2, .noneLeft(label: "beta")))
    #expect(throws: TrainingError.tooFewFolds(1)) { try trainer.crossValidated(answers, folds: 1) }
  }

  @Test func keywordsComeHeaviestFirst() throws {
    let model = try trainer.train(
      on: Corpus(seed: 11, count: 24, labels: ["alpha", "beta"]).answers,
      name: ""
    )
    let keywords = model.keywords(for: 1, most: 5)
    #expect(keywords.count == 5)
    #expect(keywords.map(\.weight) == keywords.map(\.weight).sorted(by: >))
    #expect(keywords.map(\.name).contains("<failure-modes>"))
  }
}

@Suite struct HeldOutRiskTests {
  /// Nine right at 0.9, one wrong at 0.7, one wrong at 0.5.
  private let risk = HeldOutRisk.counted(
    probabilities: Array(repeating: [0.9, 0.1], count: 9) + [[0.7, 0.3], [0.5, 0.5]],
    truths: Array(repeating: 0, count: 9) + [1, 1],
    importance: Array(repeating: 1, count: 11)
  )

  @Test func countsAtEveryThreshold() {
    #expect([0, 50, 51, 70, 71, 90, 91, 100].map { risk.tagged[$0] } == [11, 11, 10, 10, 9, 9, 0, 0])
    #expect([0, 50, 51, 70, 71, 90, 91, 100].map { risk.wrong[$0] } == [2, 2, 1, 1, 0, 0, 0, 0])
  }

  @Test func thresholdsKeepTheirPromise() {
    // One more error than was seen: 3/12, 2/11 and 1/10.
    #expect(risk.threshold(errorRate: 0.25) == 0)
    #expect(risk.threshold(errorRate: 0.24) == 0.51)
    #expect(risk.threshold(errorRate: 0.1) == 0.71)
    #expect(risk.threshold(errorRate: 0.09) == nil)
    #expect(HeldOutRisk.unknown.threshold(errorRate: 0.5) == nil)
  }

  @Test func importanceCounts() {
    let risk = HeldOutRisk.counted(probabilities: [[1, 0], [0, 1]], truths: [0, 0], importance: [3, 0.5])
    #expect(risk.tagged[100] == 3.5)
    #expect(risk.wrong[100] == 0.5)
  }
}

@Suite struct KeywordTrustTests {
  private let extractor = FeatureExtractor(themes: [
    Theme(name: "a", leans: "x", phrases: ["kamo", "lire"]), Theme(name: "b", leans: "y", phrases: ["tusa"]),
  ])

  @Test func byHand() {
    var trust = KeywordTrust(phrases: 3)
    // kamo 3 of 4 quoted, lire 0 of 2, tusa never: theme a has 3 of 6, which is the mean of all that readers quoted.
    for isQuoted in [true, true, true, false] { trust.add(phrase: 0, isQuoted: isQuoted) }
    for _ in 0..<2 { trust.add(phrase: 1, isQuoted: false) }
    trust.add(phrase: 2, isQuoted: false)
    // (3 + 2·½)/(4 + 2)/½ = 4/3, (0 + 2·½)/(2 + 2)/½ = 1/2, and 1 where nobody quoted.
    #expect(near(trust.factors(of: extractor, strength: 2), [4.0 / 3, 0.5, 1]))
    #expect(near(trust.factors(of: extractor, strength: 1e12), [1, 1, 1], within: 1e-9))
  }

  @Test func withoutQuotesAllAreTrustedAlike() {
    #expect(KeywordTrust(phrases: 3).factors(of: extractor, strength: 30) == [1, 1, 1])
  }
}
