import Foundation
import Synchronization

/// Standard error, whose last line may be a progress bar: whatever else is printed goes above it.
enum StandardError {
  /// The line that is drawn.
  private static let drawn = Mutex<String?>(nil)
  private static let isDrawn = Atomic(false)
  private static let erasure = "\r\u{1b}[K"

  /// Draws a line in place of the last one drawn; nil only takes that away.
  static func draw(_ line: String?) {
    drawn.withLock { drawn in
      guard line != drawn else { return }
      erase()
      drawn = line
      guard let line else { return }
      write(line)
      isDrawn.store(true, ordering: .relaxed)
    }
  }

  /// Prints a line.
  static func say(_ text: String) { aboveLine { write(text + "\n") } }

  /// Prints where a terminal would show it, on any stream, without a drawn line in between.
  static func aboveLine<Failure: Error>(_ print: () throws(Failure) -> Void) throws(Failure) {
    var failure: Failure?
    drawn.withLock { drawn in
      erase()
      drawn = nil
      do throws(Failure) { try print() } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Takes a drawn line away, in a program that is about to end and may not wait.
  static func erase() {
    if isDrawn.exchange(false, ordering: .relaxed) { write(erasure) }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
