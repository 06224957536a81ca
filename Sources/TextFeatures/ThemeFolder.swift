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
  /// - Throws: ``ThemeError`` for a folder without themes, an empty phrase, a `*` that is not at the end, or a phrase that stands in
  ///   two places.
  public static func read(_ folder: String) throws -> [Theme] {
    guard FileManager.default.fileExists(atPath: folder) else { throw ThemeError.noFolder(folder) }
    let themes = try subfolders(of: folder).flatMap { label in
      try files(in: folder + "/" + label).map { file in
        let path = "\(folder)/\(label)/\(file)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return Theme(name: String(file.dropLast(4)), leans: label, phrases: try phrases(in: text, path: path))
      }
    }
    guard !themes.isEmpty else { throw ThemeError.noThemes(folder: folder) }
    try checkUnique(themes)
    return themes
  }

  /// The phrases of a theme file, normalised.
  static func phrases(in text: String, path: String) throws(ThemeError) -> [String] {
    var phrases: [String] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      guard let phrase = normalized(trimmed) else {
        throw .badPhrase(trimmed, path: path, line: number + 1)
      }
      phrases.append(phrase)
    }
    return phrases
  }

  /// The words of a phrase joined by spaces, with its final `*`; nil if there are no words or a `*` inside.
  static func normalized(_ phrase: String) -> String? {
    let isPrefix = phrase.hasSuffix("*")
    let body = isPrefix ? phrase.dropLast() : phrase[...]
    let words = Tokenizer.words(in: String(body))
    guard !words.isEmpty, !body.contains("*"), !body.hasSuffix(" ") else { return nil }
    return words.joined(separator: " ") + (isPrefix ? "*" : "")
  }

  private static func checkUnique(_ themes: [Theme]) throws(ThemeError) {
    var home: [String: String] = [:]
    for theme in themes {
      for phrase in theme.phrases {
        if let other = home.updateValue(theme.name, forKey: phrase) {
          throw .repeatedPhrase(phrase, themes: [other, theme.name])
        }
      }
    }
  }

  private static func subfolders(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
        && isFolder.boolValue && !name.hasPrefix(".")
    }.sorted()
  }

  private static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }.sorted()
  }
}

/// What can be wrong with a folder of theme keywords.
public enum ThemeError: Error, Equatable, CustomStringConvertible {
  /// There is no such folder.
  case noFolder(String)
  /// The folder has no `label/theme.txt` in it.
  case noThemes(folder: String)
  /// A line is not a phrase.
  case badPhrase(String, path: String, line: Int)
  /// A phrase stands in two themes, or twice in one.
  case repeatedPhrase(String, themes: [String])

  /// What is wrong, where, and what would mend it.
  public var description: String {
    switch self {
    case .noFolder(let folder):
      "\(folder): no such folder; check the spelling"
    case .noThemes(let folder):
      "\(folder): no themes here; expected files such as production/failure-modes.txt, a phrase a line"
    case .badPhrase(let phrase, let path, let line):
      "\(path):\(line): '\(phrase)' is not a phrase; write words, and a '*' at the very end only"
    case .repeatedPhrase(let phrase, let themes):
      "the phrase '\(phrase)' stands in \(themes.joined(separator: " and ")); keep it in one place"
    }
  }
}
