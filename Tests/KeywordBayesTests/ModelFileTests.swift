import TestSupport
import Testing

@testable import KeywordBayes
@testable import TextFeatures

@Suite struct ModelFileTests {
  /// As small as models get, so that every byte of it can be tried.
  private static func small() throws -> Model {
    var options = TrainingOptions.small
    options.usesPairs = false
    let answers = [("kamo papers", "alpha"), ("kamo", "alpha"), ("rolled back", "beta"), ("vore", "beta")]
    return try Trainer(themes: Corpus.themes, options: options).train(
      on: answers.enumerated().map { TrainingAnswer(answer: $1.0, label: $1.1, group: "\($0)") },
      name: "small"
    )
  }

  /// Does with a model what can be done with one.
  private func use(_ model: Model) {
    for answer in [
      "", "kamo papers vore", "we rolled back after outages, or would roll back, kamo vore kamo",
    ] {
      let reading = model.read(answer: answer, question: "kamo")
      let evidence = EvidenceFinder().evidence(in: reading, of: model)
      let tag = Tagger(threshold: model.facts.threshold).tag(reading, evidence: evidence, of: model)
      _ = tag.reason?.detail
    }
    _ = model.labels.indices.map { model.keywords(for: $0, most: 3) }
  }

  @Test func roundTrip() throws {
    let answers = Corpus(seed: 1, count: 24, labels: ["alpha", "beta", "none"], evidence: true).answers
    let model = try Trainer(themes: Corpus.themes, options: .small).train(on: answers, name: "Ünïcode")
    let bytes = ModelFile.bytes(of: model)
    let again = try ModelFile.model(from: bytes)
    #expect(ModelFile.bytes(of: again) == bytes)
    #expect(again.facts == model.facts)
    #expect(again.table == model.table)
    #expect(again.trust == model.trust)
    #expect(again.knownWords == model.knownWords)
    #expect(again.themes == model.themes)
    for answer in answers {
      let (first, second) = (model.read(answer: answer.answer), again.read(answer: answer.answer))
      #expect(first.score == second.score)
      #expect(first.probability == second.probability)
      #expect(first.shares == second.shares)
      #expect(first.knownCount == second.knownCount)
    }
  }

  @Test func headerIsAsDescribed() throws {
    let bytes = ModelFile.bytes(of: try Self.small())
    #expect(Array(bytes[..<8]) == Array("PLUMB\r\n\0".utf8))
    #expect(Array(bytes[8..<12]) == [UInt8(ModelFile.version), 0, 0, 0])
    #expect(Array(bytes[12..<16]) == [UInt8(Tokenizer.version), 0, 0, 0])
    #expect(Array(bytes[16..<48]) == SHA256.digest(Array(bytes[48...])))
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = ModelFile.bytes(of: try Self.small())
    for length in 0..<bytes.count {
      let expected: ModelError = length < 5 ? .notAModel : .damaged
      #expect(throws: expected, "\(length) bytes") { try ModelFile.model(from: Array(bytes[..<length])) }
    }
    #expect(throws: ModelError.damaged) { try ModelFile.model(from: bytes + [0]) }
  }

  @Test func changedBytesAreRefused() throws {
    let bytes = ModelFile.bytes(of: try Self.small())
    var random = SeededGenerator(state: 7)
    for _ in 0..<2000 {
      var changed = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      changed[place] ^= UInt8.random(in: 1...255, using: &random)
      #expect(throws: ModelError.self, "byte \(place)") { try ModelFile.model(from: changed) }
    }
  }

