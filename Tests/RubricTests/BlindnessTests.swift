import Foundation
import KeywordBayes
import ShippedModel
import Testing
import Transcripts

/// Who somebody is changes nothing: names, pronouns, origins, ages, schools, degrees, titles, employers and years are
/// swapped in hundreds of answers, and neither tag nor probability follows.
@Suite struct BlindnessTests {
  /// How a speaker may tell who somebody is. The words around the blanks are the same for everybody.
  private static let carriers = [
    "I'm GIVEN FAMILY, AGE, from COUNTRY; I did my DEGREE at SCHOOL and was TITLE at EMPLOYER until YEAR, SHE told me.",
    "GIVEN told me so, and SHE was right, and I told HER boss, a NATIONALITY TITLE.",
    "GIVEN FAMILY joined from EMPLOYER in YEAR, and HERS was the desk next to mine.",
    "In the end EMPLOYER hired me in YEAR, when I was AGE, straight from SCHOOL, with a DEGREE.",
    "It was me and GIVEN, SHE is NATIONALITY, AGE years old, and a TITLE by trade.",
    "My boss was GIVEN FAMILY, a TITLE, and HER DEGREE was from SCHOOL in COUNTRY.",
    "SHE studied at SCHOOL before EMPLOYER, you know, SHE'S NATIONALITY.",
  ]

  private static let pronouns = [
    ["SHE'S": "he's", "SHE": "he", "HERS": "his", "HER": "his"],
    ["SHE'S": "she's", "SHE": "she", "HERS": "hers", "HER": "her"],
    ["SHE'S": "they're", "SHE": "they", "HERS": "theirs", "HER": "their"],
  ]

  private static let columns = [
    "GIVEN", "FAMILY", "AGE", "COUNTRY", "NATIONALITY", "DEGREE", "SCHOOL", "TITLE", "EMPLOYER", "YEAR",
  ]

  private static let people = TestFile.lines("people.txt").map { $0.components(separatedBy: " | ") }

  private static func answers() throws -> [LabelledAnswer] {
    let folder = TestFile.samples.appending(path: "answers")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".jsonl")
    }
    .sorted()
    return try files.flatMap { file in
      try LabelledAnswersReader.read([UInt8](Data(contentsOf: folder.appending(path: file))))
    }
  }

  /// A carrier with one person's blanks filled in; a sentence starts with a capital letter.
  private static func filled(_ carrier: String, person: Int) throws -> String {
    let fillers = Dictionary(uniqueKeysWithValues: zip(columns, people[person]))
      .merging(pronouns[person % pronouns.count]) { first, _ in first }
    var text = carrier
    for (blank, filler) in fillers.sorted(by: { $0.key.count > $1.key.count }) {
      text = text.replacing(try Regex("\\b\(blank)\\b"), with: filler)
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Puts a carrier before an answer, after its first sentence, or after it.
  private static func insert(_ carrier: String, into answer: String, place: Int) -> String {
    switch place {
    case 0: return carrier + " " + answer
    case 1:
      guard let stop = answer.range(of: ". ") else { return carrier + " " + answer }
      return answer[..<stop.upperBound] + carrier + " " + answer[stop.upperBound...]
    default: return answer + " " + carrier
    }
  }

  /// Written small, a name that is an everyday word cannot be told from it: Best Buy, Mark Page, Check Point, Discovery.
  private static let namedLikeWords = ["Hunter", "Mark", "Noa", "Thabo"]

  @Test(arguments: [false, true])
  func nobodyIsTreatedOtherwise(isLowerCase: Bool) throws {
    let model = try ShippedModel.load()
    let tagger = Tagger(threshold: model.facts.threshold)
    let answers = try Self.answers()
    let chosen = stride(from: 0, to: answers.count, by: max(1, answers.count / 320))
    let people = Self.people.indices.filter {
      !isLowerCase || !Self.namedLikeWords.contains(Self.people[$0][0])
    }
    var failures: [String] = []
    for (turn, number) in chosen.enumerated() {
      let carrier = Self.carriers[turn % Self.carriers.count]
      var first: (tag: KeywordBayes.Tag, probability: [Double], carrier: String)?
      for swap in 0..<8 {
        let filled = try Self.filled(carrier, person: people[(turn * 5 + swap * 11) % people.count])
        let text = Self.insert(filled, into: answers[number].answer, place: turn % 3)
        let reading = model.read(
          answer: isLowerCase ? text.lowercased() : text,
          question: answers[number].question ?? ""
        )
        let tag = tagger.tag(reading, evidence: EvidenceFinder().evidence(in: reading, of: model), of: model)
        guard let known = first else {
          first = (tag, reading.probability, filled)
          continue
        }
        let moved = zip(known.probability, reading.probability).map { abs($0 - $1) }.max() ?? 0
        if tag.label != known.tag.label || moved > 0.01 {
          failures.append("\(answers[number].id) moved \(moved): \(known.carrier) | \(filled)")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(40).joined(separator: "\n"))")
    #expect(Array(chosen).count >= 300)
  }

  @Test func enough() {
    #expect(Self.people.count >= 60)
    #expect(Self.people.allSatisfy { $0.count == Self.columns.count })
    #expect(Set(Self.people.map { $0[4] }).count >= 12)
    #expect(Set(Self.people.map { $0[0] }).count == Self.people.count)
  }
}
