import Evaluation
import KeywordBayes

/// The figures of an evaluation, for people and as JSON.
public struct EvaluationReport {
  let assessment: Assessment
  let confusion: ConfusionMatrix
  let reliability: Reliability
  let riskCoverage: RiskCoverage
  /// How the readings came about, for the heading.
  let method: String
  /// What makes the figures doubtful.
  public let warnings: [String]

  /// Makes a report; the method is a phrase such as "5 folds, no voice in two of them".
  public init(_ assessment: Assessment, method: String, warnings: [String] = []) {
    self.assessment = assessment
    self.method = method
    self.warnings = warnings
    confusion = ConfusionMatrix(assessment.predictions, labels: assessment.labels.count)
    reliability = Reliability(assessment.predictions)
    riskCoverage = RiskCoverage(assessment.predictions)
  }

  /// The area under the ROC curve of one label against the rest.
  func auroc(_ label: Int) -> Double {
    ProbabilityScore.auroc(
      scores: assessment.predictions.map { $0.probability[label] },
      isPositive: assessment.predictions.map { $0.truth == label }
    )
  }

  /// The report as text.
  public func text() -> String {
    let sections = [
      [heading] + warningLines, figures, perLabel, matrix, table, curve, evidence, keywords, mistakes,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  var heading: String {
    "\(assessment.predictions.count) answers, \(method)"
      + (assessment.leftOut > 0 ? "; \(assessment.leftOut) with labels unknown to the model left out" : "")
  }

  /// What comes of the threshold: "at threshold 0.50: 89% tagged, 27% of them wrongly".
  var outcome: String {
    let tagged = riskCoverage.point(atThreshold: assessment.threshold).map {
      "\(Decimals.percent($0.coverage)) tagged, \(Decimals.percent($0.risk)) of them wrongly"
    }
    return "at threshold \(Decimals.fixed(assessment.threshold, places: 2)): \(tagged ?? "nothing is tagged")"
  }

  private var warningLines: [String] {
    warnings.flatMap { TextWrap.hanging($0, head: "  ! ", columns: 80) }
  }

  private var figures: [String] {
    let predictions = assessment.predictions
    return [
      line("accuracy", confusion.accuracy),
      line("macro-F1", confusion.macroF1),
      line("expected calibration error", reliability.expectedCalibrationError),
      line("Brier score", ProbabilityScore.brier(predictions)),
      line("log loss (nats)", ProbabilityScore.logLoss(predictions)),
      line("area under risk-coverage", riskCoverage.area),
      outcome,
    ]
  }

  private var perLabel: [String] {
    ["label           answers  precision  recall      F1   AUROC"]
      + assessment.labels.indices.map { label in
        let cells = [
          confusion.precision(label), confusion.recall(label), confusion.f1(label), auroc(label),
        ].map { number($0) }
        return DisplayText.padded(assessment.labels[label], to: 14)
          + right(String(confusion.support(label)), 9)
          + right(cells[0], 11) + right(cells[1], 8) + right(cells[2], 8) + right(cells[3], 8)
      }
  }

  private var matrix: [String] {
    let width = max(8, (assessment.labels.map(DisplayText.width).max() ?? 0) + 2)
    return ["true \\ said     " + assessment.labels.map { right($0, width) }.joined()]
      + assessment.labels.indices.map { truth in
        DisplayText.padded(assessment.labels[truth], to: 16)
          + confusion.counts[truth].map { right(String($0), width) }.joined()
      }
  }

  private var table: [String] {
    ["reliability: answers  confidence  right"]
      + reliability.bins.map { bin in
        right(String(bin.count), 20) + right(number(bin.confidence), 12) + right(number(bin.accuracy), 7)
      }
  }

  private var curve: [String] {
    ["risk-coverage: threshold  tagged  wrong"]
      + RiskCoverage.shownThresholds.compactMap { threshold in
        riskCoverage.point(atThreshold: threshold).map {
          right(number(threshold), 24) + right(Decimals.percent($0.coverage), 8)
            + right(Decimals.percent($0.risk), 7)
        }
      }
  }

  private var evidence: [String] {
    guard let evidence = assessment.evidence else { return [] }
    return [
      "evidence, over \(evidence.answers) answers with readers' quotes",
      line("token F1", evidence.tokenF1), line("IOU F1", evidence.iouF1),
      line("comprehensiveness", evidence.comprehensiveness), line("sufficiency", evidence.sufficiency),
    ]
  }

  private var keywords: [String] {
    let width = (assessment.labels.map(DisplayText.width).max() ?? 0) + 2
    return ["most telling (nats in an answer of a hundred words)"]
      + assessment.labels.indices.flatMap { label in
        let words = assessment.keywords[label].filter { $0.weight > 0 }.map {
          DisplayText.clean($0.name) + " " + Decimals.fixed($0.weight, places: 2)
        }
        let lines = TextWrap.lines(words.joined(separator: ", "), columns: 80 - width)
        return lines.enumerated().map { place, line in
          DisplayText.padded(place == 0 ? assessment.labels[label] : "", to: width) + line
        }
      }
  }

  /// The worst mistakes with the words that misled, or the first words where none stand out.
  private var mistakes: [String] {
    guard !assessment.mistakes.isEmpty else { return [] }
    return ["worst mistakes"]
      + assessment.mistakes.flatMap { mistake in
        let words = mistake.words.isEmpty ? [mistake.answer] : mistake.words
        let quotes = words.map { "“\(DisplayText.clean($0))”" }.joined(separator: " ")
        let head = "said \(mistake.said), is \(mistake.label): " + (mistake.id ?? "")
        return [
          right(Decimals.percent(mistake.confidence), 4) + "  " + DisplayText.cut(head, to: 74),
          "      " + DisplayText.cut(quotes, to: 74),
        ]
      }
  }

  private func line(_ name: String, _ value: Double) -> String {
    DisplayText.padded(name, to: 28) + number(value)
  }

  private func number(_ value: Double) -> String { Decimals.fixed(value, places: 3) }

  private func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - DisplayText.width(text))) + text
  }

  /// The report as JSON.
  public func json() -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("schemaVersion", JSONSchema.version)
      json.member("method", method)
      json.member("answers", assessment.predictions.count)
      json.member("leftOut", assessment.leftOut)
      json.member("warnings", warnings)
      write(figures: &json)
      json.member("labels", Array(assessment.labels.indices)) { json, label in write(label: label, to: &json)
      }
      json.member("reliability", reliability.bins) { json, bin in
        json.object {
          $0.member("answers", bin.count)
          $0.member("confidence", bin.confidence)
          $0.member("accuracy", bin.accuracy)
        }
      }
      json.member(
        "riskCoverage",
        RiskCoverage.shownThresholds.compactMap { riskCoverage.point(atThreshold: $0) }
      ) {
        json,
        point in
        json.object {
          $0.member("threshold", point.threshold)
          $0.member("coverage", point.coverage)
          $0.member("risk", point.risk)
        }
      }
      json.member("evidence", assessment.evidence)
      json.member("mistakes", assessment.mistakes)
    }
    return json.take() + [UInt8(ascii: "\n")]
  }

  private func write(figures json: inout JSONWriter) {
    json.member("accuracy", confusion.accuracy)
    json.member("macroF1", confusion.macroF1)
    json.member("expectedCalibrationError", reliability.expectedCalibrationError)
    json.member("brier", ProbabilityScore.brier(assessment.predictions))
    json.member("logLoss", ProbabilityScore.logLoss(assessment.predictions))
    json.member("riskCoverageArea", riskCoverage.area)
  }

  private func write(label: Int, to json: inout JSONWriter) {
    json.object {
      $0.member("label", assessment.labels[label])
      $0.member("answers", confusion.support(label))
      $0.member("precision", confusion.precision(label))
      $0.member("recall", confusion.recall(label))
      $0.member("f1", confusion.f1(label))
      $0.member("auroc", auroc(label))
      $0.member("said", confusion.counts[label])
      $0.member("keywords", assessment.keywords[label])
    }
  }
}

extension Mistake: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("label", label)
      $0.member("said", said)
      $0.member("confidence", confidence)
      $0.member("question", question)
      $0.member("answer", answer)
      $0.member("words", words)
    }
  }
}

extension Assessment.EvidenceAgreement: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("answers", answers)
      $0.member("tokenF1", tokenF1)
      $0.member("iouF1", iouF1)
      $0.member("comprehensiveness", comprehensiveness)
      $0.member("sufficiency", sufficiency)
    }
  }
}

extension RiskCoverage {
  /// The thresholds that reports show.
  static let shownThresholds = [0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
}
