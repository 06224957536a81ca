import BatchRunner
import KeywordBayes
import Reports

/// `plumb evaluate`: labelled answers in, figures out.
enum Evaluate {
  static func run(_ invocation: Invocation, _ log: AuditLog?) throws -> ExitCode {
    let folds = invocation.count("--folds")
    let console = Console(isQuiet: invocation.switches.contains("--quiet"))
    let files = LabelledAnswers.files(invocation)
    try log?.check(inputs: files)
    let output = try Output(path: invocation.value("--output"), inputs: files + invocation.otherFiles)
    defer { output.discard() }
    let bar = ProgressBar(invocation)
    defer { bar?.end() }
    bar?.show(Progress(.reading))
    guard let input = try LabelledAnswers.read(invocation, console: console, log) else { return .failed }
    log?.set(counts: [("answers", input.answers.count)])
    let report: EvaluationReport
    var facts: RunFacts?
    if let folds {
      report = try crossValidation(input, folds: folds, invocation, bar)
    } else {
      let model = try LoadedModel(path: invocation.value("--model"))
      log?.set(model: model)
      facts = RunFacts(version: Version.text, model: model.model, modelHash: model.hash, threshold: nil)
      report = try judgement(input, model: model.model, invocation, bar)
    }
    bar?.end()
    for warning in report.warnings { console.note("plumb: warning: " + warning) }
    try output.write(bytes(of: report, model: facts, invocation))
    try output.commit()
    return input.failures.isEmpty ? .done : .someFailed
  }

  private static func bytes(of report: EvaluationReport, model: RunFacts?, _ invocation: Invocation)
    -> [UInt8]
  {
    switch invocation.value("--format") {
    case "json": report.json()
    case "markdown": Array(report.markdown().utf8)
    case "html":
      report.html(version: Version.text, model: model, command: CommandLineText.text(invocation))
    default: Array(report.text().utf8)
    }
  }

  private static func crossValidation(
    _ input: LabelledAnswers,
    folds: Int,
    _ invocation: Invocation,
    _ bar: ProgressBar?
  ) throws -> EvaluationReport {
    let readings = try Trainer(themes: input.themes).crossValidated(input.answers, folds: folds) {
      bar?.show(Progress($0))
    }
    let doubts = TrainingDoubts(input.answers)
    let labels = Set(input.answers.map(\.label)).sorted()
    let threshold = try readings.first.map {
      try Threshold.chosen(invocation, model: $0.model) ?? $0.model.facts.threshold
    }
    return EvaluationReport(
      Assessment(input.answers, readings: readings, labels: labels, threshold: threshold ?? 0),
      method: "\(folds) folds, "
        + (doubts.knowsSpeakers ? "no speaker in two of them" : "not all speakers known"),
      warnings: doubts.warnings
    )
  }

  private static func judgement(
    _ input: LabelledAnswers,
    model: Model,
    _ invocation: Invocation,
    _ bar: ProgressBar?
  ) throws -> EvaluationReport {
    let threshold = try Threshold.chosen(invocation, model: model)
    let readings = input.answers.enumerated().map { place, answer in
      bar?.show(Progress(title: "reading", done: place, total: input.answers.count, unit: "answers"))
      return HeldOutReading(
        answer: place,
        model: model,
        reading: model.read(answer: answer.answer, question: answer.question)
      )
    }
    return EvaluationReport(
      Assessment(
        input.answers,
        readings: readings,
        labels: model.labels,
        threshold: threshold ?? model.facts.threshold
      ),
      method: "model \(model.facts.name)",
      warnings: seemTrainedOn(input.answers, model) ? [trainedOn] : []
    )
  }

  private static let trainedOn = """
    these look like the answers that the model was trained on, which flatters it; judge by answers it has never seen, or the way of \
    training with --folds 5
    """

  /// Other answers hardly ever have the labels of those a model was trained on, each exactly as often.
  private static func seemTrainedOn(_ answers: [TrainingAnswer], _ model: Model) -> Bool {
    model.labels.map { label in answers.count { $0.label == label } } == model.facts.answers
  }
}
