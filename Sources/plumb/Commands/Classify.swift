import BatchRunner
import Foundation
import KeywordBayes
import Reports
import Transcripts

/// `plumb classify` and `plumb explain`: transcripts in, tagged answers out.
enum Classify {
  static func run(_ invocation: Invocation) async throws -> ExitCode {
    try await run(invocation) { facts, style in
      switch invocation.value("--format") {
      case "json": JSONReport(facts)
      case "ndjson": NDJSONReport()
      case "csv": CSVReport(facts)
      default: TableReport(facts, style: style)
      }
    }
  }

  static func explain(_ invocation: Invocation) async throws -> ExitCode {
    try await run(invocation) { ExplainReport($0, style: $1) }
  }

  private static func run(
    _ invocation: Invocation,
    printer make: (RunFacts, Style) -> any ReportPrinter
  ) async throws -> ExitCode {
    let workers = try invocation.count("--jobs", in: 1...1024)
    let model = try LoadedModel(path: invocation.value("--model"))
    let threshold = try Threshold.chosen(invocation, model: model.model)
    let classifier = TranscriptClassifier(model: model.model, threshold: threshold)
    let facts = RunFacts(
      version: Version.text,
      model: model.model,
      modelHash: model.hash,
      threshold: threshold
    )
    let style = Terminal.style(
      color: invocation.value("--color"),
      toFile: invocation.value("--output") != nil
    )
    var printer = make(facts, style)
    var tally = Tally()
    let batch = TranscriptBatch(invocation, workers: workers)
    let redaction = batch.redaction
    return try await batch.run { output in
      try output.write(printer.begin())
    } each: { transcript, path in
      let report = classifier.report(on: transcript, path: path)
      return redaction(transcript)?.report(report) ?? report
    } print: { report, output in
      tally.add(report)
      try output.write(printer.transcript(report))
    } end: { failures, output in
      try output.write(printer.end(failures: failures))
      return tally.text
    }
  }

  /// What is said at the end: how much was done.
  private struct Tally {
    var transcripts = 0
    var answers = 0
    var unclear = 0

    mutating func add(_ report: TranscriptReport) {
      transcripts += 1
      answers += report.questions.count
      unclear += report.questions.count { $0.label == nil }
    }

    var text: String {
      "\(transcripts) \(transcripts == 1 ? "transcript" : "transcripts"), "
        + "\(answers) \(answers == 1 ? "answer" : "answers"), \(unclear) unclear"
    }
  }
}
