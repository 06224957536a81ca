import TestSupport
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
    } catch {
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

  /// A folder in a file's place, and bytes of another encoding.
  @Test func filesThatAreNoText() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("themes-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("x/a.txt")
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    #expect(throws: ThemeError.unreadable(file.path)) { try ThemeFolder.read(folder.path) }
    try FileManager.default.removeItem(at: file)
    try Data([0x63, 0x61, 0x66, 0xE9]).write(to: file)
    #expect(throws: ThemeError.notUTF8(file.path)) { try ThemeFolder.read(folder.path) }
  }

  private func place(_ path: String, _ line: Int) -> ThemeFolder.Place { .init(path: path, line: line) }

  @Test func phrasesStandInOnePlace() {
    #expect(throws: ThemeError.repeatedPhrase("roll back", place("x/a.txt", 2), earlier: place("x/a.txt", 1)))
    {
      try themes(["x/a.txt": "roll back\nRoll-back\n"])
    }
    #expect(throws: ThemeError.repeatedPhrase("roll back", place("y/b.txt", 1), earlier: place("x/a.txt", 1)))
    {
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
      .repeatedPhrase("a b", .init(path: "t/x/c.txt", line: 2), earlier: .init(path: "t/x/a.txt", line: 7)),
      "t/x/c.txt:2: 'a b' stands in t/x/a.txt:7 too; keep it in one place"
    ),
    (.badName("t/x/a.txt"), "t/x/a.txt: has control codes in its name; rename it"),
    (.unreadable("t/x/a.txt"), "t/x/a.txt: cannot be read; make it readable"),
    (.notUTF8("t/x/a.txt"), "t/x/a.txt: is no text in UTF-8; save it as UTF-8"),
  ])
  func errorsSayWhatToDo(error: ThemeError, text: String) {
    #expect(error.description == text)
  }
}

extension ThemeError {
  /// The error with paths told from a folder.
  fileprivate func below(_ folder: String) -> ThemeError {
    func below(_ path: String) -> String { String(path.dropFirst(folder.count + 1)) }
    func below(_ place: ThemeFolder.Place) -> ThemeFolder.Place {
      .init(path: below(place.path), line: place.line)
    }
    return switch self {
    case .noFolder, .unreadable, .notUTF8: self
    case .noThemes: .noThemes(folder: "")
    case .badName(let path): .badName(below(path))
    case .badPhrase(let phrase, let path, let line): .badPhrase(phrase, path: below(path), line: line)
    case .repeatedPhrase(let phrase, let place, let earlier):
      .repeatedPhrase(phrase, below(place), earlier: below(earlier))
    }
  }
}
