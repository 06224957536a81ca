import Foundation

/// The place that a path of `--output` leads to.
struct OutputPlace {
  /// The path as given.
  let path: String
  /// The file itself, behind all links.
  let file: String
  /// Whether a file is made or replaced; a pipe or a device is written to.
  let isReplaced: Bool
  /// Who may do what with the file that is replaced; nil if there is none.
  let permissions: mode_t?

  /// - Throws: ``OutputError`` if this is a folder, leads nowhere, or is one of the inputs.
  init(_ path: String, inputs: [String]) throws(OutputError) {
    var info = stat()
    let exists = unsafe stat(path, &info) == 0
    let isFile = exists && info.st_mode & S_IFMT == S_IFREG
    if exists, info.st_mode & S_IFMT == S_IFDIR {
      throw OutputError(
        path: path,
        reason: "cannot be written: is a directory; give a file; a folder goes with 'classify --format html'"
      )
    }
    if !exists && inputs.contains(path) || isFile && inputs.contains(where: { OutputPlace.isSame($0, info) })
    {
      throw OutputError(path: path, reason: "is one of the inputs; write to another file")
    }
    if !exists, path.hasSuffix("/") { throw OutputError(path: path, code: ENOENT) }
    self.path = path
    file = isFile ? try OutputPlace.resolved(path) : path
    isReplaced = !exists || isFile
    permissions = isFile ? info.st_mode & 0o777 : nil
  }

  /// Whether a path leads to a file.
  static func isSame(_ path: String, _ other: stat) -> Bool {
    var info = stat()
    return unsafe stat(path, &info) == 0 && info.st_dev == other.st_dev && info.st_ino == other.st_ino
  }

  /// The path without symbolic links. Without it nothing is written: a link must not be mistaken for its file.
  private static func resolved(_ path: String) throws(OutputError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw OutputError(path: path, code: errno) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Opens what is written to directly.
  func open() throws(OutputError) -> Int32 {
    let descriptor = unsafe Foundation.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    return descriptor
  }

  /// A hidden file in the same folder.
  func beside(_ suffix: String) -> String {
    let name = file.lastIndex(of: "/").map { file[file.index(after: $0)...] } ?? file[...]
    return file[..<name.startIndex] + ".\(name).\(suffix)"
  }

  /// The folder, whose entries are changed by the file's coming into its place.
  var folder: String { file.lastIndex(of: "/").map { String(file[...$0]) } ?? "." }
}
