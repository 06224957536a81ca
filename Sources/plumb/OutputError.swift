import Foundation

/// Why results could not be written.
struct OutputError: Error, CustomStringConvertible {
  let path: String
  /// What is wrong, and what mends it.
  let reason: String
  /// The reader of a pipe went away.
  let isClosedPipe: Bool

  init(path: String, reason: String) {
    (self.path, self.reason, isClosedPipe) = (path, reason, false)
  }

  /// The system's own reason.
  init(path: String, code: Int32) {
    self.path = path
    reason = "cannot be written: \(unsafe String(cString: strerror(code)).lowercased())"
    isClosedPipe = code == EPIPE
  }

  var description: String { "\(path): \(reason)" }
}
