import Foundation
import Testing

@testable import TextFeatures

/// A keyword that only says the question's words again counts for nothing; everything else in the answer counts.
@Suite struct EchoTests {
  private static let extractor = FeatureExtractor(themes: [
    Theme(
      name: "running",
      leans: "production",
      phrases: [
        "alert*", "canary", "dashboard*", "deploy*", "drift", "drift check", "latency", "monitor*", "on call",
        "outage*",
        "paged", "roll back", "rollback", "runbook", "stale feed",
      ]
    ),
    Theme(
      name: "finding",
      leans: "research",
      phrases: ["ablations", "journal", "novel", "paper", "publish", "state of the art"]
    ),
  ])

  @Test(arguments: TestFile.lines("echo.txt"))
  func exchange(_ line: String) throws {
    let cut = try #require(line.range(of: "| "))
    let expected = MarkedText(String(line[cut.upperBound...]))
    let features = Self.extractor.features(
      of: Array(expected.text.utf8),
      question: Array(line[..<cut.lowerBound].utf8)
    )
    var marks = [String?](repeating: nil, count: features.tokens.count)
    for hit in features.hits { for token in hit.tokens { marks[token] = "counts" } }
    let found = MarkedText.written(expected.text, words: features.tokens.map(\.range), marks: marks)
    #expect(found == String(line[cut.upperBound...]))
  }

  @Test func enough() { #expect(TestFile.lines("echo.txt").count >= 20) }
}
