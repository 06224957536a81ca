import Testing

@testable import KeywordBayes
@testable import TextFeatures
@testable import Transcripts

/// Nothing that can be in a file may crash a reader, make it put out more than it was given, or point outside the file.
@Suite struct FuzzTests {
  @Test func seedsAreFound() {
    #expect(Seeds.transcripts.count > 100)
    #expect(Seeds.phrases.count > 10)
  }

  @Test func transcripts() {
    for number in FuzzRun.numbers {
      var mutator = Mutator(number: number, seeds: Seeds.transcripts)
      let bytes = mutator.input()
      let options = ReadingOptions(acceptsUnlabelled: number % 2 == 0)
      guard let transcript = try? TranscriptReader.read(bytes, options: options) else { continue }
      // A byte of Windows-1252 takes up to three of UTF-8.
      #expect(transcript.source.count <= 3 * bytes.count, "input \(number)")
      let limit = transcript.source.count
      #expect(size(transcript.turns.map(\.text)) <= limit, "input \(number)")
      #expect(size(transcript.exchanges.map(\.answer)) <= limit, "input \(number)")
      #expect(size(transcript.exchanges.map(\.question)) <= 50 * limit, "input \(number)")
      // A NUL is shown as a replacement character of three bytes.
      #expect((transcript.cues ?? []).reduce(0) { $0 + $1.text.utf8.count } <= 3 * limit, "input \(number)")
      #expect(transcript.speakers.reduce(0) { $0 + $1.name.utf8.count } <= limit, "input \(number)")
      #expect(isInside(transcript), "input \(number)")
    }
  }

  @Test func labelledAnswers() {
    for number in FuzzRun.numbers {
      var mutator = Mutator(number: number, seeds: Seeds.transcripts)
      let bytes = mutator.input()
      guard let answers = try? LabelledAnswersReader.read(bytes) else { continue }
      let size = answers.reduce(0) { $0 + $1.answer.utf8.count + ($1.question ?? "").utf8.count }
      #expect(size <= 3 * bytes.count, "input \(number)")
      for answer in answers {
        let scalars = answer.answer.unicodeScalars.count
        #expect(answer.evidence.allSatisfy { $0.range.upperBound <= scalars }, "input \(number)")
      }
    }
  }

  @Test func phrases() {
    for number in FuzzRun.numbers {
      var mutator = Mutator(number: number, seeds: Seeds.phrases)
      let bytes = mutator.input()
      let text = String(decoding: bytes, as: UTF8.self)
      guard let phrases = try? ThemeFolder.phrases(in: text, path: "x.txt") else { continue }
      #expect(phrases.reduce(0) { $0 + $1.utf8.count } <= text.utf8.count, "input \(number)")
      #expect(!phrases.contains(""), "input \(number)")
    }
  }

  /// Half of the models are sealed anew, as somebody would who means harm.
  @Test func models() throws {
    let model = ModelFile.bytes(of: try small())
    for number in FuzzRun.numbers {
      var mutator = Mutator(number: number, seeds: [model])
      var bytes = mutator.input()
      if number % 2 == 0, bytes.count > 48 {
        bytes = model[..<16] + SHA256.digest(Array(bytes[48...])) + bytes[48...]
      }
      guard let read = try? ModelFile.model(from: bytes) else { continue }
      // A byte that is no UTF-8 becomes a replacement character of three.
      #expect(ModelFile.bytes(of: read).count <= 3 * bytes.count, "input \(number)")
      let reading = read.read(answer: "We rolled back papers at once.", question: "What broke?")
      #expect(reading.probability.count == read.labels.count, "input \(number)")
      _ = EvidenceFinder().evidence(in: reading, of: read)
    }
  }

  private func small() throws -> Model {
    let themes = [Theme(name: "failures", leans: "beta", phrases: ["rolled back", "outage*"])]
    let answers = [("many papers", "alpha"), ("papers", "alpha"), ("rolled back", "beta"), ("paged", "beta")]
    return try Trainer(themes: themes).train(
      on: answers.enumerated().map { TrainingAnswer(answer: $1.0, label: $1.1, group: "\($0)") },
      name: "small"
    )
  }

  private func size(_ texts: [SourcedText]) -> Int { texts.reduce(0) { $0 + $1.utf8.count } }

  /// Every piece of text stands inside its text and inside the file.
  private func isInside(_ transcript: Transcript) -> Bool {
    let texts = transcript.turns.map(\.text) + transcript.exchanges.flatMap { [$0.question, $0.answer] }
    return texts.allSatisfy { text in
      text.pieces.allSatisfy {
        $0.range.upperBound <= text.utf8.count && $0.source.upperBound <= transcript.source.count
          && $0.range.lowerBound >= 0 && $0.source.lowerBound >= 0
      }
    }
  }
}
