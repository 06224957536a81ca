import Foundation

/// Where results go: standard output, or a file that is written whole or not at all.
final class Output {
  private let handle: FileHandle
  private let target: String?
  /// What is written to until all is done, and the file that it then replaces; nil if the target is written to directly.
  private let draft: (path: String, replaces: String)?

  /// Standard output was closed by its reader, which is a quiet end.
  struct Closed: Error {}

  /// Opens the output; nil and `-` are standard output.
  ///
  /// Only a regular file is ever replaced: a link's own target is, and a pipe or a device is written to. None of the inputs is
  /// ever replaced, whatever name it goes by.
  ///
  /// - Throws: ``OutputError`` if the file cannot be created, before any work is done.
  init(path: String?, inputs: [String] = []) throws(OutputError) {
    guard let path, path != "-" else {
      (handle, target, draft) = (.standardOutput, nil, nil)
      return
    }
    target = path
    var info = stat()
    let exists = unsafe stat(path, &info) == 0
    if exists, info.st_mode & S_IFMT == S_IFDIR { throw OutputError(path: path, code: EISDIR) }
    if exists, info.st_mode & S_IFMT == S_IFREG, inputs.contains(where: { Output.isFile($0, info) }) {
      throw OutputError(path: path, code: nil)
    }
    if !exists, path.hasSuffix("/") { throw OutputError(path: path, code: ENOENT) }
    let isReplaced = !exists || info.st_mode & S_IFMT == S_IFREG
    let place = exists && isReplaced ? try Output.resolved(path) : path
    let url = URL(fileURLWithPath: place)
    let aside = url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).\(getpid())"
    let descriptor =
      isReplaced
      ? Interruption.makeDraft(aside) { unsafe open(aside, O_CREAT | O_WRONLY | O_EXCL | O_CLOEXEC, 0o644) }
      : unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    draft = isReplaced ? (aside, place) : nil
  }

  private static func isFile(_ path: String, _ other: stat) -> Bool {
    var info = stat()
    return unsafe stat(path, &info) == 0 && info.st_dev == other.st_dev && info.st_ino == other.st_ino
  }

  /// The path without symbolic links. Without it nothing is written: a link must not be mistaken for its file.
  private static func resolved(_ path: String) throws(OutputError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw OutputError(path: path, code: errno) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Writes some bytes.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count)
      }
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
    guard let draft else { return }
    guard fsync(handle.fileDescriptor) == 0, unsafe rename(draft.path, draft.replaces) == 0 else {
      throw OutputError(path: target ?? draft.replaces, code: errno)
    }
    Interruption.forgetDraft()
  }

  /// Leaves no draft behind.
  func discard() {
    guard let draft else { return }
    _ = unsafe unlink(draft.path)
    Interruption.forgetDraft()
  }
}

/// Why results could not be written.
struct OutputError: Error, CustomStringConvertible {
  var path: String
  /// The system's own reason; nil if the file is one of the inputs.
  var code: Int32?

  var description: String {
    guard let code else { return "\(path): is one of the inputs; write to another file" }
    return "\(path): cannot be written: \(unsafe String(cString: strerror(code)).lowercased())"
  }
}
