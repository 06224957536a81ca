import BatchRunner

/// What a report in Markdown ends with: what could not be used, and how it was made.
enum MarkdownFoot {
  static func bytes(_ facts: RunFacts, failures: [InputFailure]) -> [UInt8] {
    let list = failures.map { "- " + MarkdownText.escaped($0.description) + "\n" }.joined()
    let head = failures.isEmpty ? "" : "\n## Could not be used\n\n"
    let model = MarkdownText.escaped(facts.modelName)
    return Array(
      "\(head)\(list)\nplumb \(facts.version), model \(model), SHA-256 `\(facts.modelHash)`\n".utf8
    )
  }
}
