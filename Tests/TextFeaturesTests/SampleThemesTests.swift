import TestSupport
import Foundation
import Testing

@testable import TextFeatures

/// The theme keywords that come with the package are data, and held to the form that their readers rely on.
@Suite struct SampleThemesTests {
  private let folder = packageRoot + "Samples/themes"

  @Test func filesAreSortedLowerCaseAndNormal() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
    #expect(paths.count >= 11)
    for path in paths {
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      let phrases = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
      #expect(!phrases.isEmpty, "\(path)")
      #expect(
        zip(phrases, phrases.dropFirst()).filter { !$0.utf8.lexicographicallyPrecedes($1.utf8) }.map(\.1)
          == [],
        "\(path) is not sorted, or says something twice"
      )
      // Digits may be written as people say them.
      let bent = phrases.filter { phrase in
        ThemeFolder.normalized(phrase) != phrase.replacing(/[0-9]+/) { _ in "#" }
      }
      #expect(bent == [], "\(path)")
    }
  }

  @Test func namesAndSidesAreThoseOfTheGuide() throws {
    let themes = try ThemeFolder.read(folder)
    let sides = Dictionary(grouping: themes, by: \.leans).mapValues { Set($0.map(\.name)) }
    #expect(
      sides["production"] == [
        "latency-and-cost", "failure-modes", "deployment-velocity", "feedback-loops", "ownership",
        "simplicity",
      ]
    )
    #expect(sides["research"] == ["discovery", "benchmarks", "publication", "experimentation", "hand-off"])
    #expect(Set(sides.keys) == ["production", "research", "neither"])
    #expect(Set(themes.map(\.name)).count == themes.count)
  }

  @Test func noPhraseIsOnTwoSides() throws {
    let phrases = try ThemeFolder.read(folder).flatMap(\.phrases)
    #expect(Set(phrases).count == phrases.count)
  }

  @Test func noPhraseTellsWhoSomebodyIs() throws {
    let identity = PhraseMatcher(phrases: IdentityWords.phrases)
    let phrases = try ThemeFolder.read(folder).flatMap(\.phrases)
    let telling = phrases.filter { phrase in
      let text = Array(phrase.replacing("#", with: "9").replacing("*", with: "").utf8)
      return identity.matches(in: text).map(\.tokens) == [0..<phrase.split(separator: " ").count]
    }
    #expect(telling == [])
    // A telephone number or a date would be evidence.
    #expect(phrases.filter { !$0.contains(where: \.isLetter) } == [])
  }

  @Test func everyPhraseFindsItself() throws {
    let phrases = try ThemeFolder.read(folder).flatMap(\.phrases)
    let matcher = PhraseMatcher(phrases: phrases)
    let lost = phrases.indices.filter { number in
      let text = phrases[number].replacing("#", with: "9").replacing("*", with: "")
      let words = text.split(separator: " ").count
      return matcher.matches(in: Array(text.utf8)).map(\.tokens) != [0..<words]
    }
    #expect(lost.map { phrases[$0] } == [])
  }
}
