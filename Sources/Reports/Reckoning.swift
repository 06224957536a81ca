import BatchRunner

/// How an answer's scores come about: for each label what it starts from, and what evidence and other words add to it, in nats.
struct Reckoning {
  /// The names of the parts and of their sum.
  static let columns = ["prior", "evidence", "other words", "score"]

  /// The labels with a figure a column.
  let rows: [(label: String, figures: [String])]

  init(_ question: QuestionReport, labels: [String]) {
    rows = labels.map { label in
      func value(_ values: [LabelValue]) -> Double { values.first { $0.label == label }?.value ?? 0 }
      let shown = question.evidence.filter { $0.leans == label }.reduce(0) { $0 + $1.weight }
      let figures = [value(question.prior), shown, value(question.rest), value(question.score)]
      return (label, figures.map { Decimals.fixed($0, places: 2) })
    }
  }
}
