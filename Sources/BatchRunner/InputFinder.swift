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
    "md", "markdown", "txt", "vtt", "srt", "jsonl", "ndjson", "csv", "docx",
  ]

  /// Looks through paths. Folders are read recursively; hidden files and symbolic links in them are passed over.
  public static func find(_ paths: [String], suffixes: Set<String> = InputFinder.suffixes) -> Findings {
    var findings = Findings()
    for path in paths {
      switch kind(of: path) {
      case .standardInput, .file: findings.paths.append(path)
      case .folder: search(path, suffixes: suffixes, into: &findings)
      case .missing:
        findings.failures.append(
          InputFailure(path: path.isEmpty ? "''" : path, error: "no such file or folder; check the spelling")
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
      } else {
        findings.skipped += 1
      }
    }
  }

  private static func suffix(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
