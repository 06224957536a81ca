import BatchRunner
import ShippedModel

@testable import KeywordBayes
@testable import TextFeatures
@testable import Transcripts

/// What is fed with hostile bytes, and what must hold of the outcome whatever they are.
enum FuzzTarget: String, CaseIterable {
  /// Every reader of transcripts; the content chooses which.
  case transcripts
  /// The XML of a Word document, in an archive that is sound.
  case documents
  /// A ZIP archive, and packed data alone, the unpacked size in two bytes before it.
  case archives
  /// An interview kit, a job posting, or a transcript in its place.
  case audits
  /// Labelled answers.
  case answers
  /// A theme's file of phrases.
  case phrases
  /// A model file as it is.
  case models
  /// A model file whose checksum is made right, as somebody would who means harm.
  case sealedModels
  /// An answer: tokens, features, evidence, tag.
  case speech

  /// What does not hold of an input, in words; nil if all is well. Only a crash is worse.
  func fault(of bytes: [UInt8]) -> String? {
    switch self {
    case .transcripts: Self.reading(bytes)
    case .documents: Self.reading(wordDocument(bytes))
    case .archives: Self.unpacking(bytes)
    case .audits: Self.auditing(bytes)
    case .answers: Self.labelling(bytes)
    case .phrases: Self.phrases(bytes)
    case .models: Self.loading(bytes)
    case .sealedModels: Self.loading(sealed(bytes))
    case .speech: Self.tagging(bytes, by: Models.shipped)
    }
  }
}

// MARK: Transcripts

extension FuzzTarget {
  /// A reader puts out no more than it was given, and nothing from outside the file.
  private static func reading(_ bytes: [UInt8]) -> String? {
    let options = ReadingOptions(acceptsUnlabelled: bytes.count % 2 == 0)
    guard let transcript = try? TranscriptReader.read(bytes, options: options) else { return nil }
    let limit = transcript.source.count
    let question = transcript.exchanges.map(\.question)
    // A byte of Windows-1252 takes up to three of UTF-8; so does a NUL, shown as a replacement character.
    return firstFault([
      ("source", limit <= 3 * bytes.count),
      ("turns", size(transcript.turns.map(\.text)) <= limit),
      ("answers", size(transcript.exchanges.map(\.answer)) <= limit),
      ("questions", size(question) <= 50 * limit),
      ("cues", (transcript.cues ?? []).reduce(0) { $0 + $1.text.utf8.count } <= 3 * limit),
      ("names", transcript.speakers.reduce(0) { $0 + $1.name.utf8.count } <= 3 * limit),
      ("places", isInside(transcript)),
      ("times", times(transcript).allSatisfy(\.isFinite)),
    ])
  }

  private static func size(_ texts: [SourcedText]) -> Int { texts.reduce(0) { $0 + $1.utf8.count } }

  private static func times(_ transcript: Transcript) -> [Double] {
    transcript.turns.flatMap { [$0.start, $0.end] }.compactMap { $0 }
      + (transcript.cues ?? []).flatMap { [$0.start, $0.end] }
  }

  /// Every piece of text stands inside its text and inside the file.
  private static func isInside(_ transcript: Transcript) -> Bool {
    let texts = transcript.turns.map(\.text) + transcript.exchanges.flatMap { [$0.question, $0.answer] }
    return texts.allSatisfy { text in
      text.pieces.allSatisfy {
        $0.range.upperBound <= text.utf8.count && $0.source.upperBound <= transcript.source.count
          && $0.range.lowerBound >= 0 && $0.source.lowerBound >= 0
      }
    }
  }

  /// Never more comes out than was announced.
  private static func unpacking(_ bytes: [UInt8]) -> String? {
    _ = try? ZipArchive(bytes).entries.map { try? ZipArchive(bytes).contents(of: $0.name) }
    guard let size = bytes.uint16(at: 0), let unpacked = try? Inflation.unpack(bytes[2...], size: size) else {
      return nil
    }
    return unpacked.count == size ? nil : "size"
  }

  private static func firstFault(_ rules: [(name: String, holds: Bool)]) -> String? {
    rules.first { !$0.holds }?.name
  }
}

// MARK: Answers and phrases

