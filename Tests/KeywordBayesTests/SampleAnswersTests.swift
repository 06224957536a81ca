import TestSupport
import Foundation
import TextFeatures
import Testing
import Transcripts

@testable import KeywordBayes

/// The labelled answers that come with the package are data, and held to the annotation guide.
@Suite struct SampleAnswersTests {
  private let answers: [LabelledAnswer]
  private let sides: [String: String]

  init() throws {
    answers = try samplePaths().flatMap { path in
      try LabelledAnswersReader.read(Array(Data(contentsOf: URL(filePath: path))))
    }
    let themes = try ThemeFolder.read(packageRoot + "Samples/themes")
    sides = Dictionary(uniqueKeysWithValues: themes.map { ($0.name, $0.leans) })
  }

  /// The ids of the answers that a rule does not hold for.
  private func breaking(_ holds: (LabelledAnswer) -> Bool) -> [String] {
    answers.filter { !holds($0) }.map(\.id)
  }

  @Test func thereAreEnough() {
    #expect(answers.count >= 2000)
    let counts = Dictionary(grouping: answers, by: \.label).mapValues(\.count)
    #expect(Set(counts.keys) == ["research", "production", "neither", "mixed"])
    #expect(counts.filter { $0.key != "mixed" }.values.allSatisfy { $0 >= 400 })
  }

  /// The grid of label, field, theme, difficulty and length has no empty place.
  @Test func theGridIsFilled() {
    func count(_ label: String, _ holds: (LabelledAnswer) -> Bool = { _ in true }) -> Int {
      answers.count { $0.label == label && holds($0) }
    }
    for field in Set(answers.compactMap { $0.attributes["field"] }) {
      for label in ["production", "research", "neither"] {
        #expect(count(label) { $0.attributes["field"] == field } >= 20, "\(label) in \(field)")
      }
    }
    #expect(Set(answers.compactMap { $0.attributes["field"] }).count == 14)
    for (theme, side) in sides where side != "neither" {
      #expect(count(side) { $0.attributes["theme"] == theme } >= 80, "\(theme)")
    }
    #expect((0.35...0.5).contains(Double(count("neither")) / Double(answers.count)))
    #expect(count("mixed") >= 60)
    let kinds = ["negation", "hand-off", "hypothetical", "echo", "other-vocabulary", "both-sides"]
    for kind in kinds { #expect(answers.count { $0.attributes["difficulty"] == kind } >= 30, "\(kind)") }
    for words in [0..<40, 40..<90, 90..<160, 160..<400] {
      #expect(answers.count { words.contains($0.answer.split(separator: " ").count) } >= 150, "\(words)")
    }
  }

  @Test func nobodyWhoMattersIsNamed() {
    let names = Set(
      """
      Google Amazon Facebook Microsoft Netflix Uber Spotify Salesforce OpenAI Meta IBM Stanford Oxford Cambridge Harvard
      Berkeley Airbnb LinkedIn Tesla Oracle SAP Samsung Baidu Alibaba Tencent TikTok DeepMind Anthropic Siemens Walmart
      Shopify Stripe Hinton LeCun Bengio Karpathy Musk Altman
      """.split { $0 == " " || $0 == "\n" }.map(String.init)
    )
    let tools = [
      "Google Docs", "Google Sheets", "Google Drive", "Google Maps", "Google Colab", "Google Translate",
    ]
    #expect(
      breaking { answer in
        let text = tools.reduce(answer.answer) { $0.replacing($1, with: "") }
        return names.isDisjoint(with: text.split { !$0.isLetter }.map(String.init))
      } == []
    )
  }

  @Test func idsAreUnique() {
    let twice = Dictionary(grouping: answers, by: \.id).filter { $0.value.count > 1 }
    #expect(twice.keys.sorted() == [])
  }

  @Test func everyAnswerTellsWhoSpeaksAndWhatOf() {
    #expect(breaking { $0.attributes["voice"]?.isEmpty == false } == [])
    #expect(breaking { $0.question?.isEmpty == false } == [])
    #expect(breaking { answer in answer.attributes["theme"].flatMap { sides[$0] } != nil } == [])
  }

  /// Reading has already refused quotes that are not in their answer.
  @Test func quotesAreVerbatimAndStandOnce() {
    #expect(
      breaking { answer in
        answer.evidence.allSatisfy { answer.answer.components(separatedBy: $0.quote).count == 2 }
      } == []
    )
    #expect(
      breaking { answer in
        let text = Array(answer.answer.unicodeScalars)
        return answer.evidence.allSatisfy { span in
          text[span.range].elementsEqual(span.quote.unicodeScalars)
        }
      } == []
    )
  }

  @Test func quotesAreWholeWords() {
    #expect(
      breaking { answer in
        let words = Tokenizer.tokens(in: Array(answer.answer.utf8)).map(\.word)
        return answer.evidence.allSatisfy { span in
          let quoted = Tokenizer.tokens(in: Array(span.quote.utf8)).map(\.word)
          return words.indices.contains { words[$0...].starts(with: quoted) }
        }
      } == []
    )
  }

  @Test func evidenceFitsItsThemeAndLabel() {
    #expect(
      breaking { answer in
        answer.evidence.allSatisfy { span in
          span.leans != nil && span.theme.flatMap { sides[$0] } == span.leans
        }
      } == []
    )
    #expect(
      breaking { answer in
        let leans = Set(answer.evidence.compactMap(\.leans))
        return switch answer.label {
        case "neither": leans.isEmpty
        case "mixed": leans == ["production", "research"]
        default: leans.contains(answer.label)
        }
      } == []
    )
  }

  /// Answers are written one by one: no two have eight words in a row in common, but for a few stock phrases of speech
  /// ("so the way we think about it is").
  @Test func noTwoAnswersAreAlike() {
    var owner: [WordHash: Int] = [:]
    var shared: [String] = []
    for (number, answer) in answers.enumerated() {
      let words = Tokenizer.tokens(in: Array(answer.answer.utf8)).map(\.word)
      for start in words.indices.dropLast(7) {
        let run = words[start + 1..<start + 8].reduce(words[start]) { $0.followed(by: $1) }
        if let other = owner.updateValue(number, forKey: run), other != number {
          shared.append("\(answers[other].id) \(answer.id)")
        }
      }
    }
    #expect(shared.count <= 12, "\(shared)")
    #expect(Set(shared).count >= shared.count / 2, "\(shared)")
  }
}
