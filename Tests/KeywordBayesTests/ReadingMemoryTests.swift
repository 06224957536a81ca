import Testing

@testable import KeywordBayes

/// Workers remember words between answers; nothing that is found depends on it, and what nobody says is forgotten.
@Suite struct ReadingMemoryTests {
  private func model() throws -> Model {
    let corpus = Corpus(seed: 3, count: 60, labels: ["alpha", "beta", "gamma"], evidence: true)
    return try Trainer(themes: Corpus.themes, options: .small).train(on: corpus.answers, name: "m")
  }

  @Test func aMemoryOfTooManyWordsIsGivenUp() throws {
    let model = try model()
    let usual = "kamo lire papers, we rolled back tusa"
    let before = model.read(answer: usual)
    let strange = (0..<50_001).map { number in
      String(
        String(number).map {
          Character(UnicodeScalar(UInt8(ascii: "a") + ($0.wholeNumberValue.map(UInt8.init) ?? 0)))
        }
      )
    }
    let reading = model.read(answer: strange.joined(separator: " "))
    #expect(reading.features.tokens.count == 50_001)
    #expect(model.memories.borrow().notes.isEmpty, "a new one")
    let after = model.read(answer: usual)
    #expect(after.shares == before.shares)
    #expect(after.probability == before.probability)
    let memory = model.memories.borrow()
    #expect(memory.notes.count == 7)
    #expect(memory.amounts.allSatisfy { $0 == 0 }, "clean for the next answer")
  }

  @Test func manyWorkersReadAsOne() async throws {
    let model = try model()
    let answers = Corpus(seed: 9, count: 200, labels: ["alpha", "beta", "gamma"]).answers
    let alone = answers.map { model.read(answer: $0.answer, question: $0.question).probability }
    let together = await withTaskGroup(of: (Int, [Double]).self) { group in
      for (place, answer) in answers.enumerated() {
        group.addTask { (place, model.read(answer: answer.answer, question: answer.question).probability) }
      }
      return await group.reduce(into: [Int: [Double]]()) { $0[$1.0] = $1.1 }
    }
    #expect(answers.indices.map { together[$0] } == alone)
  }
}
