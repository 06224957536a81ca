import Foundation
import Testing

@testable import TextFeatures

@Suite struct ThemeFolderTests {
  /// Reads themes from a temporary folder with the given files.
  private func themes(_ files: [String: String]) throws -> [Theme] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    do {
      return try ThemeFolder.read(folder.path(percentEncoded: false))
    } catch let error as ThemeError {
      throw error.below(folder.path(percentEncoded: false))
    }
  }

  @Test func readsLabelsThemesAndPhrases() throws {
    let read = try themes([
      "production/failure-modes.txt": "# what broke\nRolled  back\n\n  outage* \np99 spike\nwe’d page\n",
      "production/cost.txt": "budget",
      "research/papers.txt": "novelty\n",
      "README.txt": "not a theme",
      "research/notes.md": "not a theme",
      ".hidden/x.txt": "not a theme",
    ])
    #expect(
      read == [
        Theme(name: "cost", leans: "production", phrases: ["budget"]),
        Theme(
          name: "failure-modes",
          leans: "production",
          phrases: ["rolled back", "outage*", "p# spike", "we'd page"]
        ),
        Theme(name: "papers", leans: "research", phrases: ["novelty"]),
      ]
    )
  }

  @Test func lineEndsOfEverySystem() throws {
    let read = try themes(["x/a.txt": "\u{FEFF}# comment\r\none day\r\ntwo*\r\n\r\n"])
    #expect(read == [Theme(name: "a", leans: "x", phrases: ["one day", "two*"])])
  }

  @Test(arguments: ["roll* back", "*", "...", "roll *", "a*b*", "back**"])
  func notAPhrase(phrase: String) {
    #expect(throws: ThemeError.badPhrase(phrase, path: "x/a.txt", line: 3)) {
      try themes(["x/a.txt": "# comment\nfine\n  \(phrase) \n"])
    }
  }

  @Test func noThemes() {
    #expect(throws: ThemeError.noThemes(folder: "")) { try themes([:]) }
    #expect(throws: ThemeError.noThemes(folder: "")) { try themes(["a.txt": "not in a label's folder"]) }
  }

  @Test func noFolder() {
    #expect(throws: (any Error).self) { try ThemeFolder.read(packageRoot + "no-such-folder") }
  }

  @Test func phrasesStandInOnePlace() {
    #expect(throws: ThemeError.repeatedPhrase("roll back", themes: ["a", "a"])) {
      try themes(["x/a.txt": "roll back\nRoll-back\n"])
    }
    #expect(throws: ThemeError.repeatedPhrase("roll back", themes: ["a", "b"])) {
      try themes(["x/a.txt": "roll back\n", "y/b.txt": "roll back\n"])
    }
    #expect(throws: Never.self) { try themes(["x/a.txt": "roll back\n", "y/b.txt": "roll back*\n"]) }
  }

  @Test(arguments: [
    (
      ThemeError.noThemes(folder: "t"),
      "t: no themes here; expected files such as production/failure-modes.txt, a phrase a line"
    ),
    (
      .badPhrase("a* b", path: "t/x/a.txt", line: 3),
      "t/x/a.txt:3: 'a* b' is not a phrase; write words, and a '*' at the very end only"
    ),
    (
      .repeatedPhrase("a b", themes: ["c", "d"]), "the phrase 'a b' stands in c and d; keep it in one place"
    ),
  ])
  func errorsSayWhatToDo(error: ThemeError, text: String) {
    #expect(error.description == text)
  }
}

extension ThemeError {
  /// The error with paths told from a folder.
  fileprivate func below(_ folder: String) -> ThemeError {
    switch self {
    case .noFolder, .repeatedPhrase: self
    case .noThemes: .noThemes(folder: "")
    case .badPhrase(let phrase, let path, let line):
      .badPhrase(phrase, path: String(path.dropFirst(folder.count + 1)), line: line)
    }
  }
}
