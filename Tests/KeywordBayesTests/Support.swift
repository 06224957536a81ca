import Foundation
import KeywordBayes
import TextFeatures

/// The package's folder, found from this file.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path(percentEncoded: false)

/// A generator of the same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Whether two numbers are the same but for rounding.
func near(_ a: Double, _ b: Double, within tolerance: Double = 1e-12) -> Bool { abs(a - b) <= tolerance }

/// Whether two lists of numbers are the same but for rounding.
func near(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { near($0, $1, within: tolerance) }
}

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
