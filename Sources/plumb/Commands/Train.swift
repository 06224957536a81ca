import BatchRunner
import Foundation
import KeywordBayes
import Reports
import TextFeatures

/// `plumb train`: labelled answers in, a model out.
enum Train {
  static func run(_ invocation: Invocation) throws -> ExitCode {
    guard let path = invocation.value("--output") else { throw UsageError.missingOption("--output", .train) }
    let console = Console(isQuiet: invocation.switches.contains("--quiet"))
    let output = try Output(path: path, inputs: LabelledAnswers.files(invocation))
    defer { output.discard() }
    guard let input = try LabelledAnswers.read(invocation, console: console) else { return .failed }
    let name = invocation.value("--name") ?? "plumb"
    var trainer = Trainer(themes: input.themes)
    if invocation.switches.contains("--tune") { trainer = try trainer.tuned(on: input.answers) }
    let model = try trainer.train(on: input.answers, name: name)
    let bytes = ModelFile.bytes(of: model)
    try output.write(bytes)
    try output.commit()
    if let card = invocation.value("--card") {
      let command = "plumb train \(invocation.paths.joined(separator: " ")) --output \(path)"
      try write(
        card: card,
        trainer: trainer,
        model: model,
        hash: SHA256.hex(bytes),
        command: command,
        input: input
      )
    }
    let counts = zip(model.labels, model.facts.answers).map { "\($1) \($0)" }.joined(separator: ", ")
    console.note(
      "\(path): \(model.table.entries.count) features from \(counts), \(model.themes.count) themes"
        + (input.setAside > 0 ? "; \(input.setAside) mixed answers kept for evaluation" : "")
    )
    return input.failures.isEmpty ? .done : .someFailed
  }

  private static func write(
    card path: String,
    trainer: Trainer,
    model: Model,
    hash: String,
    command: String,
    input: LabelledAnswers
  ) throws {
    let readings = try trainer.crossValidated(input.answers, folds: 5)
    let assessment = Assessment(
      input.answers,
      readings: readings,
      labels: model.labels,
      threshold: model.facts.threshold
    )
    let groups = AnswerGroups.groups(of: input, predictions: assessment.predictions)
    let earlier = try? String(contentsOfFile: path, encoding: .utf8)
    let card = ModelCard(model, hash: hash, command: command, assessment: assessment, groups: groups)
    let output = try Output(path: path)
    defer { output.discard() }
    try output.write(Array(card.markdown(keeping: earlier).utf8))
    try output.commit()
  }
}
