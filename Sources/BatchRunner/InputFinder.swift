import Foundation

/// Finds the files to read: those named, and those that look like transcripts in the folders named.
public enum InputFinder {
  /// What there is to read.
  public struct Findings: Sendable, Equatable {
    /// The files, each once, sorted by the bytes of their paths; `-` is standard input.
    public var paths: [String] = []
    /// Paths that cannot be read at all.
    public var failures: [InputFailure] = []
    /// How many files in folders were passed over because their suffix is not one of a transcript.
    public var skipped = 0
  }

  /// The suffixes that are looked for in folders; a file named outright is read whatever its suffix.
  public static let suffixes: Set<String> = [
    "md", "markdown", "txt", "vtt", "srt", "sbv", "json", "jsonl", "ndjson", "csv", "tsv", "docx",
  ]

  /// Looks through paths. Folders are read recursively; hidden files in them are passed over, and symbolic links, named pipes,
  /// sockets and devices are passed over and counted, so no link can make a loop. A file whose name is not UTF-8 is a failure.
  public static func find(_ paths: [String], suffixes: Set<String> = InputFinder.suffixes) -> Findings {
    var findings = Findings()
    for path in paths {
      switch kind(of: path) {
      case .standardInput, .file, .pipe: findings.paths.append(path)
      case .folder: search(path, suffixes: suffixes, into: &findings)
      case .missing:
        findings.failures.append(
          InputFailure(path: path.isEmpty ? "''" : path, error: missing(path))
        )
      case .other:
        findings.failures.append(
          InputFailure(
            path: path,
            error: "neither a file nor a folder; give a transcript or a folder of them"
          )
        )
      }
    }
    findings.paths = distinct(findings.paths)
    findings.failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return findings
  }

  /// The paths, each once, sorted by their bytes: to `String` two names that look alike may be equal.
  private static func distinct(_ paths: [String]) -> [String] {
    Set(paths.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func missing(_ path: String) -> String {
    path.contains(replacement)
      ? "no such file or folder; if its name is not UTF-8, rename it"
      : "no such file or folder; check the spelling"
  }

  /// What Foundation writes for bytes that are not UTF-8; no path with it in their place leads anywhere.
  private static let replacement: Character = "\u{fffd}"

  private enum Kind { case standardInput, file, pipe, folder, missing, other }

  /// What a path leads to. Foundation's attributes would look up each file's owner too, in files of their own.
  private static func kind(of path: String, followsLinks: Bool = true) -> Kind {
    if path == "-" { return .standardInput }
    var info = stat()
    guard unsafe (followsLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { return .missing }
    return switch info.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFIFO: .pipe
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func search(_ folder: String, suffixes: Set<String>, into findings: inout Findings) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      findings.failures.append(
        InputFailure(path: folder, error: "the folder cannot be opened; check its permissions")
      )
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let isTranscript = suffixes.contains(suffix(of: name))
      switch kind(of: path, followsLinks: false) {
      case .folder: search(path, suffixes: suffixes, into: &findings)
      case .file where isTranscript: findings.paths.append(path)
      case .missing where isTranscript && name.contains(replacement):
        findings.failures.append(
          InputFailure(path: path, error: "its name is not UTF-8, so it cannot be opened; rename it")
        )
      default: findings.skipped += 1
      }
    }
  }

  private static func suffix(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
