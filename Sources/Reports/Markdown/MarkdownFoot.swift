import BatchRunner

/// What a report in Markdown ends with: what could not be used, and how it was made.
struct MarkdownFoot {
  private let made: String
  private let command: String

  /// A foot; the command is what the reader could type to get the report again.
  init(_ facts: RunFacts, note: String = "", command: String) {
    made =
      "plumb \(facts.version), model \(MarkdownText.escaped(facts.modelName)), SHA-256 `\(facts.modelHash)`\(note)."
    self.command = command
  }

  /// The foot of a report without what could not be used.
  func bytes(failures: [InputFailure]) -> [UInt8] {
    let list = failures.map { "- " + MarkdownText.escaped($0.description) + "\n" }.joined()
    let head = failures.isEmpty ? "" : "\n## Could not be used\n\n"
    return Array("\(head)\(list)\n\(made)\n\nCommand: \(MarkdownText.code(command))\n".utf8)
  }
}
