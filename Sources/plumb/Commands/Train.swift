import BatchRunner
import Foundation
import KeywordBayes
import Reports
import TextFeatures

/// `plumb train`: labelled answers in, a model out.
enum Train {
  static func run(_ invocation: Invocation, _ log: AuditLog?) throws -> ExitCode {
    guard let path = invocation.value("--output") else { throw UsageError.missingOption("--output", .train) }
    let console = Console(isQuiet: invocation.switches.contains("--quiet"))
    let files = LabelledAnswers.files(invocation)
    try log?.check(inputs: files)
    let output = try Output(path: path, inputs: files + invocation.otherFiles)
    defer { output.discard() }
    let card = try invocation.value("--card").map {
      try Output(path: $0, inputs: files + invocation.otherFiles + [path])
    }
    defer { card?.discard() }
    let bar = ProgressBar(invocation)
    defer { bar?.end() }
    bar?.show(Progress(.reading))
    guard let input = try LabelledAnswers.read(invocation, console: console, log) else { return .failed }
    let doubts = TrainingDoubts(input.answers)
    for warning in doubts.warnings { console.note("plumb: warning: " + warning) }
    let name = invocation.value("--name") ?? "plumb"
    var trainer = Trainer(themes: input.themes)
    if invocation.switches.contains("--tune") {
      trainer = try trainer.tuned(on: input.answers) { bar?.show(Progress($0)) }
    }
    let training = try trainer.training(on: input.answers, name: name) { bar?.show(Progress($0)) }
    let model = LoadedModel(training.model, bytes: ModelFile.bytes(of: training.model))
    log?.set(model: model)
    log?.set(counts: [("answers", input.answers.count), ("features", model.model.table.entries.count)])
    try output.write(model.bytes)
    try output.commit()
    if let card {
      try card.write(self.card(of: model, trainer: trainer, input: input, invocation, bar))
      try card.commit()
    }
    bar?.end()
    console.note(summary(of: training, at: path, input, knowsSpeakers: doubts.knowsSpeakers))
    return input.failures.isEmpty ? .done : .someFailed
  }

  /// What was made of what, and how it did on the answers held out.
  private static func summary(
    of training: Training,
    at path: String,
    _ input: LabelledAnswers,
    knowsSpeakers: Bool
  ) -> String {
    let model = training.model
    let counts = zip(model.labels, model.facts.answers).map { "\($1) \($0)" }.joined(separator: ", ")
    let made =
      "\(path): \(model.table.entries.count) features from \(counts), \(model.themes.count) themes"
      + (input.setAside > 0 ? "; \(input.setAside) mixed answers kept for evaluation" : "")
    let method =
      "each held out of \(model.facts.options.folds) models in turn, "
      + (knowsSpeakers ? "no speaker in two parts" : "not all speakers known")
    return made + "\n\n" + EvaluationReport(Assessment(training), method: method).text().dropLast()
  }

  /// The card as a file, with what was written by hand in the one that it replaces.
  private static func card(
    of model: LoadedModel,
    trainer: Trainer,
    input: LabelledAnswers,
    _ invocation: Invocation,
    _ bar: ProgressBar?
  ) throws -> [UInt8] {
    let readings = try trainer.crossValidated(input.answers, folds: ModelCard.folds) {
      bar?.show(Progress($0))
    }
    let assessment = Assessment(
      input.answers,
      readings: readings,
      labels: model.model.labels,
      threshold: model.model.facts.threshold
    )
    let card = ModelCard(
      model.model,
      hash: model.hash,
      command: CommandLineText.training(invocation),
      assessment: assessment,
      groups: AnswerGroups.groups(of: input, predictions: assessment.predictions)
    )
    return Array(card.markdown(keeping: try earlierCard(invocation)).utf8)
  }

  /// The card that is replaced; nil if there is none. One that cannot be read is not lost without a word.
  private static func earlierCard(_ invocation: Invocation) throws -> String? {
    guard let path = invocation.value("--card"), FileManager.default.fileExists(atPath: path) else {
      return nil
    }
    return try TextFile.text(at: path)
  }
}
