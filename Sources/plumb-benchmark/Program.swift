import Foundation

/// Runs the built `plumb` that lies beside this program.
struct Program {
  private let url: URL

  init() throws(BenchmarkError) {
    url = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("plumb")
    guard FileManager.default.isExecutableFile(atPath: url.path) else { throw .noProgram(url.path) }
  }

  /// Runs it and returns how long it took, in seconds.
  func run(_ arguments: [String]) throws -> Double {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Waiting for the exit looks only now and then; the handler is called at once.
    let hasEnded = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in hasEnded.signal() }
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    hasEnded.wait()
    let seconds = (clock.now - start) / .seconds(1)
    guard process.terminationStatus == 0 else { throw BenchmarkError.programFailed(arguments) }
    return seconds
  }

  /// The most memory that any run took, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    #if os(Linux)
      guard unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage) == 0 else { return 0 }
      return usage.ru_maxrss * 1024
    #else
      guard unsafe getrusage(RUSAGE_CHILDREN, &usage) == 0 else { return 0 }
      return usage.ru_maxrss
    #endif
  }
}
