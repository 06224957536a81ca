import Evaluation
import Reports

/// The kinds of answers that a model card tells apart: by what their records say, and by length.
enum AnswerGroups {
  /// The attributes that are told apart, where records have them.
  private static let kinds = ["theme", "field", "difficulty"]

  /// Predictions in the order of the answers, grouped.
  static func groups(of input: LabelledAnswers, predictions: [Prediction]) -> [ModelCard.Group] {
    let byAttribute = kinds.flatMap { kind in
      groups(kind, names: input.attributes.map { $0[kind] }, predictions)
    }
    return byAttribute + groups("length", names: input.answers.map { length(of: $0.answer) }, predictions)
  }

  private static func groups(_ kind: String, names: [String?], _ predictions: [Prediction]) -> [ModelCard
    .Group]
  {
    let members = Dictionary(grouping: predictions.indices.filter { names[$0] != nil }) { names[$0] ?? "" }
    return members.keys.sorted().map { name in
      ModelCard.Group(kind: kind, name: name, predictions: members[name, default: []].map { predictions[$0] })
    }
  }

  private static func length(of answer: String) -> String {
    switch answer.split(whereSeparator: \.isWhitespace).count {
    case ..<40: "1: under 40 words"
    case ..<90: "2: 40 to 89 words"
    case ..<160: "3: 90 to 159 words"
    default: "4: 160 words and more"
    }
  }
}
