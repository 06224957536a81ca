import Foundation

/// What tells whether a file is still as it was: writing to it, replacing or renaming it changes its stamp.
public struct FileStamp: Sendable, Equatable, Codable {
  private var inode: UInt64
  private var size: Int64
  /// When the contents changed last, in nanoseconds.
  private var modified: Int64
  /// When the contents or anything about the file changed last, in nanoseconds; nobody can set it back.
  private var changed: Int64

  /// The stamp of the file at a path; nil if there is no regular file.
  public init?(path: String) {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return nil }
    self.init(info)
  }

  /// The stamp of an open file; nil if it is no regular file.
  init?(descriptor: Int32) {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else { return nil }
    self.init(info)
  }

  private init?(_ info: stat) {
    guard info.st_mode & S_IFMT == S_IFREG else { return nil }
    inode = UInt64(info.st_ino)
    size = Int64(info.st_size)
    #if canImport(Darwin)
      let (modified, changed) = (info.st_mtimespec, info.st_ctimespec)
    #else
      let (modified, changed) = (info.st_mtim, info.st_ctim)
    #endif
    self.modified = FileStamp.nanoseconds(modified)
    self.changed = FileStamp.nanoseconds(changed)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Whether the contents were written to in between. A file that was only given another name was not.
  func wasWritten(since earlier: FileStamp) -> Bool {
    size != earlier.size || modified != earlier.modified
  }
}
