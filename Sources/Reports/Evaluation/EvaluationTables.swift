import Evaluation

/// The figures of an evaluation as tables of text, for the formats that draw them each in their way.
struct EvaluationTable {
  /// What a page calls it in links.
  var id: String
  var title: String
  var columns: [String]
  /// Cells; the first of a row names it, the others are numbers.
  var rows: [[String]]
  /// What figures mean that do not say it themselves.
  var notes: [String] = []
}

extension EvaluationReport {
  /// All tables, in the order in which they are read.
  var tables: [EvaluationTable] {
    [figuresTable, labelsTable, confusionTable, reliabilityTable, coverageTable] + evidenceTable
  }

  private var figuresTable: EvaluationTable {
    let predictions = assessment.predictions
    let threshold = Decimals.fixed(assessment.threshold, places: 2)
    let tagged = riskCoverage.point(atThreshold: assessment.threshold)
    return EvaluationTable(
      id: "figures",
      title: "Figures",
      columns: ["figure", "value"],
      rows: [
        ["accuracy", number(confusion.accuracy)], ["macro-F1", number(confusion.macroF1)],
        ["expected calibration error", number(reliability.expectedCalibrationError)],
        ["Brier score", number(ProbabilityScore.brier(predictions))],
        ["log loss (nats)", number(ProbabilityScore.logLoss(predictions))],
        ["area under risk-coverage", number(riskCoverage.area)],
        ["tagged at threshold \(threshold)", Decimals.percent(tagged?.coverage ?? 0)],
        ["of those tagged, wrongly", tagged.map { Decimals.percent($0.risk) } ?? "–"],
      ],
      notes: [
        "Expected calibration error: how far confidence is from the share that is right, on average over bins; 0 is best.",
        "Brier score: the squared distance of the probabilities from the truth, on average; 0 is best, 2 is worst.",
      ]
    )
  }

  private var labelsTable: EvaluationTable {
    EvaluationTable(
      id: "labels",
      title: "Labels",
      columns: ["label", "answers", "precision", "recall", "F1", "AUROC"],
      rows: assessment.labels.indices.map { label in
        [assessment.labels[label], String(confusion.support(label))]
          + [confusion.precision(label), confusion.recall(label), confusion.f1(label), auroc(label)].map(
            number
          )
      }
    )
  }

  private var confusionTable: EvaluationTable {
    EvaluationTable(
      id: "confusion",
      title: "Confusion",
      columns: ["true \\ said"] + assessment.labels,
      rows: assessment.labels.indices.map { label in
        [assessment.labels[label]] + confusion.counts[label].map(String.init)
      }
    )
  }

  private var reliabilityTable: EvaluationTable {
    EvaluationTable(
      id: "reliability",
      title: "Reliability",
      columns: ["bin", "answers", "confidence", "right"],
      rows: reliability.bins.enumerated().map { place, bin in
        [String(place + 1), String(bin.count), number(bin.confidence), number(bin.accuracy)]
      }
    )
  }

  private var coverageTable: EvaluationTable {
    EvaluationTable(
      id: "coverage",
      title: "Risk and coverage",
      columns: ["threshold", "tagged", "wrong"],
      rows: RiskCoverage.shownThresholds.compactMap { threshold in
        riskCoverage.point(atThreshold: threshold).map {
          [number(threshold), Decimals.percent($0.coverage), Decimals.percent($0.risk)]
        }
      }
    )
  }

  private var evidenceTable: [EvaluationTable] {
    guard let evidence = assessment.evidence else { return [] }
    return [
      EvaluationTable(
        id: "evidence",
        title: "Evidence, over \(evidence.answers) answers with readers' quotes",
        columns: ["figure", "value"],
        rows: [
          ["token F1", number(evidence.tokenF1)], ["IOU F1", number(evidence.iouF1)],
          ["comprehensiveness", number(evidence.comprehensiveness)],
          ["sufficiency", number(evidence.sufficiency)],
        ],
        notes: [
          "Comprehensiveness: how much less likely the readers' label gets without the evidence; the more, the better.",
          "Sufficiency: how much less likely it gets if only the evidence is left; the less, the better.",
        ]
      )
    ]
  }

  private func number(_ value: Double) -> String { Decimals.fixed(value, places: 3) }
}
