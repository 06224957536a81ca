import Foundation

/// What the system offers for open files, without its half measures.
enum Descriptor {
  /// Writes all the bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw OutputError(path: path, code: errno)
      }
    }
  }

  /// The bytes at some offsets; fewer if there are no more.
  static func read(_ range: Range<Int>, of descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var count = 0
    while count < bytes.count {
      let more = unsafe bytes[count...].withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, $0.count, off_t(range.lowerBound + count))
      }
      if more == 0 || more < 0 && errno != EINTR { break }
      count += max(0, more)
    }
    return Array(bytes[..<count])
  }

  /// How many bytes a file has.
  static func size(of descriptor: Int32) -> Int {
    var info = stat()
    return unsafe fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
  }

  /// Opens what was closed of the standard streams, so that no file is ever taken for one of them. Of the first two it is opened
  /// the wrong way round: using it fails as it would have.
  static func openStandardStreams() {
    for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)] {
      if fcntl(stream, F_GETFD) < 0 { _ = unsafe open("/dev/null", mode) }
    }
  }
}
