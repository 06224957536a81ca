import Foundation

/// Reads whole files, or standard input.
public enum InputFile {
  /// The most bytes that are read from one file: 1 GB.
  public static let limit = 1_000_000_000
  /// The most bytes of one transcript: 100 MB, hundreds of hours of talk. Reading and tagging takes some six times as much memory.
  public static let transcriptLimit = 100_000_000

  /// Is told the path and the bytes of a file that was read.
  public typealias Observer = @Sendable (String, [UInt8]) -> Void

  /// The bytes at a path; `-` is standard input, of which some may have been read ahead.
  ///
  /// A file that somebody writes to is read again, a few times, until nothing changes meanwhile: half of an old and half of a
  /// new version is never taken for a file.
  ///
  /// - Throws: ``InputFailure`` with the system's own reason, if there are more bytes than the limit, or if the file does not stand
  ///   still; a file's size is looked at before anything is read.
  public static func bytes(
    at path: String,
    limit: Int = InputFile.limit,
    readAhead: [UInt8] = []
  ) throws(InputFailure) -> [UInt8] {
    if path == "-" {
      return try bytes(from: STDIN_FILENO, after: readAhead, path: path, limit: limit)
    }
    for _ in 0..<5 {
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw InputFailure(path: path, error: reason(errno)) }
      defer { close(descriptor) }
      let before = FileStamp(descriptor: descriptor)
      let bytes = try bytes(from: descriptor, after: [], path: path, limit: limit)
      guard let before, let now = FileStamp(descriptor: descriptor), now.wasWritten(since: before) else {
        return bytes
      }
    }
    throw InputFailure(path: path, error: "is being written to; try again when it is finished")
  }

  /// A file is read in one go; what has no size beforehand, such as a pipe, piece by piece.
  private static func bytes(
    from descriptor: Int32,
    after head: [UInt8],
    path: String,
    limit: Int
  ) throws(InputFailure) -> [UInt8] {
    let piece = 1 << 16
    var info = stat()
    let size = unsafe fstat(descriptor, &info) == 0 ? max(0, Int(info.st_size)) : 0
    var bytes = head
    if size > limit { throw InputFailure.tooLarge(path, limit: limit) }
    while true {
      var count = 0
      let next = unsafe [UInt8](unsafeUninitializedCapacity: bytes.isEmpty ? size + piece : piece) {
        buffer,
        used in
        count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        used = max(0, count)
      }
      if count == 0 { return bytes }
      if count > 0 {
        if bytes.isEmpty { bytes = next } else { bytes += next }
        if bytes.count > limit { throw InputFailure.tooLarge(path, limit: limit) }
      } else if errno != EINTR {
        throw InputFailure(path: path, error: reason(errno))
      }
    }
  }

  static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES: "permission denied; make the file readable"
    case ENOENT, ENOTDIR: "no such file; check the spelling"
    case EISDIR: "is a folder"
    case ELOOP: "a symbolic link that leads nowhere but to itself"
    default: "cannot be read: \(unsafe String(cString: strerror(code)).lowercased())"
    }
  }
}
