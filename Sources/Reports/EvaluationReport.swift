import Evaluation
import KeywordBayes

/// The figures of an evaluation, for people and as JSON.
public struct EvaluationReport {
  private let assessment: Assessment
  private let confusion: ConfusionMatrix
  private let reliability: Reliability
  private let riskCoverage: RiskCoverage
  /// How the readings came about, for the heading.
  private let method: String

  /// Makes a report; the method is a phrase such as "5 folds, no voice in two of them".
  public init(_ assessment: Assessment, method: String) {
    self.assessment = assessment
    self.method = method
    confusion = ConfusionMatrix(assessment.predictions, labels: assessment.labels.count)
    reliability = Reliability(assessment.predictions)
    riskCoverage = RiskCoverage(assessment.predictions)
  }

  /// The area under the ROC curve of one label against the rest.
  private func auroc(_ label: Int) -> Double {
    ProbabilityScore.auroc(
      scores: assessment.predictions.map { $0.probability[label] },
      isPositive: assessment.predictions.map { $0.truth == label }
    )
  }

  /// The report as text.
  public func text() -> String {
    ([heading, ""] + figures + [""] + perLabel + [""] + matrix + [""] + table + [""] + curve + evidence)
      .joined(separator: "\n") + "\n"
  }

  private var heading: String {
    "\(assessment.predictions.count) answers, \(method)"
      + (assessment.leftOut > 0 ? "; \(assessment.leftOut) with labels unknown to the model left out" : "")
  }

  private var figures: [String] {
    let predictions = assessment.predictions
    let tagged = riskCoverage.point(atThreshold: assessment.threshold)
    let threshold = Decimals.fixed(assessment.threshold, places: 2)
    return [
      line("accuracy", confusion.accuracy),
      line("macro-F1", confusion.macroF1),
      line("expected calibration error", reliability.expectedCalibrationError),
      line("Brier score", ProbabilityScore.brier(predictions)),
      line("log loss (nats)", ProbabilityScore.logLoss(predictions)),
      line("area under risk-coverage", riskCoverage.area),
      "at threshold \(threshold): "
        + (tagged.map {
          "\(Decimals.percent($0.coverage)) tagged, \(Decimals.percent($0.risk)) of them wrongly"
        } ?? "nothing is tagged"),
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
      "", "evidence, over \(evidence.answers) answers with readers' quotes",
      line("token F1", evidence.tokenF1), line("IOU F1", evidence.iouF1),
      line("comprehensiveness", evidence.comprehensiveness), line("sufficiency", evidence.sufficiency),
    ]
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
      json.key("schemaVersion")
      json.value(1)
      json.key("method")
      json.value(method)
      json.key("answers")
      json.value(assessment.predictions.count)
      json.key("leftOut")
      json.value(assessment.leftOut)
      write(figures: &json)
      json.key("labels")
      json.array(Array(assessment.labels.indices)) { json, label in write(label: label, to: &json) }
      json.key("reliability")
      json.array(reliability.bins) { json, bin in
        json.object {
          $0.key("answers")
          $0.value(bin.count)
          $0.key("confidence")
          $0.value(bin.confidence)
          $0.key("accuracy")
          $0.value(bin.accuracy)
        }
      }
      json.key("riskCoverage")
      json.array(RiskCoverage.shownThresholds.compactMap { riskCoverage.point(atThreshold: $0) }) {
        json,
        point in
        json.object {
          $0.key("threshold")
          $0.value(point.threshold)
          $0.key("coverage")
          $0.value(point.coverage)
          $0.key("risk")
          $0.value(point.risk)
        }
      }
      write(evidence: &json)
    }
    return json.take() + [UInt8(ascii: "\n")]
  }

  private func write(figures json: inout JSONWriter) {
    json.key("accuracy")
    json.value(confusion.accuracy)
    json.key("macroF1")
    json.value(confusion.macroF1)
    json.key("expectedCalibrationError")
    json.value(reliability.expectedCalibrationError)
    json.key("brier")
    json.value(ProbabilityScore.brier(assessment.predictions))
    json.key("logLoss")
    json.value(ProbabilityScore.logLoss(assessment.predictions))
    json.key("riskCoverageArea")
    json.value(riskCoverage.area)
  }

  private func write(label: Int, to json: inout JSONWriter) {
    json.object {
      $0.key("label")
      $0.value(assessment.labels[label])
      $0.key("answers")
      $0.value(confusion.support(label))
      $0.key("precision")
      $0.value(confusion.precision(label))
      $0.key("recall")
      $0.value(confusion.recall(label))
      $0.key("f1")
      $0.value(confusion.f1(label))
      $0.key("auroc")
      $0.value(auroc(label))
      $0.key("said")
      $0.array(confusion.counts[label]) { $0.value($1) }
    }
  }

  private func write(evidence json: inout JSONWriter) {
    json.key("evidence")
    guard let evidence = assessment.evidence else { return json.null() }
    json.object {
      $0.key("answers")
      $0.value(evidence.answers)
      $0.key("tokenF1")
      $0.value(evidence.tokenF1)
      $0.key("iouF1")
      $0.value(evidence.iouF1)
      $0.key("comprehensiveness")
      $0.value(evidence.comprehensiveness)
      $0.key("sufficiency")
      $0.value(evidence.sufficiency)
    }
  }
}

extension RiskCoverage {
  /// The thresholds that reports show.
  static let shownThresholds = [0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
}
