import Foundation

/// Speaks to the person at the terminal, on standard error.
struct Console: Sendable {
  var isQuiet = false

  /// Says how things went, unless told to be quiet.
  func note(_ text: String) {
    if !isQuiet { say(text) }
  }

  /// Says what is wrong.
  func error(_ text: String) { say("plumb: error: " + text) }

  private func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
