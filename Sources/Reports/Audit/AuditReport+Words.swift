import BatchRunner

extension AuditReport {
  /// How much of each side comes up: "production 3 of 6 themes, research 0 of 5 themes".
  var extent: String {
    sides.map { "\($0.label) \($0.themes.count) of \($0.known) themes" }.joined(separator: ", ")
  }

  /// The tools that are named.
  var toolNames: String { tools.map { DisplayText.clean($0.name) }.joined(separator: ", ") }
}
