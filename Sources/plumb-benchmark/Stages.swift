import BatchRunner
import Foundation
import KeywordBayes
import Reports
import TextFeatures
import Transcripts

/// Times the stages of the main job one by one, over the same files.
///
/// Each stage is fed what the one before it made. `features` cuts words itself, `score` finds features itself, and `report`
/// does all from words to evidence, as the program does: their times hold those of the stages in them.
struct Stages {
  enum Stage: String, CaseIterable {
    case read, parse, tokenise, features, score, evidence, report, print
  }

  private var seconds: [Stage: Double] = [:]
  private var checksums: [Stage: Checksum] = [:]
  private var bytes = 0
  private let clock = ContinuousClock()

  /// Works through the files once.
  init(paths: [String], model: Model) throws {
    let classifier = TranscriptClassifier(model: model)
    for path in paths { try work(through: path, model, classifier) }
  }

  /// What one pass measured.
  var rows: [Results.Row] {
    Stage.allCases.map {
      Results.Row(
        name: $0.rawValue,
        seconds: seconds[$0] ?? 0,
        bytes: bytes,
        checksum: checksums[$0].map { String($0.value, radix: 16) }
      )
    }
  }

  private mutating func work(
    through path: String,
    _ model: Model,
    _ classifier: TranscriptClassifier
  ) throws {
    let file = try time(.read) { try InputFile.bytes(at: path) }
    bytes += file.count
    note(.read) { $0.add(file) }
    let transcript = try time(.parse) { try TranscriptReader.read(file) }
    let exchanges = transcript.exchanges
    note(.parse) { sum in for exchange in exchanges { sum.add(exchange.answer.utf8) } }
    let tokens = time(.tokenise) { exchanges.map { Tokenizer.tokens(in: $0.answer.utf8) } }
    note(.tokenise) { sum in for token in tokens.joined() { sum.add(token.range.upperBound) } }
    let features = time(.features) {
      exchanges.map { model.extractor.features(of: $0.answer.utf8, question: $0.question.utf8) }
    }
    note(.features) { sum in for answer in features { sum.add(answer.hits.count) } }
    let readings = time(.score) {
      exchanges.map { model.read(answer: $0.answer.utf8, question: $0.question.utf8) }
    }
    note(.score) { sum in for score in readings.map(\.score).joined() { sum.add(score) } }
    let finder = EvidenceFinder()
    let evidence = time(.evidence) { readings.map { finder.evidence(in: $0, of: model) } }
    note(.evidence) { sum in for span in evidence.joined() { sum.add(span.tokens.lowerBound) } }
    let report = time(.report) { classifier.report(on: transcript, path: path) }
    note(.report) { sum in for question in report.questions { sum.add(question.confidence) } }
    let output = time(.print) { NDJSONReport().piece(report) }
    note(.print) { $0.add(output) }
  }

  private mutating func time<Value>(_ stage: Stage, _ work: () throws -> Value) rethrows -> Value {
    let start = clock.now
    let value = try work()
    seconds[stage, default: 0] += (clock.now - start) / .seconds(1)
    return value
  }

  private mutating func note(_ stage: Stage, _ add: (inout Checksum) -> Void) {
    add(&checksums[stage, default: Checksum()])
  }
}
