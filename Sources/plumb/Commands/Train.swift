import BatchRunner
import Foundation
import KeywordBayes
import TextFeatures

/// `plumb train`: labelled answers in, a model out.
enum Train {
  static func run(_ invocation: Invocation) throws -> ExitCode {
    guard let path = invocation.value("--output") else { throw UsageError.missingOption("--output", .train) }
    let console = Console(isQuiet: invocation.switches.contains("--quiet"))
    let output = try Output(path: path)
    defer { output.discard() }
    guard let input = try LabelledAnswers.read(invocation, console: console) else { return .failed }
    let model = try Trainer(themes: input.themes).train(
      on: input.answers,
      name: invocation.value("--name") ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    )
    try output.write(ModelFile.bytes(of: model))
    try output.commit()
    let counts = zip(model.labels, model.facts.answers).map { "\($1) \($0)" }.joined(separator: ", ")
    console.note(
      "\(path): \(model.table.entries.count) features from \(counts), \(model.themes.count) themes"
        + (input.setAside > 0 ? "; \(input.setAside) mixed answers kept for evaluation" : "")
    )
    return input.failures.isEmpty ? .done : .someFailed
  }
}
