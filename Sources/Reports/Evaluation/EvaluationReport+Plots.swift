import Evaluation

/// The figures of an evaluation as drawings.
extension EvaluationReport {
  /// All drawings.
  var plots: [HTML] {
    assessment.predictions.isEmpty ? [] : [reliabilityDiagram, riskCoverageCurve, confusionGrid, histogram]
  }

  private var reliabilityDiagram: HTML {
    let plot = Plot(x: "confidence", y: "share right")
    let points = reliability.bins.map { ($0.confidence, $0.accuracy) }
    let dots = reliability.bins.map { bin in
      plot.dot(
        (bin.confidence, bin.accuracy),
        name:
          "\(Wording.count(bin.count, "answer")): confidence \(Decimals.percent(bin.confidence)), right \(Decimals.percent(bin.accuracy))",
        style: "right"
      )
    }
    return plot.figure(
      "Reliability",
      caption: "Bins of equally many answers. On the dashed line confidence is neither too high nor too low.",
      [plot.line([(0, 0), (1, 1)], style: "guide"), plot.line(points, style: "curve")] + dots
    )
  }

  /// Of many points every so many are drawn, and always the last.
  private var riskCoverageCurve: HTML {
    let plot = Plot(x: "share tagged", y: "share of those wrong", top: mostRisk)
    let all = riskCoverage.points
    let step = max(1, all.count / 200)
    let points = all.indices.filter { $0 % step == 0 || $0 == all.count - 1 }
      .map { (all[$0].coverage, all[$0].risk) }
    let threshold = riskCoverage.point(atThreshold: assessment.threshold).map { point in
      plot.dot(
        (point.coverage, point.risk),
        name: "at threshold \(Decimals.fixed(assessment.threshold, places: 2)): "
          + "\(Decimals.percent(point.coverage)) tagged, \(Decimals.percent(point.risk)) of them wrongly",
        style: "wrong"
      )
    }
    return plot.figure(
      "Risk and coverage",
      caption:
        "What share is tagged wrongly if only the most confident answers are tagged. The dot is the threshold, "
        + Decimals.fixed(assessment.threshold, places: 2) + ".",
      [plot.line(points, style: "curve")] + [threshold].compactMap(\.self)
    )
  }

  private var mostRisk: Double {
    let most = riskCoverage.points.map(\.risk).max() ?? 1
    return max(0.25, (most * 4).rounded(.up) / 4)
  }

  /// Rows are the truth, columns what was said; the darker, the larger the share of the row.
  private var confusionGrid: HTML {
    let count = assessment.labels.count
    let side = min(76.0, 250 / Double(count))
    let cells = confusion.counts.enumerated().flatMap { truth, row in
      row.enumerated().map { said, answers -> HTML in
        let share = Double(answers) / Double(max(1, confusion.support(truth)))
        let (x, y) = (100 + Double(said) * side, 40 + Double(truth) * side)
        return """
          <rect class="cell" x="\(text(x))" y="\(text(y))" width="\(text(side))" height="\(text(side))" \
          fill-opacity="\(Decimals.text(share * 0.35, places: 2))"/>
          <text x="\(text(x + side / 2))" y="\(text(y + side / 2 + 5))" text-anchor="middle">\(answers)</text>

          """
      }
    }
    let names = assessment.labels.enumerated().map { place, label -> HTML in
      let (name, middle) = (DisplayText.cut(DisplayText.clean(label), to: 12), (Double(place) + 0.5) * side)
      return """
        <text class="tick" x="\(text(100 + middle))" y="30" text-anchor="middle">\(name)</text>
        <text class="tick" x="92" y="\(text(40 + middle + 5))" text-anchor="end">\(name)</text>

        """
    }
    return Plot.figure(
      "Confusion",
      caption: "A row is what readers said, a column what the tool said; numbers are answers.",
      "\(cells)\(names)"
    )
  }

  /// How many answers have which confidence, the right ones below, the wrong ones above.
  private var histogram: HTML {
    let count = 20
    var bins = Array(repeating: (right: 0.0, wrong: 0.0), count: count)
    for prediction in assessment.predictions {
      let bin = min(count - 1, max(0, Int(prediction.confidence * Double(count))))
      if prediction.isRight { bins[bin].right += 1 } else { bins[bin].wrong += 1 }
    }
    let most = bins.map { $0.right + $0.wrong }.max() ?? 1
    let plot = Plot(x: "confidence", y: "answers", top: EvaluationReport.ceiling(of: most))
    let columns = bins.enumerated().flatMap { place, bin in
      let range = Double(place) / Double(count)...Double(place + 1) / Double(count)
      return [
        bin.right > 0 ? plot.column(range, 0...bin.right, style: "right") : "",
        bin.wrong > 0 ? plot.column(range, bin.right...(bin.right + bin.wrong), style: "wrong") : "",
      ]
    }
    return plot.figure(
      "Confidence",
      caption: "How many answers have which confidence: those said rightly below, those said wrongly on top.",
      columns
    )
  }

  /// The least four round steps that reach a number: steps are 1, 2 or 5 with zeros.
  private static func ceiling(of most: Double) -> Double {
    var step = 1.0
    var factors = [2, 2.5, 2]
    while step * 4 < most {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    return step * 4
  }

  private func text(_ value: Double) -> String { Decimals.text(value, places: 1) }
}
