/// What makes figures doubtful that rest on some labelled answers, though they can be computed.
///
///     TrainingDoubts(answers).warnings
///     // ["the label 'x' has 4 answers: under 20, what is said of it is hardly more than chance"]
public struct TrainingDoubts: Sendable {
  private let answers: [TrainingAnswer]

  /// Under so many answers a label is hardly learned.
  public static let fewest = 20
  /// How many contradictions are told one by one.
  public static let mostConflicts = 3

  /// Looks at answers before they are trained on or judged by.
  public init(_ answers: [TrainingAnswer]) { self.answers = answers }

  /// Whether all answers tell who speaks. Without a speaker an answer is a group of its own.
  public var knowsSpeakers: Bool { !answers.contains { $0.group == $0.answer } }

  /// What is doubtful, a sentence each.
  public var warnings: [String] { fewAnswers + conflicts + unknownSpeakers }

  private var fewAnswers: [String] {
    let counts = Dictionary(grouping: answers, by: \.label).mapValues(\.count)
    return counts.filter { $0.value < TrainingDoubts.fewest }.sorted { $0.key < $1.key }.map {
      "the label '\($0.key)' has \($0.value) \($0.value == 1 ? "answer" : "answers"): under \(TrainingDoubts.fewest), "
        + "what is said of it is hardly more than chance"
    }
  }

  /// The same answer to the same question under two labels.
  private var conflicts: [String] {
    var first: [[String]: Int] = [:]
    var conflicts: [String] = []
    for (place, answer) in answers.enumerated() {
      let earlier = first[[answer.question, answer.answer]]
      guard let earlier else {
        first[[answer.question, answer.answer]] = place
        continue
      }
      guard answers[earlier].label != answer.label else { continue }
      conflicts.append(
        "\(name(earlier)) and \(name(place)) are the same answer, labelled '\(answers[earlier].label)' and '\(answer.label)': "
          + "keep one"
      )
    }
    let rest = conflicts.count - TrainingDoubts.mostConflicts
    return conflicts.prefix(TrainingDoubts.mostConflicts)
      + (rest > 0 ? ["\(rest) more \(rest == 1 ? "answer has" : "answers have") two labels"] : [])
  }

  private func name(_ place: Int) -> String { "'\(answers[place].id ?? String(place + 1))'" }

  private var unknownSpeakers: [String] {
    let unknown = answers.count { $0.group == $0.answer }
    guard unknown > 0 else { return [] }
    return [
      "\(unknown) of \(answers.count) answers do not tell who speaks: one speaker may be trained on and judged by at once, "
        + "which flatters; add a 'voice' or 'transcript' to each"
    ]
  }
}
