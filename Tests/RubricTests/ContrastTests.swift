import Foundation
import KeywordBayes
import ShippedModel
import Testing

/// Minimal pairs: two short answers with nearly the same words, of which the first leans further to a side.
@Suite struct ContrastTests {
  private struct Pair: Decodable {
    var id: String
    var kind: String
    var question: String
    var a: String
    var b: String
    var moves: String
  }

  private static func pairs() throws -> [Pair] {
    let text = try String(
      contentsOf: TestFile.samples.appending(path: "contrast/pairs.jsonl"),
      encoding: .utf8
    )
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Pair.self, from: Data($0.utf8)) }
  }

  @Test func mostPairsMoveTheRightWay() throws {
    let model = try ShippedModel.load()
    let pairs = try Self.pairs()
    var failing: [String] = []
    for pair in pairs {
      let (a, b) = (try leaning(pair.a, of: pair, model), try leaning(pair.b, of: pair, model))
      let isRight = pair.kind == "hypothetical" ? a >= b : a > b
      if !isRight { failing.append("\(pair.id) to \(pair.moves): \(a) \(pair.a) | \(b) \(pair.b)") }
    }
    let share = 1 - Double(failing.count) / Double(pairs.count)
    #expect(share >= 0.9, "\(failing.joined(separator: "\n"))")
  }

  /// How far an answer leans to the pair's side: its probability against the other side's. What is imagined may count
  /// as what was lived, but its evidence must not weigh more.
  private func leaning(_ answer: String, of pair: Pair, _ model: Model) throws -> Double {
    let side = try #require(model.labels.firstIndex(of: pair.moves))
    let reading = model.read(answer: answer, question: pair.question)
    if pair.kind == "hypothetical" {
      return EvidenceFinder().evidence(in: reading, of: model).filter { $0.leans == side }.reduce(0) {
        $0 + $1.weight
      }
    }
    let sides = model.leanings.reduce(0) { $0 + reading.probability[$1] }
    return reading.probability[side] / sides
  }

  @Test(arguments: [
    ("negation", 25), ("hand-off", 20), ("hypothetical", 20), ("echo", 12), ("vocabulary", 20),
  ])
  func enough(kind: String, least: Int) throws {
    let pairs = try Self.pairs()
    #expect(pairs.count { $0.kind == kind } >= least)
    #expect(Set(pairs.map(\.id)).count == pairs.count)
    #expect(pairs.count >= 110)
  }
}
