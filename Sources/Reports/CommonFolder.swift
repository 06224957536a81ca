/// The folder that several files have in common, which is said once instead of in every path.
///
///     let folder = CommonFolder(["talks/a.md", "talks/2024/b.md"])
///     folder.path                      // "talks/"
///     folder.rest(of: "talks/a.md")    // "a.md"
struct CommonFolder {
  /// The folder with the slash at its end; empty if there is none.
  let path: String

  init(_ paths: [String]) {
    path =
      paths.first.map { first in
        paths.dropFirst().reduce(Self.folder(of: first)) { common, path in
          Self.folder(of: String(zip(common, path).prefix { $0 == $1 }.map(\.0)))
        }
      } ?? ""
  }

  /// A file's path from there on.
  func rest(of path: String) -> String { String(path.dropFirst(self.path.count)) }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
