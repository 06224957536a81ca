import Foundation

/// A temporary folder to run the real program in; it goes when the test is over.
final class Sandbox: Sendable {
  /// Where the program runs, and what paths in tests are relative to.
  let folder: URL
  private let streams: URL

  init() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("plumb-" + UUID().uuidString)
    folder = base.appendingPathComponent("work")
    streams = base.appendingPathComponent("streams")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// What came of a run.
  struct Outcome {
    var code: Int32
    var bytes: Data
    var errors: String

    var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Runs `plumb` here.
  func plumb(
    _ arguments: [String],
    input: String = "",
    environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(Build.plumb.path, arguments, input: input, environment: environment)
  }

  /// Runs `plumb` here.
  func plumb(_ arguments: String..., input: String = "") async throws -> Outcome {
    try await plumb(arguments, input: input)
  }

  /// Runs a line of shell here, in which `$PLUMB` is the program.
  func shell(_ line: String) async throws -> Outcome {
    try await run("/bin/sh", ["-c", line], environment: ["PLUMB": Build.plumb.path])
  }

  private func run(
    _ program: String,
    _ arguments: [String],
    input: String = "",
    environment: [String: String]
  ) async throws -> Outcome {
    let run = UUID().uuidString
    let files = ["in", "out", "err"].map { streams.appendingPathComponent($0 + run) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let code = try await Turnstile.children.pass {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in done.resume() }
        do { try process.run() } catch { done.resume(throwing: error) }
      }
      return process.terminationStatus
    }
    return Outcome(
      code: code,
      bytes: try Data(contentsOf: files[1]),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    )
  }

  /// Starts `plumb` here and sends it a signal once a condition holds of what it has printed.
  func interrupt(
    _ arguments: [String],
    with signal: Int32,
    when isReady: (String) throws -> Bool
  ) async throws -> Outcome {
    let files = ["out", "err"].map { streams.appendingPathComponent($0 + UUID().uuidString) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = Build.plumb
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    let ended = AsyncStream<Void> { stream in process.terminationHandler = { _ in stream.finish() } }
    try process.run()
    while process.isRunning, try !isReady(String(decoding: Data(contentsOf: files[0]), as: UTF8.self)) {
      try await Task.sleep(for: .milliseconds(10))
    }
    kill(process.processIdentifier, signal)
    for await _ in ended {}
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      bytes: try Data(contentsOf: files[0]),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    )
  }

  /// Makes a named pipe that nobody writes to: a run that reads it waits for ever.
  func makePipe(_ path: String) { _ = unsafe mkfifo(folder.appendingPathComponent(path).path, 0o600) }

  /// Writes a file, with the folders that it needs.
  func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(path),
      withIntermediateDirectories: true
    )
  }

  func bytes(_ path: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(path)) }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The names of everything in a folder, hidden or not, sorted.
  func names(_ path: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path).sorted()
  }
}

/// What stands where in the build and in the package.
enum Build {
  /// The program: the one that `PLUMB_PROGRAM` names, such as the release build, else the one built beside the tests.
  static let plumb =
    ProcessInfo.processInfo.environment["PLUMB_PROGRAM"].map { package.appendingPathComponent($0) }
    ?? products.appendingPathComponent("plumb")

  /// The package's own folder.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }

  static func path(_ path: String) -> String { package.appendingPathComponent(path).path }

  private static var products: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle.map { $0.bundleURL.deletingLastPathComponent() } ?? Bundle.main.bundleURL
  }
}
