import TestSupport
import Foundation
import KeywordBayes
import TextFeatures

/// A corpus of invented answers, the same on every run: every label prefers words of its own.
struct Corpus {
  static let themes = [
    Theme(name: "failure-modes", leans: "beta", phrases: ["rolled back", "outage*"]),
    Theme(name: "publication", leans: "alpha", phrases: ["paper*"]),
  ]
  /// Words that are no trigger, no identity word and no number.
  static let words = [
    "kamo", "lire", "tusa", "vore", "nimba", "selto", "quira", "dolfa", "panto", "rumel", "zeka", "hoba",
  ]

  var answers: [TrainingAnswer] = []

  init(seed: UInt64, count: Int, labels: [String], evidence: Bool = false) {
    var random = SeededGenerator(state: seed)
    for number in 0..<count {
      let label = number % labels.count
      var words = (0..<Int.random(in: 8...14, using: &random)).map { _ in
        Bool.random(using: &random)
          ? Corpus.words[label * 3 + Int.random(in: 0..<3, using: &random)]
          : Corpus.words.randomElement(using: &random) ?? ""
      }
      let own = ["papers", "rolled back", "vore"][label]
      if Int.random(in: 0..<3, using: &random) > 0 { words.insert(own, at: 4) }
      let text = words.joined(separator: " ")
      answers.append(
        TrainingAnswer(
          question: "kamo hoba",
          answer: text,
          label: labels[label],
          group: "voice \(number / 3)",
          evidence: evidence && label < 2 ? [(0..<words[0].utf8.count, labels[label])] : []
        )
      )
    }
  }
}

extension TrainingOptions {
  /// The usual choices, for small samples.
  static var small: TrainingOptions {
    var options = TrainingOptions()
    options.minimumGroups = 1
    options.folds = 2
    return options
  }
}

extension TrainingOptions {
  /// Plain multinomial naive Bayes over words, as in the textbooks.
  static var multinomial: TrainingOptions {
    var options = TrainingOptions()
    options.damping = .counts
    options.lengthExponent = 0
    options.usesPairs = false
    options.minimumGroups = 1
    options.themePrior = 0
    options.learnsWeights = false
    options.priorWeight = 1
    options.sidePriorWeight = 1
    options.themePriorWeight = 1
    return options
  }
}
