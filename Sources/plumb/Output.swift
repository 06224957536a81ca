import Foundation

/// Where results go: standard output, or a file that is written whole or not at all.
final class Output {
  private let handle: FileHandle
  private let target: String?
  private let temporary: String?

  /// Standard output was closed by its reader, which is a quiet end.
  struct Closed: Error {}

  /// Opens the output; nil is standard output.
  ///
  /// - Throws: ``OutputError`` if the file cannot be created, before any work is done.
  init(path: String?) throws(OutputError) {
    target = path
    guard let path else {
      (handle, temporary) = (.standardOutput, nil)
      return
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let draft = folder + "/." + URL(fileURLWithPath: path).lastPathComponent + ".\(ProcessInfo.processInfo.processIdentifier)"
    let descriptor = unsafe open(draft, O_CREAT | O_WRONLY | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    temporary = draft
  }

  /// Writes some bytes.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        if errno == EPIPE, target == nil { throw Closed() }
        throw OutputError(path: target ?? "standard output", code: errno)
      }
    }
  }

  /// Puts the file in its place.
  func commit() throws(OutputError) {
    guard let target, let temporary else { return }
    guard fsync(handle.fileDescriptor) == 0, unsafe rename(temporary, target) == 0 else {
      throw OutputError(path: target, code: errno)
    }
  }

  /// Leaves no draft behind.
  func discard() {
    if let temporary { _ = unsafe unlink(temporary) }
  }
}

/// Why results could not be written.
struct OutputError: Error, CustomStringConvertible {
  var path: String
  var code: Int32

  var description: String { "\(path): cannot be written: \(unsafe String(cString: strerror(code)).lowercased())" }
}
