import Foundation
import Synchronization

/// What happens at Ctrl-C: what was printed stays, a half-written file goes, and the exit code tells the signal.
///
/// The signal handler only writes the signal's number into a pipe; a thread that waits at the other end does the rest, because hardly
/// anything may be done inside a handler.
enum Interruption {
  /// The files and folders that are being written; they go if the run is interrupted.
  private static let drafts = Mutex<Set<String>>([])

  /// What else is done before the end, with the exit code.
  private static let lastDeed = Mutex<(@Sendable (Int32) -> Void)?>(nil)

  /// Where the handler writes; set once, before there is a handler.
  nonisolated(unsafe) private static var bell: Int32 = -1

  /// From here on SIGINT and SIGTERM end the program tidily. A signal that the program was started to ignore, as a shell's
  /// background jobs are, stays ignored.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    unsafe bell = ends[1]
    let thread = Thread { [bell = ends[0]] in wait(at: bell) }
    thread.start()
    for number in [SIGINT, SIGTERM] where !isIgnored(number) {
      _ = signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe write(Interruption.bell, &byte, 1)
      }
    }
  }

  /// Makes a file or folder that goes if the run is interrupted. Making and naming it are one step: no signal comes in between.
  static func makeDraft(_ path: String, _ make: () -> Int32) -> Int32 {
    drafts.withLock { drafts in
      let descriptor = make()
      if descriptor >= 0 { drafts.insert(path) }
      return descriptor
    }
  }

  /// Does something before the end if the run is interrupted, with the exit code.
  static func beforeExit(_ deed: (@Sendable (Int32) -> Void)?) { lastDeed.withLock { $0 = deed } }

  /// The draft has its place or is gone.
  static func forgetDraft(_ path: String) { drafts.withLock { _ = $0.remove(path) } }

  private static func wait(at bell: Int32) {
    var signal: UInt8 = 0
    while unsafe read(bell, &signal, 1) != 1 {}
    drafts.withLock { drafts in
      for draft in drafts { try? FileManager.default.removeItem(atPath: draft) }
      lastDeed.withLock { $0?(128 + Int32(signal)) }
      StandardError.erase()
      // The lock is never given back: nothing more is written anywhere.
      _exit(128 + Int32(signal))
    }
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      return unsafe unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == 1
    #else
      return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    #endif
  }
}