  /// Even with a seal that fits, made by somebody who means harm, nothing may crash.
  @Test func changedAndSealedAnewIsReadOrRefused() throws {
    let bytes = ModelFile.bytes(of: try Self.small())
    var random = SeededGenerator(state: 8)
    var refused = 0
    for _ in 0..<2000 {
      var body = Array(bytes[48...])
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<body.count, using: &random)
        body[place] =
          [0, 1, 0x7f, 0x80, 0xff, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random)
          ?? 0
      }
      do {
        use(try ModelFile.model(from: bytes[..<16] + SHA256.digest(body) + body))
      } catch {
        #expect(error == .damaged)
        refused += 1
      }
    }
    #expect(refused > 100)
  }

  /// Numbers that training never comes to make probabilities that are none, or percentages too great to be printed; names with
  /// control codes give orders to a terminal.
  @Test func factsOutOfBoundsAreRefused() throws {
    let changes: [(inout Model.Facts, inout FeatureTable, inout KeywordTrust) -> Void] = [
      { facts, _, _ in facts.name = "a\u{1b}[31m" }, { facts, _, _ in facts.labels[1] = "b\n" },
      { facts, _, _ in facts.threshold = 1e300 }, { facts, _, _ in facts.threshold = -0.1 },
      { facts, _, _ in facts.bias[0] = 1e308 }, { facts, _, _ in facts.calibration.slope = -1 },
      { facts, _, _ in facts.calibration.lengthPower = 800 },
      { facts, _, _ in facts.calibration.offsets[1] = -1e308 },
      { facts, _, _ in facts.calibration.drifts[0] = 1e4 },
      { facts, _, _ in facts.options.lengthExponent = -1e9 },
      { facts, _, _ in facts.options.trustStrength = 0 },
      { facts, _, _ in facts.risk.tagged = facts.risk.tagged.map { _ in 1e308 } },
      { facts, _, _ in facts.answers[0] = -1 }, { facts, _, _ in facts.answers[0] = .max },
      { _, table, _ in table.entries[0].counts[0] = -5 },
      { _, table, _ in
        table.entries[0].counts[0] = 0
        table.entries[0].prior[0] = 0
      },
      { _, table, _ in table.entries[0].weight = 1e308 },
      { _, table, _ in table.entries[0].documents = .min },
      { _, table, _ in table.entries[0].documents = .max },
      { _, _, trust in trust.quoted[0] = trust.occurrences[0] + 1 },
      { _, _, trust in trust.occurrences[0] = -1 }, { _, _, trust in trust.occurrences[0] = .max },
    ]
    let small = try Self.small()
    for (number, change) in changes.enumerated() {
      var (facts, table, trust) = (small.facts, small.table, small.trust)
      change(&facts, &table, &trust)
      let model = Model(
        facts: facts,
        table: table,
        trust: trust,
        knownWords: small.knownWords,
        extractor: small.extractor
      )
      #expect(throws: ModelError.damaged, "change \(number)") {
        try ModelFile.model(from: ModelFile.bytes(of: model))
      }
    }
  }

  @Test func otherFilesAreNoModels() {
    #expect(throws: ModelError.notAModel) { try ModelFile.model(from: []) }
    #expect(throws: ModelError.notAModel) { try ModelFile.model(from: Array("{\"label\": \"x\"}".utf8)) }
    // Line ends mended on the way.
    #expect(throws: ModelError.damaged) { try ModelFile.model(from: Array("PLUMB\n\0".utf8)) }
  }

  @Test func newerVersionsAreRefusedByName() throws {
    var bytes = ModelFile.bytes(of: try Self.small())
    bytes[8] = UInt8(ModelFile.version) + 1
    let newer = ModelError.newer(format: ModelFile.version + 1, reads: ModelFile.version)
    #expect(throws: newer) { try ModelFile.model(from: bytes) }
    #expect(
      ModelError.newer(format: 7, reads: 3).description
        == "the model file has format 7, this build reads up to 3; use a newer plumb or train it anew"
    )
    bytes[8] = UInt8(ModelFile.version)
    bytes[12] = UInt8(Tokenizer.version) + 1
    let other = ModelError.otherTokenizer(model: Tokenizer.version + 1, reads: Tokenizer.version)
    #expect(throws: other) { try ModelFile.model(from: bytes) }
    #expect(
      ModelError.otherTokenizer(model: 7, reads: 3).description
        == "the model was made with tokeniser 7, this build has 3; train it anew"
    )
  }

  @Test func otherErrorsSayWhatToDo() {
    #expect(ModelError.notAModel.description == "this is not a model file; make one with 'plumb train'")
    #expect(
      ModelError.damaged.description
        == "the model file is damaged or cut short; copy it again or train it anew"
    )
  }
}
