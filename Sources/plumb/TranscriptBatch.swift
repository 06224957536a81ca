import BatchRunner
import Foundation
import Reports
import Transcripts

/// What every command that reads transcripts does around its own work: finds the files, reads them on several workers, names
/// what could not be used, and settles the exit code.
struct TranscriptBatch {
  private let invocation: Invocation
  private let console: Console
  private let options: ReadingOptions
  private let log: AuditLog?
  /// Opens what is written to; it is given the inputs, none of which may be replaced.
  var openOutput: ([String]) throws -> Output

  init(
    _ invocation: Invocation,
    log: AuditLog? = nil,
    acceptsUnlabelled: Bool = false
  ) throws(UsageError) {
    self.invocation = invocation
    self.log = log
    console = Console(isQuiet: invocation.switches.contains("--quiet"))
    openOutput = { try Output(path: invocation.value("--output"), inputs: $0) }
    options = ReadingOptions(
      renames: try invocation.renames(),
      interviewers: invocation.values("--interviewer"),
      candidates: invocation.values("--candidate"),
      acceptsUnlabelled: acceptsUnlabelled
    )
    if let name = options.namedForBoth { throw .nameOfBoth(name, "--candidate", "--interviewer") }
  }

  /// What masks the people of a transcript, if that is asked for.
  var redaction: @Sendable (Transcript) -> Redaction? {
    guard invocation.switches.contains("--redact") else { return { _ in nil } }
    let known =
      (options.candidates + options.interviewers).map { [$0] } + options.renames.map { [$0.new, $0.old] }
    return { Redaction(people: $0.speakers.map { [$0.name] } + known + $0.doubted.map { [$0] }) }
  }

  /// Runs a batch of transcripts; `print` returns what a transcript counts for, and `end` what to say of them all. `basis` is what
  /// the results rest on besides the options, such as the model.
  func run<Value: Sendable>(
    basis: @autoclosure () -> [String: String] = [:],
    begin: (Output) throws -> Void,
    each: @escaping @Sendable (Transcript, String) -> Value,
    print: (Value, Output) throws -> Tally,
    end: ([InputFailure], Tally, Output) throws -> String
  ) async throws -> ExitCode {
    try await run(basis, begin, { try await transcripts($0, each, $1) }, print, end)
  }

  /// Runs a batch of files of any kind.
  func run<Value: Sendable>(
    begin: (Output) throws -> Void,
    read: @escaping @Sendable (String) throws(InputFailure) -> Value,
    print: (Value, Output) throws -> Tally,
    end: ([InputFailure], Tally, Output) throws -> String
  ) async throws -> ExitCode {
    let source: (Source<Value>) = { paths, take in
      try await runner.run(
        paths,
        reading: { path throws(InputFailure) in Piece(value: try read(path)) },
        consume: take
      )
    }
    return try await run({ [:] }, begin, source, print, end)
  }

  /// Hands out what is made of every input, in the order of the inputs.
  private typealias Source<Value: Sendable> = (
    [String], (Result<Piece<Value>, InputFailure>) throws -> Void
  ) async throws -> Void

  private var runner: BatchRunner {
    var runner = BatchRunner(workers: invocation.count("--jobs"), options: options)
    runner.onRead = log?.onRead
    return runner
  }

