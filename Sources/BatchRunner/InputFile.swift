import Foundation

/// Reads whole files, or standard input.
public enum InputFile {
  /// The most bytes that are read from one file: 1 GB.
  public static let limit = 1_000_000_000

  /// The bytes at a path; `-` is standard input.
  ///
  /// - Throws: ``InputFailure`` with the system's own reason, or if there are more bytes than the limit; a file's size is looked
  ///   at before anything is read.
  public static func bytes(at path: String, limit: Int = InputFile.limit) throws(InputFailure) -> [UInt8] {
    if path == "-" { return try bytes(from: STDIN_FILENO, path: path, limit: limit) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputFailure(path: path, error: reason(errno)) }
    defer { close(descriptor) }
    return try bytes(from: descriptor, path: path, limit: limit)
  }

  /// A file is read in one go; what has no size beforehand, such as a pipe, piece by piece.
  private static func bytes(from descriptor: Int32, path: String, limit: Int) throws(InputFailure) -> [UInt8]
  {
    let piece = 1 << 16
    var info = stat()
    let size = unsafe fstat(descriptor, &info) == 0 ? max(0, Int(info.st_size)) : 0
    var bytes: [UInt8] = []
    if size > limit { throw tooLarge(path, limit: limit) }
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
        if bytes.count > limit { throw tooLarge(path, limit: limit) }
      } else if errno != EINTR {
        throw InputFailure(path: path, error: reason(errno))
      }
    }
  }

  private static func tooLarge(_ path: String, limit: Int) -> InputFailure {
    InputFailure(
      path: path,
      error: "larger than \(limit / 1_000_000) MB, the most that is read; split the file"
    )
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES: "permission denied; make the file readable"
    case ENOENT, ENOTDIR: "no such file; check the spelling"
    case EISDIR: "is a folder"
    case ELOOP: "a symbolic link that leads nowhere but to itself"
    default: "cannot be read: \(unsafe String(cString: strerror(code)).lowercased())"
    }
  }
}
