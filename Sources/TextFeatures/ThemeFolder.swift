import Foundation

/// Reads the theme keywords that people edit: a folder a label, a file a theme, a phrase a line.
///
///     themes/production/failure-modes.txt
///     themes/research/publication.txt
///
/// Lines that start with `#` are comments. Phrases are written as they are said, in lower case; a `*` at the end
/// takes any ending of the last word (`roll back`, `outage*`).
public enum ThemeFolder {
  /// Reads every theme below a folder, sorted by label and name.
  ///
  /// - Throws: ``ThemeError`` for a folder without themes, a name with control codes, a file that is no readable text in UTF-8, an
  ///   empty phrase, a `*` that is not at the end, or a phrase that stands in two places.
  public static func read(_ folder: String) throws(ThemeError) -> [Theme] {
    guard FileManager.default.fileExists(atPath: folder) else { throw .noFolder(folder) }
    var themes: [Theme] = []
    var homes: [String: Place] = [:]
    for label in try names(in: folder) where isFolder(folder + "/" + label) {
      for file in try names(in: "\(folder)/\(label)") where file.hasSuffix(".txt") {
        let path = "\(folder)/\(label)/\(file)"
        guard !(label + file).hasControlCodes else { throw .badName(path) }
        let phrases = try phrases(in: try text(at: path), path: path)
        for (phrase, line) in phrases {
          let place = Place(path: path, line: line)
          if let other = homes.updateValue(place, forKey: phrase) {
            throw .repeatedPhrase(phrase, place, earlier: other)
          }
        }
        themes.append(Theme(name: String(file.dropLast(4)), leans: label, phrases: phrases.map(\.phrase)))
      }
    }
    guard !themes.isEmpty else { throw .noThemes(folder: folder) }
    return themes
  }

  /// Where a phrase stands.
  public struct Place: Sendable, Equatable {
    /// The file.
    public var path: String
    /// Its line, from 1.
    public var line: Int
  }

  /// The phrases of a theme file, normalised, each with its line.
  static func phrases(
    in text: String,
    path: String
  ) throws(ThemeError) -> [(phrase: String, line: Int)] {
    var phrases: [(phrase: String, line: Int)] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      guard let phrase = normalized(trimmed) else {
        throw .badPhrase(trimmed, path: path, line: number + 1)
      }
      phrases.append((phrase, number + 1))
    }
    return phrases
  }

  /// The words of a phrase joined by spaces, with its final `*`; nil if there are no words or a `*` inside.
  public static func normalized(_ phrase: String) -> String? {
    let isPrefix = phrase.hasSuffix("*")
    let body = isPrefix ? phrase.dropLast() : phrase[...]
    let words = Tokenizer.words(in: String(body))
    guard !words.isEmpty, !body.contains("*"), !body.hasSuffix(" ") else { return nil }
    return words.joined(separator: " ") + (isPrefix ? "*" : "")
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// What is in a folder, sorted, but for what is hidden.
  private static func names(in folder: String) throws(ThemeError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        .sorted()
    } catch {
      throw .unreadable(folder)
    }
  }

  private static func text(at path: String) throws(ThemeError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
    guard let text = String(data: data, encoding: .utf8) else { throw .notUTF8(path) }
    return text
  }
}

/// What can be wrong with a folder of theme keywords.
public enum ThemeError: Error, Equatable, CustomStringConvertible {
  /// There is no such folder.
  case noFolder(String)
  /// The folder has no `label/theme.txt` in it.
  case noThemes(folder: String)
  /// A theme or its label cannot be called as the file or its folder is.
  case badName(String)
  /// A line is not a phrase.
  case badPhrase(String, path: String, line: Int)
  /// A phrase stands in two themes, or twice in one.
  case repeatedPhrase(String, ThemeFolder.Place, earlier: ThemeFolder.Place)
  /// A file or folder cannot be read.
  case unreadable(String)
  /// A file is no text in UTF-8.
  case notUTF8(String)

  /// What is wrong, where, and what would mend it.
  public var description: String {
    switch self {
    case .noFolder(let folder):
      "\(folder): no such folder; check the spelling"
    case .noThemes(let folder):
      "\(folder): no themes here; expected files such as production/failure-modes.txt, a phrase a line"
    case .badName(let path):
      "\(path): has control codes in its name; rename it"
    case .badPhrase(let phrase, let path, let line):
      "\(path):\(line): '\(phrase)' is not a phrase; write words, and a '*' at the very end only"
    case .repeatedPhrase(let phrase, let place, let earlier):
      "\(place.path):\(place.line): '\(phrase)' stands in \(earlier.path):\(earlier.line) too; keep it in one place"
    case .unreadable(let path):
      "\(path): cannot be read; make it readable"
    case .notUTF8(let path):
      "\(path): is no text in UTF-8; save it as UTF-8"
    }
  }
}
