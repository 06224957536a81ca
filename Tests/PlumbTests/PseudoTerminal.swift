import Foundation
import Synchronization
import Testing

/// A terminal that a test plays: what a program writes to it, the test sees.
final class PseudoTerminal: Sendable {
  /// The program's end.
  let device: FileHandle
  private let descriptor: Int32
  private let text = Mutex("")

  init(columns: Int) throws {
    var (mine, theirs): (Int32, Int32) = (-1, -1)
    try #require(unsafe openpty(&mine, &theirs, nil, nil, nil) == 0)
    descriptor = mine
    device = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
    resize(columns: columns)
    Thread { [weak self, descriptor] in
      var bytes = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = unsafe read(descriptor, &bytes, bytes.count)
        // Nobody has the program's end any more.
        if count <= 0 { break }
        let piece = String(decoding: bytes[..<count], as: UTF8.self)
        self?.text.withLock { $0 += piece }
      }
      close(descriptor)
    }.start()
  }

  func resize(columns: Int) {
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    #expect(unsafe ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0)
  }

  /// Everything written so far.
  var seen: String { text.withLock { $0 } }

  /// Waits until something has been written; a minute without it is a failure.
  func wait(for words: String) async throws {
    for _ in 0..<3000 where !seen.contains(words) { try await Task.sleep(for: .milliseconds(20)) }
    try #require(seen.contains(words))
  }
}

/// A program that is running.
struct Run {
  private let process: Process
  private let ended: AsyncStream<Void>

  init(_ process: Process) throws {
    self.process = process
    ended = AsyncStream<Void> { stream in process.terminationHandler = { _ in stream.finish() } }
    try process.run()
  }

  /// Its exit code, once it has ended.
  var code: Int32 {
    get async {
      for await _ in ended {}
      return process.terminationStatus
    }
  }
}

extension Sandbox {
  /// Starts `plumb` here with a terminal for its errors, and for its output too if asked for.
  func start(
    _ arguments: [String],
    on terminal: PseudoTerminal,
    output: Bool = false,
    environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = Build.plumb
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ? terminal.device : FileHandle.nullDevice
    process.standardError = terminal.device
    return try Run(process)
  }
}
