import KeywordBayes

/// The role that `--role` names: a label of the model.
enum Role {
  /// The role; nil if none is named, or `any`.
  static func named(_ invocation: Invocation, model: Model) throws(UsageError) -> String? {
    guard let name = invocation.value("--role"), name != "any" else { return nil }
    let labels = model.leaningLabels
    guard labels.contains(name) else {
      throw .badValue(name, option: "--role", expected: (labels + ["any"]).joined(separator: ", "))
    }
    return name
  }

  /// The role, which is `production` unless another is named or the model knows no such label.
  static func aimedAt(_ invocation: Invocation, model: Model) throws(UsageError) -> String? {
    if invocation.value("--role") != nil { return try named(invocation, model: model) }
    return model.labels.contains("production") ? "production" : nil
  }
}
