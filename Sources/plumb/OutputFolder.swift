import Foundation
import Reports

/// A folder of pages that is written whole.
///
/// Pages are written into a draft beside it, which takes its place in one step where there is no such folder or an empty one. In
/// a folder with other files the pages are put one by one, `index.html` last; other files stay.
final class OutputFolder {
  private let target: String
  private let draft: String

  /// Makes the draft; nil if pages are not asked for, or not as a folder: an existing one, or a path that ends with `/`.
  init?(for invocation: Invocation) throws(OutputError) {
    guard invocation.value("--format") == "html", let path = invocation.value("--output") else { return nil }
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists ? isFolder.boolValue : path.hasSuffix("/") else { return nil }
    let url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    target = url.path
    let hidden = url.deletingLastPathComponent().path + "/.\(url.lastPathComponent)."
    let made = Draft.make({ hidden + $0 }) { unsafe mkdir($0, 0o755) }
    guard made.result >= 0 else { throw OutputError(path: path, code: errno) }
    draft = made.path
  }

  /// The page that is written last; none of the inputs may stand where pages go.
  func index(inputs: [String]) throws(OutputError) -> Output {
    for input in inputs where input.hasSuffix(".html") {
      let folder = URL(fileURLWithPath: input).resolvingSymlinksInPath().deletingLastPathComponent().path
      if folder == target {
        throw OutputError(path: input, reason: "is one of the inputs; write to another folder")
      }
    }
    return try Output(path: draft + "/" + HTMLFolder.indexName)
  }

  /// Writes a page.
  func write(_ page: HTMLFolder.File) throws {
    let output = try Output(path: draft + "/" + page.name)
    defer { output.discard() }
    try output.write(page.bytes)
    try output.commit()
  }

  /// Puts the pages in their place.
  ///
  /// - Returns: the pages of interviews that were there before and stay, which the new summary does not know.
  func commit() throws(OutputError) -> [String] {
    if unsafe rename(draft, target) == 0 {
      Interruption.forgetDraft(draft)
      return []
    }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw OutputError(path: target, code: errno) }
    let names = OutputFolder.names(in: draft)
    for name in names.filter({ $0 != HTMLFolder.indexName }) + [HTMLFolder.indexName] {
      guard unsafe rename(draft + "/" + name, target + "/" + name) == 0 else {
        throw OutputError(path: target + "/" + name, code: errno)
      }
    }
    discard()
    return OutputFolder.names(in: target).filter { HTMLFolder.isPage($0) && !names.contains($0) }
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Leaves no draft behind.
  func discard() {
    try? FileManager.default.removeItem(atPath: draft)
    Interruption.forgetDraft(draft)
  }
}
