import BatchRunner
import Foundation
import KeywordBayes
import Reports
import Transcripts

/// `plumb classify` and `plumb explain`: transcripts in, tagged answers out.
enum Classify {
  /// The formats that show one question after the other, and nothing of an interview as a whole.
  private static let questionFormats: Set<String> = ["ndjson", "csv"]

  static func run(_ invocation: Invocation, _ log: AuditLog?) async throws -> ExitCode {
    if let format = invocation.value("--format"), questionFormats.contains(format),
      invocation.value("--group-by") != nil
    {
      throw UsageError.exclusive("--group-by", "--format \(format)")
    }
    let folder = try OutputFolder(for: invocation)
    defer { folder?.discard() }
    let pages = folder == nil ? nil : invocation.value("--output")
    let command = CommandLineText.text(invocation, folder: pages)
    let code = try await run(invocation, log, folder) { facts, style in
      switch invocation.value("--format") {
      case "json": JSONReport(facts)
      case "ndjson": NDJSONReport()
      case "csv": CSVReport(facts)
      case "markdown": MarkdownReport(facts, command: command, inFull: false)
      case "html":
        if let folder {
          HTMLFolder(facts, command: command, write: folder.write)
        } else {
          HTMLReport(facts, command: command)
        }
      default: TableReport(facts, style: style)
      }
    }
    if let others = try folder?.commit(), let first = others.first {
      Console(isQuiet: invocation.switches.contains("--quiet")).note(
        "\(others.count) older \(others.count == 1 ? "page stays" : "pages stay") in the folder, such as \(first); "
          + "the summary does not list them, so delete what is out of date before you share it"
      )
    }
    return code
  }

  static func explain(_ invocation: Invocation, _ log: AuditLog?) async throws -> ExitCode {
    let command = CommandLineText.text(invocation)
    return try await run(invocation, log) { facts, style in
      switch invocation.value("--format") {
      case "markdown": MarkdownReport(facts, command: command, inFull: true)
      case "html": HTMLReport(facts, command: command, inFull: true)
      default: ExplainReport(facts, style: style)
      }
    }
  }

  private static func run(
    _ invocation: Invocation,
    _ log: AuditLog?,
    _ folder: OutputFolder? = nil,
    printer make: (RunFacts, Style) -> any ReportPrinter
  ) async throws -> ExitCode {
    try checkResumable(invocation)
    let model = try LoadedModel(path: invocation.value("--model"))
    log?.set(model: model)
    let threshold = try Threshold.chosen(invocation, model: model.model)
    let classifier = TranscriptClassifier(
      model: model.model,
      threshold: threshold,
      coverage: try coverage(invocation, model: model.model)
    )
    let facts = RunFacts(
      version: Version.text,
      model: model.model,
      modelHash: model.hash,
      threshold: threshold
    )
    let style = Terminal.style(for: invocation)
    var printer = make(facts, style)
    var batch = try TranscriptBatch(invocation, log: log)
    if let folder { batch.openOutput = folder.index }
    let redaction = batch.redaction
    let grouping = invocation.value("--group-by").flatMap(Grouping.init)
    var groups = grouping.map { GroupBuilder($0, leanings: facts.leanings) }
    // Groups are made of whole reports; else the workers print, and a report ends where it was made.
    let piecePrinter = grouping == nil ? printer as? any PiecePrinter : nil
    return try await batch.run(
      basis: ["model": facts.modelHash, "threshold": "\(facts.threshold)"]
    ) { output in
      try output.write(printer.begin())
    } each: { transcript, path in
      let plain = classifier.report(on: transcript, path: path)
      let report = redaction(transcript)?.report(plain) ?? plain
      return (
        made: piecePrinter.map { Made.piece($0.piece(report)) } ?? .report(report),
        group: grouping?.key(of: transcript, path: path),
        tally: Tally(
          transcripts: 1,
          answers: report.questions.count,
          unclear: report.questions.count { $0.label == nil }
        )
      )
    } print: { result, output in
      switch result.made {
      case .piece(let piece): try output.write(printer.place(piece))
      case .report(let report):
        groups?.add(report, key: result.group)
        try output.write(printer.transcript(report))
      }
      return result.tally
    } end: { failures, tally, output in
      if let groups { printer.groups(groups.report) }
      try output.write(printer.end(failures: failures))
      log?.set(counts: tally.counts)
      return tally.text
    }
  }

  /// What a worker makes of a transcript.
  private enum Made: Sendable {
    case piece([UInt8])
    case report(TranscriptReport)
  }

  /// What finds the blind spots, for the formats that show them. What the command line says of them must be right in any case.
  private static func coverage(_ invocation: Invocation, model: Model) throws -> CoverageFinder? {
    let role = try Role.aimedAt(invocation, model: model)
    let isShown = !questionFormats.contains(invocation.value("--format") ?? "")
    guard isShown || invocation.value("--questions") != nil else { return nil }
    let bank = try Questions.bank(invocation, model: model)
    return isShown ? CoverageFinder(model: model, bank: bank, role: role) : nil
  }

  /// What is not read from files or not written line by line to a file cannot be gone on with.
  private static func checkResumable(_ invocation: Invocation) throws(UsageError) {
    guard invocation.switches.contains("--resume") else { return }
    let hasFile = invocation.value("--output").map { $0 != "-" } ?? false
    guard hasFile, invocation.value("--format") == "ndjson", !invocation.paths.contains("-") else {
      throw .notResumable
    }
  }
}
