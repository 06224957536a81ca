import BatchRunner
import Foundation
import KeywordBayes
import Reports
import Synchronization

/// The file of `--audit-log`, to which every run adds one line: what was run on what, and how it ended.
///
/// The line is written at once, under a lock, so that runs at the same time do not mix theirs. An interrupted run is recorded too.
final class AuditLog: Sendable {
  private let path: String
  private let descriptor: Int32
  private let hidesPaths: Bool
  /// What there is to write; nil if the file must be left alone.
  private let record: Mutex<AuditRecord?>
  private let start = ContinuousClock.now

  /// Opens the log before any work is done; nil if none is asked for.
  ///
  /// - Throws: `OutputError`, if it cannot be opened.
  init?(_ invocation: Invocation) throws {
    guard let path = invocation.value("--audit-log") else { return nil }
    self.path = path
    hidesPaths = invocation.switches.contains("--redact")
    descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    let reason = errno
    record = Mutex(
      AuditRecord(
        time: Date.now.formatted(.iso8601),
        version: Version.text,
        command: invocation.command.rawValue,
        options: AuditLog.options(of: invocation)
      )
    )
    guard descriptor >= 0 else { throw OutputError(path: path, code: reason) }
    Interruption.beforeExit { [weak self] code in try? self?.end(code) }
  }

  deinit { close(descriptor) }

  /// Makes sure that the log is none of the inputs, by whatever name.
  func check(inputs: [String]) throws {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0, !inputs.contains(where: { OutputPlace.isSame($0, info) })
    else {
      record.withLock { $0 = nil }
      throw OutputError(path: path, reason: "is one of the inputs; write to another file")
    }
  }

  /// Notes what was read, as it was read.
  var onRead: InputFile.Observer {
    { [self] path, bytes in
      let input = AuditRecord.Input(
        path: hidesPaths ? nil : path,
        sha256: SHA256.hex(bytes),
        bytes: bytes.count
      )
      record.withLock { $0?.inputs.append(input) }
    }
  }

  func set(model: LoadedModel) {
    record.withLock { $0?.model = AuditRecord.Model(name: model.model.facts.name, sha256: model.hash) }
  }

  func set(counts: [(String, Int)]) {
    record.withLock { $0?.counts = counts.map { AuditRecord.Count(name: $0.0, count: $0.1) } }
  }

  /// Notes where something could not be used; what was wrong may quote the input, so it stays out.
  func set(failures: [InputFailure]) {
    record.withLock {
      $0?.failures = failures.map { AuditRecord.Failure(path: hidesPaths ? nil : $0.path, line: $0.line) }
    }
  }

  /// Adds the line, once the run is over.
  func end(_ code: ExitCode) throws {
    Interruption.beforeExit(nil)
    try end(code.rawValue)
  }

  private func end(_ code: Int32) throws {
    let line = record.withLock {
      $0?.exitCode = Int(code)
      $0?.seconds = (ContinuousClock.now - start) / .seconds(1)
      return $0?.line()
    }
    guard let line else { return }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw OutputError(path: path, code: errno) }
    }
    defer { flock(descriptor, LOCK_UN) }
    try Descriptor.write(line, to: descriptor, path: path)
  }

  /// Every option with its values; names of people and files are masked where the run masks them.
  private static func options(of invocation: Invocation) -> [AuditRecord.Option] {
    let isRedacted = invocation.switches.contains("--redact")
    return Option.all(for: invocation.command).compactMap { option in
      let settings = invocation.settings.filter { $0.name == option.name }
      guard !settings.isEmpty else { return nil }
      let values = settings.compactMap(\.value)
      let shown = option.repeats ? values : values.suffix(1)
      let mask = option.namesPeople ? "[speaker]" : option.isPath ? "[path]" : nil
      return AuditRecord.Option(
        name: option.name,
        values: isRedacted ? shown.map { mask ?? $0 } : Array(shown)
      )
    }
  }
}

extension Option {
  fileprivate var isPath: Bool { accepts == .file || accepts == .folder }
}
