import BatchRunner
import Reports

/// Folders without a single file of the kind wanted.
struct NothingFound: Error, CustomStringConvertible {
  private let what: String
  private let paths: [String]
  private let skipped: Int
  private let suffixes: Set<String>

  init(_ what: String, at paths: [String], skipped: Int = 0, suffixes: Set<String> = InputFinder.suffixes) {
    self.what = what
    self.paths = paths
    self.skipped = skipped
    self.suffixes = suffixes
  }

  var description: String {
    let known = suffixes.sorted().map { "." + $0 }.joined(separator: " ")
    let others = skipped > 0 ? ", only \(Wording.count(skipped, "other file"))" : ""
    return "\(paths.joined(separator: ", ")): no \(what) here\(others); looked for \(known)"
  }
}
