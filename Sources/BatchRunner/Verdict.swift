extension Verdict {
  /// What answers add up to; those too short or too strange to read have no say.
  init(on questions: [QuestionReport], leanings: [String]) {
    let read = questions.filter { $0.reason?.code != "too-short" && $0.reason?.code != "unknown-words" }
    let masses = leanings.map { label in
      read.reduce(1) { sum, question in
        sum + (question.probability.first { $0.label == label }?.value ?? 0)
      }
    }
    let total = masses.reduce(0, +)
    probability = zip(leanings, masses).map { LabelValue(label: $0, value: $1 / total) }
    let best = probability.max { $0.value < $1.value }
    let most = best?.value ?? 0
    let leans = questions.contains { question in leanings.contains { $0 == question.label } }
    let isTie = probability.count { $0.value > most - 0.05 } > 1
    label = leans && !isTie ? best?.label : nil
    confidence = most
  }
}

extension ThemeReport {
  /// The themes of all evidence, the weightiest first.
  static func reports(on questions: [QuestionReport]) -> [ThemeReport] {
    var reports: [[String]: ThemeReport] = [:]
    for span in questions.flatMap(\.evidence) {
      guard let theme = span.theme else { continue }
      let empty = ThemeReport(theme: theme, leans: span.leans, spans: 0, weight: 0)
      reports[[theme, span.leans], default: empty].spans += 1
      reports[[theme, span.leans], default: empty].weight += span.weight
    }
    return reports.values.sorted { a, b in
      a.weight != b.weight ? a.weight > b.weight : (a.theme, a.leans) < (b.theme, b.leans)
    }
  }
}
