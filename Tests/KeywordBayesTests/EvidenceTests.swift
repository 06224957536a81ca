import TestSupport
import Foundation
import Testing
import Transcripts

@testable import KeywordBayes
@testable import TextFeatures

@Suite struct EvidenceTests {
  private let model: Model

  init() throws {
    let answers = Corpus(seed: 1, count: 24, labels: ["alpha", "beta", "none"], evidence: true).answers
    model = try Trainer(themes: Corpus.themes, options: .small).train(on: answers, name: "")
  }

  /// What is found: "label theme: words".
  private func found(_ answer: String, _ finder: EvidenceFinder = EvidenceFinder()) -> [String] {
    let reading = model.read(answer: answer)
    let text = Array(answer.utf8)
    return finder.evidence(in: reading, of: model).map { span in
      let tokens = reading.features.tokens[span.tokens]
      let range = (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0)
      let mood = span.isHypothetical ? "? " : " "
      return model.labels[span.leans] + mood + (span.theme ?? "-") + ": "
        + String(decoding: text[range], as: UTF8.self)
    }
  }

  @Test func spansGrowToTheirClause() {
    var finder = EvidenceFinder()
    finder.shortest = 4
    #expect(
      found("Well, we all rolled back quickly, there was sun", finder)
        == ["beta failure-modes: we all rolled back quickly"]
    )
    #expect(
      found("Well there was sun. The papers are out there now. Sun", finder)
        == ["alpha publication: The papers are out there now"]
    )
  }

  @Test func bothSidesAreShownInOrder() {
    #expect(
      found("We wrote two papers about that. We all rolled back there.")
        == [
          "alpha publication: We wrote two papers about that", "beta failure-modes: We all rolled back there",
        ]
    )
  }

  @Test func whatIsImaginedSaysSo() {
    #expect(
      found("I would have rolled back there.") == ["beta? failure-modes: I would have rolled back there"]
    )
  }

  @Test func withoutAPhraseNothingIsQuoted() {
    #expect(found("kamo lire tusa") == [])
    #expect(found("") == [])
  }

  @Test func spansKeepTheirLimits() {
    let long = String(repeating: "we rolled back there ", count: 40)
    var finder = EvidenceFinder()
    for longest in [3, 10, 25] {
      finder.longest = longest
      finder.shortest = min(3, longest)
      let spans = finder.evidence(in: model.read(answer: long), of: model)
      #expect(!spans.isEmpty)
      #expect(spans.allSatisfy { $0.tokens.count <= longest })
    }
    finder.most = 1
    #expect(
      finder.evidence(in: model.read(answer: long + ". The papers."), of: model).map(\.leans).sorted() == [
        0, 1,
      ]
    )
    finder.leastWeight = 1e6
    #expect(finder.evidence(in: model.read(answer: long), of: model) == [])
  }

  @Test func clausesAreCutAtTheirEdges() {
    func widened(_ text: String, _ stretch: Range<Int>, longest: Int = 25, shortest: Int = 1) -> Range<Int> {
      Clauses(Tokenizer.tokens(in: Array(text.utf8))).widened(stretch, longest: longest, shortest: shortest)
    }
    let text = "one two, three four and five six. seven eight"
    #expect(widened(text, 3..<4) == 2..<4, "up to a comma and a joining word")
    #expect(widened(text, 3..<4, shortest: 4) == 2..<7, "past the joining word")
    #expect(widened(text, 3..<4, shortest: 6) == 0..<7, "past the comma, not past the sentence")
    #expect(widened(text, 8..<9, shortest: 25) == 7..<9)
    #expect(widened(text, 3..<4, longest: 3, shortest: 3) == 2..<5)
    #expect(widened(text, 1..<9, longest: 5) == 1..<6, "cut")
    #expect(widened(text, 6..<8) == 5..<9, "over a sentence's end, and no joining word opens it")
  }

  /// A model of the package's labelled answers, but with weights as they are before learning, which is quick.
  private func sampleModel(_ answers: [LabelledAnswer]) throws -> Model {
    var options = TrainingOptions()
    options.learnsWeights = false
    options.folds = 2
    let themes = try ThemeFolder.read(packageRoot + "Samples/themes")
    return try Trainer(themes: themes, options: options).train(
      on: answers.filter { $0.label != "mixed" }.map { answer in
        let text = answer.answer
        let evidence = answer.evidence.compactMap { span in
          text.range(of: span.quote).map { range in
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            return (range: start..<start + span.quote.utf8.count, leans: span.leans ?? "")
          }
        }
        return TrainingAnswer(
          question: answer.question ?? "",
          answer: text,
          label: answer.label,
          group: answer.attributes["voice"] ?? answer.id,
          evidence: evidence
        )
      },
      name: "samples"
    )
  }

  /// On every labelled answer of the package.
  @Test func everySampleAddsUp() throws {
    let answers = try samplePaths().flatMap { path in
      try LabelledAnswersReader.read(Array(Data(contentsOf: URL(filePath: path))))
    }
    let model = try sampleModel(answers)
    #expect(model.background == model.labels.firstIndex(of: "neither"))
    let finder = EvidenceFinder()
    var spansSeen = 0
    for answer in answers {
      let reading = model.read(answer: answer.answer, question: answer.question ?? "")
      let evidence = finder.evidence(in: reading, of: model)
      let tokens = reading.features.tokens
      spansSeen += evidence.count
      for label in model.labels.indices {
        let own = evidence.filter { $0.leans == label }
        let outside = Set(tokens.indices).subtracting(own.flatMap(\.tokens))
        let shares = reading.shares(of: label)
        let rest = outside.sorted().reduce(0) { $0 + shares[$1] }
        let sum = reading.bias[label] + own.reduce(0) { $0 + $1.weight } + rest
        #expect(near(sum, reading.score[label], within: 1e-9), "\(answer.id)")
        #expect(near(reading.rest(of: label, evidence: evidence), rest, within: 1e-9), "\(answer.id)")
        for (span, next) in zip(own, own.dropFirst()) {
          #expect(span.tokens.upperBound <= next.tokens.lowerBound, "\(answer.id)")
        }
      }
      for span in evidence {
        #expect(!span.tokens.isEmpty && span.tokens.count <= 25, "\(answer.id)")
        #expect(span.tokens.lowerBound >= 0 && span.tokens.upperBound <= tokens.count, "\(answer.id)")
        #expect(span.weight > 0 && span.leans != model.background, "\(answer.id)")
      }
      #expect(near(reading.probability.reduce(0, +), 1))
    }
    #expect(spansSeen > answers.count / 2)
  }
}

/// The files of labelled answers that come with the package.
func samplePaths() throws -> [String] {
  let folder = packageRoot + "Samples/answers"
  return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
    .sorted()
    .map { folder + "/" + $0 }
}
