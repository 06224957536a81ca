import BatchRunner
import KeywordBayes
import Reports

/// `plumb evaluate`: labelled answers in, figures out.
enum Evaluate {
  static func run(_ invocation: Invocation) throws -> ExitCode {
    if invocation.value("--model") != nil, invocation.value("--folds") != nil {
      throw UsageError.exclusive("--model", "--folds")
    }
    let folds = try invocation.count("--folds", in: 2...100)
    let console = Console(isQuiet: invocation.switches.contains("--quiet"))
    let output = try Output(
      path: invocation.value("--output"),
      inputs: LabelledAnswers.files(invocation) + invocation.values("--model")
    )
    defer { output.discard() }
    guard let input = try LabelledAnswers.read(invocation, console: console) else { return .failed }
    let report =
      if let folds {
        try crossValidation(input, folds: folds, invocation)
      } else {
        try judgement(input, model: LoadedModel(path: invocation.value("--model")).model, invocation)
      }
    try output.write(invocation.value("--format") == "json" ? report.json() : Array(report.text().utf8))
    try output.commit()
    return input.failures.isEmpty ? .done : .someFailed
  }

  private static func crossValidation(
    _ input: LabelledAnswers,
    folds: Int,
    _ invocation: Invocation
  ) throws -> EvaluationReport {
    let readings = try Trainer(themes: input.themes).crossValidated(input.answers, folds: folds)
    let labels = Set(input.answers.map(\.label)).sorted()
    let threshold = try readings.first.map {
      try Threshold.chosen(invocation, model: $0.model) ?? $0.model.facts.threshold
    }
    return EvaluationReport(
      Assessment(input.answers, readings: readings, labels: labels, threshold: threshold ?? 0),
      method: "\(folds) folds, no speaker in two of them"
    )
  }

  private static func judgement(
    _ input: LabelledAnswers,
    model: Model,
    _ invocation: Invocation
  ) throws -> EvaluationReport {
    let threshold = try Threshold.chosen(invocation, model: model)
    let readings = input.answers.enumerated().map { place, answer in
      HeldOutReading(
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
      method: "model \(model.facts.name)"
    )
  }
}
