import KeywordBayes
import TextFeatures
import Transcripts

/// Finds what an interview asked about and what was shown.
///
/// - A theme is asked about by a question whose asking sentences have one of its keywords, or one of the bank's phrases for it.
/// - It is shown by evidence of at least one nat that has one of its keywords and tells of what was done, in an answer that is not
///   tagged for another label: a stray half-sentence of an answer that says something else shows nothing.
public struct CoverageFinder: Sendable {
  /// The least weight of a stretch that shows a theme, in nats.
  public static let leastWeight = 1.0

  private let topics: TopicFinder
  private let bank: QuestionBank
  private let role: String?
  private let leanings: [String]

  /// Makes a finder of a model's themes, all but those of the label without evidence.
  ///
  /// - Parameter role: the label of the role that the interviews are for: only its themes can be blind spots. Nil for all.
  public init(model: Model, bank: QuestionBank, role: String? = nil) {
    topics = TopicFinder(themes: model.leaningThemes, bank: bank)
    self.bank = bank
    self.role = role
    leanings = model.leaningLabels
  }

  /// The coverage of an interview; nil if nothing is asked in it, or if the model has no themes.
  public func coverage(of questions: [QuestionReport]) -> Coverage? {
    guard !topics.themes.isEmpty, questions.contains(where: { !$0.question.isEmpty }) else { return nil }
    var themes = topics.themes.map {
      ThemeCoverage(theme: $0.name, leans: $0.leans, asked: [], shown: [], contrary: [])
    }
    for question in questions {
      let talk = Array(question.question.utf8)
      let asked = Set(topics.topics(in: AskingSentences.text(of: talk)).map(\.theme))
      let shown = shownThemes(of: question)
      for place in themes.indices {
        let isAsked = asked.contains(place)
        let isShown = shown.contains(themes[place].theme)
        if isAsked { themes[place].asked.append(question.index) }
        if isShown { themes[place].shown.append(question.index) }
        if isAsked, !isShown, leansElsewhere(question, than: themes[place].leans) {
          themes[place].contrary.append(question.index)
        }
      }
    }
    return Coverage(themes: themes, blindSpots: blindSpots(of: themes))
  }

  private func blindSpots(of themes: [ThemeCoverage]) -> [BlindSpot] {
    themes.filter { $0.asked.isEmpty && $0.shown.isEmpty && $0.leans == role ?? $0.leans }.map {
      BlindSpot(theme: $0.theme, leans: $0.leans, followUps: bank.section($0.theme).questions)
    }
  }

  /// A stretch goes by its weightiest theme, but may show others of the same side too.
  private func shownThemes(of question: QuestionReport) -> Set<String> {
    var shown: Set<String> = []
    for span in question.evidence where !span.hypothetical && span.weight >= Self.leastWeight {
      guard question.label == nil || question.label == span.leans else { continue }
      let themes = topics.topics(in: Array(span.text.utf8)).map { topics.themes[$0.theme] }
      shown.formUnion(themes.filter { $0.leans == span.leans }.map(\.name))
      if let theme = span.theme { shown.insert(theme) }
    }
    return shown
  }

  private func leansElsewhere(_ question: QuestionReport, than side: String) -> Bool {
    question.label.map { $0 != side && leanings.contains($0) } ?? false
  }
}