extension FuzzTarget {
  private static func labelling(_ bytes: [UInt8]) -> String? {
    guard let answers = try? LabelledAnswersReader.read(bytes) else { return nil }
    let size = answers.reduce(0) { $0 + $1.answer.utf8.count + ($1.question ?? "").utf8.count }
    let areInside = answers.allSatisfy { answer in
      answer.evidence.allSatisfy { $0.range.upperBound <= answer.answer.unicodeScalars.count }
    }
    return firstFault([("answers", size <= 3 * bytes.count), ("evidence", areInside)])
  }

  /// A phrase stands where it is said to, masked or not.
  private static func auditing(_ bytes: [UInt8]) -> String? {
    guard let report = try? Models.auditor.report(on: bytes, path: "x") else { return nil }
    let masked = Redaction(names: report.speakers).report(report)
    return firstFault([
      ("phrases", report.mentions.allSatisfy(isInPlace)), ("masked", masked.mentions.allSatisfy(isInPlace)),
    ])
  }

  private static func isInPlace(_ mention: AuditMention) -> Bool {
    mention.phrase.utf8.elementsEqual(Array(mention.text.utf8)[mention.utf8Range])
  }

  private static func phrases(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let phrases = try? ThemeFolder.phrases(in: text, path: "x.txt") else { return nil }
    let size = phrases.reduce(0) { $0 + $1.phrase.utf8.count }
    return firstFault([("size", size <= text.utf8.count), ("empty", !phrases.contains { $0.phrase.isEmpty })])
  }
}

// MARK: Models

extension FuzzTarget {
  /// What is read can be written, and tags an answer like any other model.
  private static func loading(_ bytes: [UInt8]) -> String? {
    guard let model = try? ModelFile.model(from: bytes) else { return nil }
    // A byte that is no UTF-8 becomes a replacement character of three.
    guard ModelFile.bytes(of: model).count <= 3 * bytes.count else { return "size" }
    return tagging(Array("We rolled back papers at once, since outages cost us.".utf8), by: model)
  }

  /// Tokens and evidence stand inside the answer; the probabilities are some.
  private static func tagging(_ answer: [UInt8], by model: Model) -> String? {
    let reading = model.read(answer: answer, question: Array("What broke?".utf8))
    let evidence = EvidenceFinder().evidence(in: reading, of: model)
    var tagger = Tagger(threshold: model.facts.threshold)
    tagger.leastKnown = 0
    tagger.leastKnownShare = 0
    tagger.leastCommonShare = 0
    let tag = tagger.tag(reading, evidence: evidence, of: model)
    let tokens = reading.features.tokens
    return firstFault([
      ("labels", reading.probability.count == model.labels.count),
      ("probability", reading.probability.allSatisfy { (0...1).contains($0) }),
      ("confidence", (0...1).contains(tag.confidence)),
      ("tokens", tokens.allSatisfy { $0.range.upperBound <= answer.count }),
      ("evidence", evidence.allSatisfy { $0.tokens.upperBound <= tokens.count && !$0.tokens.isEmpty }),
      ("weights", evidence.allSatisfy { $0.weight.isFinite }),
      ("reason", tag.reason?.detail != ""),
    ])
  }
}

/// A model file with the checksum that its contents have.
private func sealed(_ bytes: [UInt8]) -> [UInt8] {
  bytes.count > 48 ? bytes[..<16] + SHA256.digest(Array(bytes[48...])) + bytes[48...] : bytes
}

/// The models that are fuzzed with.
enum Models {
  static let shipped: Model = {
    do { return try ShippedModel.load() } catch { fatalError("the shipped model does not load: \(error)") }
  }()

  static let auditor: Auditor = {
    do {
      return Auditor(model: shipped, bank: try QuestionBank(ShippedQuestions.text))
    } catch { fatalError("the shipped questions do not load: \(error)") }
  }()

  /// A small one: most of its bytes mean something.
  static let small: Model = {
    let themes = [Theme(name: "failures", leans: "beta", phrases: ["rolled back", "outage*"])]
    let answers = [("many papers", "alpha"), ("papers", "alpha"), ("rolled back", "beta"), ("paged", "beta")]
    let training = answers.enumerated().map { TrainingAnswer(answer: $1.0, label: $1.1, group: "\($0)") }
    do {
      return try Trainer(themes: themes).train(on: training, name: "small")
    } catch { fatalError("the small model does not train: \(error)") }
  }()
}
