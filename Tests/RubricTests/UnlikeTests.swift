import KeywordBayes
import ShippedModel
import Testing

/// Texts unlike any answer: other languages, code, logs, recipes, noise, and keywords without sentences.
@Suite struct UnlikeTests {
  @Test(arguments: TestFile.lines("unlike.txt"))
  func isNotTaggedWithConfidence(_ line: String) throws {
    let text = String(try #require(line.split(separator: "\t").last))
    let model = try ShippedModel.load()
    let reading = model.read(answer: text)
    let evidence = EvidenceFinder().evidence(in: reading, of: model)
    let tag = Tagger(threshold: model.facts.threshold).tag(reading, evidence: evidence, of: model)
    let leans = tag.label.map { model.leanings.contains($0) } ?? false
    #expect(!leans || tag.confidence <= 0.6, "\(model.labels[tag.label ?? 0]) \(tag.confidence)")
  }

  @Test func enough() { #expect(TestFile.lines("unlike.txt").count >= 60) }
}
