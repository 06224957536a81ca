import BatchRunner
import Foundation
import Transcripts

/// What every command that reads transcripts does around its own work: finds the files, reads them on several workers, names
/// what could not be used, and settles the exit code.
struct TranscriptBatch {
  private let invocation: Invocation
  private let console: Console
  private let runner: BatchRunner

  init(_ invocation: Invocation, workers: Int?, acceptsUnlabelled: Bool = false) {
    self.invocation = invocation
    console = Console(isQuiet: invocation.switches.contains("--quiet"))
    runner = BatchRunner(
      workers: workers,
      options: ReadingOptions(
        interviewers: invocation.values("--interviewer"),
        candidates: invocation.values("--candidate"),
        acceptsUnlabelled: acceptsUnlabelled
      )
    )
  }

  /// What masks the people of a transcript, if that is asked for.
  var redaction: @Sendable (Transcript) -> Redaction? {
    guard invocation.switches.contains("--redact") else { return { _ in nil } }
    let known = invocation.values("--candidate") + invocation.values("--interviewer")
    return { Redaction(names: $0.speakers.map(\.name) + known) }
  }

  /// Runs the batch; `end` returns what to say of it.
  func run<Value: Sendable>(
    begin: (Output) throws -> Void,
    each: @escaping @Sendable (Transcript, String) -> Value,
    print: (Value, Output) throws -> Void,
    end: ([InputFailure], Output) throws -> String
  ) async throws -> ExitCode {
    let found = InputFinder.find(invocation.paths)
    var failures = found.failures
    for failure in failures { console.error("\(failure)") }
    guard !found.paths.isEmpty else {
      if failures.isEmpty { throw NothingFound("transcripts", at: invocation.paths, skipped: found.skipped) }
      return .failed
    }
    let output = try Output(
      path: invocation.value("--output"),
      inputs: found.paths + invocation.values("--model")
    )
    defer { output.discard() }
    try begin(output)
    var used = 0
    try await runner.run(found.paths, each) { result in
      switch result {
      case .success(let value):
        used += 1
        try print(value, output)
      case .failure(let failure):
        failures.append(failure)
        console.error("\(failure)")
      }
    }
    failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let summary = try end(failures, output)
    try output.commit()
    let skipped =
      found.skipped > 0 ? ", \(found.skipped) other \(found.skipped == 1 ? "file" : "files") passed over" : ""
    let failed = failures.isEmpty ? "" : ", \(failures.count) could not be used"
    console.note(summary + failed + skipped)
    return used == 0 ? .failed : failures.isEmpty ? .done : .someFailed
  }
}
