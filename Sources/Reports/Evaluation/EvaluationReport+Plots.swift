import Evaluation

/// The figures of an evaluation as drawings.
extension EvaluationReport {
  /// All drawings.
  var plots: [HTML] {
    guard !assessment.predictions.isEmpty else { return [] }
    return [
      reliabilityDiagram, riskCoverageCurve, ConfusionGrid(confusion, labels: assessment.labels).figure,
      ConfidenceHistogram(assessment.predictions).plot,
    ]
  }

  private var reliabilityDiagram: HTML {
    let plot = Plot(x: .shares("confidence"), y: .shares("share right"))
    let points = reliability.bins.map { ($0.confidence, $0.accuracy) }
    let dots = reliability.bins.map { bin in
      plot.dot(
        (bin.confidence, bin.accuracy),
        name:
          "\(Wording.count(bin.count, "answer")): confidence \(Decimals.percent(bin.confidence)), right \(Decimals.percent(bin.accuracy))",
        style: "bin"
      )
    }
    return plot.figure(
      "Reliability",
      id: "reliability",
      caption: "Bins of equally many answers. On the dashed line confidence is neither too high nor too low.",
      [plot.line([(0, 0), (1, 1)], style: "guide"), plot.line(points, style: "curve")] + dots
    )
  }

  /// Of many points every so many are drawn, and always the last.
  private var riskCoverageCurve: HTML {
    let all = riskCoverage.points
    let plot = Plot(
      x: .shares("share tagged"),
      y: .shares("share of those wrong", upTo: all.map(\.risk).max() ?? 1)
    )
    let step = max(1, all.count / 200)
    let points = all.indices.filter { $0 % step == 0 || $0 == all.count - 1 }
      .map { (all[$0].coverage, all[$0].risk) }
    let threshold = riskCoverage.point(atThreshold: assessment.threshold).map { point in
      plot.dot(
        (point.coverage, point.risk),
        name: outcome,
        style: "threshold"
      )
    }
    return plot.figure(
      "Risk and coverage",
      id: "coverage",
      caption: """
        What share is tagged wrongly if only the most confident answers are tagged. The ring is the threshold, \
        \(Decimals.fixed(assessment.threshold, places: 2)).
        """,
      [plot.line(points, style: "curve")] + [threshold].compactMap(\.self)
    )
  }
}
