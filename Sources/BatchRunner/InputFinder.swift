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
      case .standardInput, .file: findings.paths.append(path)
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
    findings.paths = Set(findings.paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    findings.failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return findings
  }

  private static func missing(_ path: String) -> String {
    path.contains(replacement)
      ? "no such file or folder; if its name is not UTF-8, rename it"
      : "no such file or folder; check the spelling"
  }

  /// What Foundation writes for bytes that are not UTF-8; no path with it in their place leads anywhere.
  private static let replacement: Character = "\u{fffd}"

  private enum Kind { case standardInput, file, folder, missing, other }

  /// Symbolic links are followed; a named pipe is as good as a file.
  private static func kind(of path: String) -> Kind {
    if path == "-" { return .standardInput }
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return .missing }
    return switch info.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: .file
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
      let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      if type == .typeDirectory {
        search(path, suffixes: suffixes, into: &findings)
      } else if type == .typeRegular, suffixes.contains(suffix(of: name)) {
        findings.paths.append(path)
      } else if type == nil, name.contains(replacement), suffixes.contains(suffix(of: name)) {
        findings.failures.append(
          InputFailure(path: path, error: "its name is not UTF-8, so it cannot be opened; rename it")
        )
      } else {
        findings.skipped += 1
      }
    }
  }

  private static func suffix(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
