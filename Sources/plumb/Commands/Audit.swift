import BatchRunner
import Reports

/// `plumb audit`: interview kits and job postings in, the role that they are written for out.
enum Audit {
  static func run(_ invocation: Invocation, _ log: AuditLog?) async throws -> ExitCode {
    let model = try LoadedModel(path: invocation.value("--model"))
    log?.set(model: model)
    guard !model.model.leaningThemes.isEmpty else {
      throw InputFailure(
        path: invocation.value("--model") ?? "",
        error: "this model has no themes, and an audit goes by them; train it with '--themes'"
      )
    }
    let auditor = Auditor(
      model: model.model,
      bank: try Questions.bank(invocation, model: model.model),
      role: try Role.named(invocation, model: model.model)
    )
    let facts = RunFacts(version: Version.text, model: model.model, modelHash: model.hash, threshold: nil)
    let isRedacted = invocation.switches.contains("--redact")
    var printer = printer(invocation, facts)
    let onRead = log?.onRead
    return try await TranscriptBatch(invocation, log: log).run { output in
      try output.write(printer.begin())
    } read: { path throws(InputFailure) in
      let report = try auditor.report(at: path, onRead: onRead)
      return isRedacted ? Redaction(names: report.speakers).report(report) : report
    } print: { report, output in
      try output.write(printer.document(report))
      return Tally(transcripts: 1)
    } end: { failures, tally, output in
      try output.write(printer.end(failures: failures))
      log?.set(counts: [("documents", tally.transcripts)])
      return "\(Wording.count(tally.transcripts, "document")) read"
    }
  }

  private static func printer(_ invocation: Invocation, _ facts: RunFacts) -> any AuditPrinter {
    let command = CommandLineText.text(invocation)
    return switch invocation.value("--format") {
    case "json": AuditJSONReport(facts)
    case "markdown": AuditMarkdownReport(facts, command: command)
    case "html": AuditHTMLReport(facts, command: command)
    default: AuditTableReport(facts, style: Terminal.style(for: invocation))
    }
  }
}