  private func run<Value: Sendable>(
    _ basis: () -> [String: String],
    _ begin: (Output) throws -> Void,
    _ read: @escaping Source<Value>,
    _ print: (Value, Output) throws -> Tally,
    _ end: ([InputFailure], Tally, Output) throws -> String
  ) async throws -> ExitCode {
    let found = InputFinder.find(invocation.paths)
    try log?.check(inputs: found.paths)
    var failures = found.failures
    for failure in failures { console.error("\(failure)") }
    log?.set(failures: failures)
    guard !found.paths.isEmpty else {
      if failures.isEmpty { throw NothingFound("transcripts", at: invocation.paths, skipped: found.skipped) }
      return .failed
    }
    let (output, resumeLog) = try open(inputs: found.paths, basis)
    defer { output.discard() }
    try begin(output)
    var tally = Tally()
    func take(_ input: FinishedInput) {
      tally += input.tally
      guard let failure = input.failure else { return }
      failures.append(failure)
      console.error("\(failure)")
    }
    let finished = resumeLog?.finished ?? []
    finished.forEach(take)
    let rest = Array(found.paths.dropFirst(finished.count))
    var progress = FileProgress(rest, title: invocation.command.rawValue, bar: ProgressBar(invocation))
    defer { progress.end() }
    try await read(rest) { result in
      progress.advance()
      let input = try finish(result) { try print($0, output) }
      take(input)
      try resumeLog?.note(input)
    }
    progress.end()
    failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    log?.set(failures: failures)
    let summary = try end(failures, tally, output)
    try output.commit()
    resumeLog?.remove()
    noteUnknownNames(tally)
    note(summary, failures: failures.count, skipped: found.skipped)
    return tally.transcripts == 0 ? .failed : failures.isEmpty ? .done : .someFailed
  }

  private func finish<Value>(
    _ result: Result<Piece<Value>, InputFailure>,
    _ print: (Value) throws -> Tally
  ) throws -> FinishedInput {
    switch result {
    case .success(let piece):
      var tally = try print(piece.value)
      tally.renamed = piece.renamed
      if !piece.isFirst { tally.transcripts = 0 }
      return FinishedInput(tally: tally)
    case .failure(let failure):
      return FinishedInput(failure: failure)
    }
  }

  private func note(_ summary: String, failures: Int, skipped: Int) {
    let failed = failures == 0 ? "" : ", \(failures) could not be used"
    let others = skipped == 0 ? "" : ", \(Wording.count(skipped, "other file")) passed over"
    console.note(summary + failed + others)
  }

  /// Opens the output, and of a run that can be resumed the log.
  private func open(inputs: [String], _ basis: () -> [String: String]) throws -> (Output, ResumeLog?) {
    let taken = inputs + invocation.otherFiles
    guard invocation.switches.contains("--resume"), let path = invocation.value("--output") else {
      return (try openOutput(taken), nil)
    }
    let draft = try Draft(resuming: OutputPlace(path, inputs: taken))
    let output = Output(resuming: draft, path: path)
    return (output, try ResumeLog(of: draft, for: path, settings: settings(basis()), inputs: inputs))
  }

  /// All that the results rest on but the inputs.
  private func settings(_ basis: [String: String]) -> [String: String] {
    var settings = basis
    settings["version"] = Version.text
    for name in ["--candidate", "--interviewer", "--rename"] { settings[name] = "\(invocation.values(name))" }
    settings["--redact"] = "\(invocation.switches.contains("--redact"))"
    return settings
  }

  /// What was made of a transcript, or of the next piece of one.
  private struct Piece<Value: Sendable>: Sendable {
    var value: Value
    var renamed: Set<String> = []
    var isFirst = true
  }

  /// Reads transcripts: a stream of answers as it comes, everything else whole.
  private func transcripts<Value: Sendable>(
    _ paths: [String],
    _ each: @escaping @Sendable (Transcript, String) -> Value,
    _ take: (Result<Piece<Value>, InputFailure>) throws -> Void
  ) async throws {
    var runner = runner
    // What the audit log has a digest of is read whole.
    if paths == ["-"], invocation.value("--format") == "ndjson", log == nil {
      var stream = AnswerStream()
      var isFirst = true
      do {
        if try stream.begin() {
          while let transcript = try stream.next() {
            try take(.success(Piece(value: each(transcript, "-"), isFirst: isFirst)))
            isFirst = false
          }
          return
        }
      } catch let failure as InputFailure {
        return try take(.failure(failure))
      }
      runner.readAhead = stream.buffer
    }
    try await runner.run(
      paths,
      { Piece(value: each($0, $1), renamed: Set($0.renamed)) },
      consume: take
    )
  }

  private func noteUnknownNames(_ tally: Tally) {
    guard tally.transcripts > 0 else { return }
    for rename in options.renames where !tally.renamed.contains(rename.old) {
      console.note("plumb: warning: nobody is called '\(rename.old)', so nobody is renamed '\(rename.new)'")
    }
  }
}
