/// Adds up what answers lean to, of one interview or of several.
///
/// There is a verdict only if an answer is tagged for that side, and the side is ahead by a tenth of what there is to share.
struct VerdictTally {
  private let leanings: [String]
  private var masses: [Double]
  private var tagged: Set<String> = []

  /// Begins with one imagined answer for every label.
  init(leanings: [String]) {
    self.leanings = leanings
    masses = leanings.map { _ in 1 }
  }

  /// Adds an answer; one too short or too strange to read has no say in the probabilities.
  mutating func add(_ question: QuestionReport) {
    if let label = question.label { tagged.insert(label) }
    guard question.reason?.code != "too-short", question.reason?.code != "unknown-words" else { return }
    for (place, label) in leanings.enumerated() {
      masses[place] += question.probability.first { $0.label == label }?.value ?? 0
    }
  }

  /// What the answers so far add up to.
  var verdict: Verdict {
    let total = masses.reduce(0, +)
    let probability = zip(leanings, masses).map { LabelValue(label: $0, value: $1 / total) }
    let best = probability.max { $0.value < $1.value }
    var verdict = Verdict(
      label: nil,
      probability: probability,
      confidence: best?.value ?? 0,
      tagged: leanings.filter(tagged.contains)
    )
    if let best, tagged.contains(best.label), !verdict.isTie { verdict.label = best.label }
    return verdict
  }
}

extension Verdict {
  /// What the answers of an interview add up to.
  init(on questions: [QuestionReport], leanings: [String]) {
    var tally = VerdictTally(leanings: leanings)
    for question in questions { tally.add(question) }
    self = tally.verdict
  }

  /// Whether no side is ahead by a tenth of what there is to share.
  public var isTie: Bool { probability.count { $0.value > confidence - 0.1 } > 1 }
}

extension ThemeReport {
  /// The themes of all evidence, the weightiest first.
  static func reports(on questions: [QuestionReport]) -> [ThemeReport] {
    merged(
      questions.flatMap(\.evidence).compactMap { span in
        span.theme.map { ThemeReport(theme: $0, leans: span.leans, spans: 1, weight: span.weight) }
      }
    )
  }

  /// The themes of several places, those of one name and side added up.
  static func merged(_ reports: [ThemeReport]) -> [ThemeReport] {
    struct Name: Hashable {
      var theme: String
      var leans: String
    }
    var places: [Name: Int] = [:]
    var sums: [ThemeReport] = []
    for report in reports {
      let name = Name(theme: report.theme, leans: report.leans)
      if let place = places[name] {
        sums[place].spans += report.spans
        sums[place].weight += report.weight
      } else {
        places[name] = sums.count
        sums.append(report)
      }
    }
    return sums.sorted { a, b in
      a.weight != b.weight ? a.weight > b.weight : (a.theme, a.leans) < (b.theme, b.leans)
    }
  }
}
