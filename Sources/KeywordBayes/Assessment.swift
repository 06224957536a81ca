import Evaluation

/// How good a model's readings of labelled answers are.
public struct Assessment: Sendable {
  /// The labels, in the order of the figures below.
  public var labels: [String]
  /// The labels that evidence argues for.
  public var leanings: [String]
  /// What was said of each answer beside what is true.
  public var predictions: [Prediction]
  /// The least probability for a tag.
  public var threshold: Double
  /// How many answers have a label that the model does not know, and are left out.
  public var leftOut: Int
  /// Agreement of the evidence with readers' quotes, over the answers that have quotes for their label.
  public var evidence: EvidenceAgreement?
  /// What adds most to each label, in the labels' order; the mean over the models where there are several.
  public var keywords: [[Keyword]]
  /// Wrong answers, the most confident first, at most ``mostMistakes``.
  public var mistakes: [Mistake]

  /// How well found evidence agrees with readers'.
  public struct EvidenceAgreement: Sendable, Equatable {
    /// How many answers it is the mean of.
    public var answers: Int
    /// Token F1 over words between white space.
    public var tokenF1: Double
    /// F1 over spans that share at least half their union.
    public var iouF1: Double
    /// How much the true label's probability falls when the found evidence is taken out (DeYoung et al. 2020).
    public var comprehensiveness: Double
    /// How much it falls when nothing but the found evidence is left.
    public var sufficiency: Double
  }

  /// How many keywords of each label are kept.
  public static let mostKeywords = 12
  /// How many mistakes are kept.
  public static let mostMistakes = 10

  /// Compares readings with the truth.
  ///
  /// - Parameters:
  ///   - answers: the labelled answers.
  ///   - readings: readings of them, each by its place among the answers.
  ///   - labels: the labels to judge by.
  ///   - threshold: the least probability for a tag.
  public init(_ answers: [TrainingAnswer], readings: [HeldOutReading], labels: [String], threshold: Double) {
    self.labels = labels
    self.threshold = threshold
    leanings = readings.first?.model.leaningLabels ?? labels
    predictions = readings.compactMap { held in
      labels.firstIndex(of: answers[held.answer].label).map {
        Prediction(truth: $0, probability: held.reading.probability)
      }
    }
    leftOut = answers.count - predictions.count
    evidence = Assessment.agreement(answers, readings)
    keywords = Keyword.means(over: readings, labels: labels, most: Assessment.mostKeywords)
    mistakes = Mistake.worst(of: answers, readings: readings, labels: labels)
  }

  /// What training itself learned of its model from the answers that it held out.
  public init(_ training: Training) {
    labels = training.model.labels
    leanings = training.model.leaningLabels
    threshold = training.model.facts.threshold
    predictions = training.heldOut
    leftOut = 0
    evidence = nil
    keywords = labels.indices.map { training.model.keywords(for: $0, most: Assessment.mostKeywords) }
    mistakes = training.mistakes
  }

  private static func agreement(_ answers: [TrainingAnswer], _ readings: [HeldOutReading])
    -> EvidenceAgreement?
  {
    let finder = EvidenceFinder()
    var sum = EvidenceAgreement(answers: 0, tokenF1: 0, iouF1: 0, comprehensiveness: 0, sufficiency: 0)
    for held in readings {
      let answer = answers[held.answer]
      let marked = answer.evidence.filter { $0.leans == answer.label }.map(\.range)
      guard !marked.isEmpty, let label = held.model.labels.firstIndex(of: answer.label) else { continue }
      let tokens = held.reading.features.tokens
      let found = finder.evidence(in: held.reading, of: held.model).filter { $0.leans == label }
        .map { tokens.bytes(of: $0.tokens) }
      let text = Array(answer.answer.utf8)
      let words = whiteSpaceWords(of: text)
      let (foundWords, markedWords) = (covered(words, by: found), covered(words, by: marked))
      let probability = held.reading.probability[label]
      func reread(_ keep: (Int) -> Bool) -> Double {
        let kept = words.indices.filter(keep).map { text[words[$0]] }
        let joined = Array(kept.joined(separator: [UInt8(ascii: " ")]))
        return held.model.read(answer: joined, question: Array(answer.question.utf8)).probability[label]
      }
      sum.answers += 1
      sum.tokenF1 += SpanAgreement.tokenF1(found: foundWords, marked: markedWords)
      sum.iouF1 += SpanAgreement.iouF1(found: found, marked: marked)
      sum.comprehensiveness += probability - reread { !foundWords.contains($0) }
      sum.sufficiency += probability - reread { foundWords.contains($0) }
    }
    guard sum.answers > 0 else { return nil }
    let count = Double(sum.answers)
    return EvidenceAgreement(
      answers: sum.answers,
      tokenF1: sum.tokenF1 / count,
      iouF1: sum.iouF1 / count,
      comprehensiveness: sum.comprehensiveness / count,
      sufficiency: sum.sufficiency / count
    )
  }

  private static func whiteSpaceWords(of text: [UInt8]) -> [Range<Int>] {
    text.indices.split { text[$0] <= 0x20 }.compactMap { slice in
      guard let first = slice.first, let last = slice.last else { return nil }
      return first..<last + 1
    }
  }

  private static func covered(_ words: [Range<Int>], by spans: [Range<Int>]) -> Set<Int> {
    Set(words.indices.filter { word in spans.contains { $0.overlaps(words[word]) } })
  }
}
