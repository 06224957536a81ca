import Evaluation

/// How many answers were said with which confidence, rightly and wrongly.
struct ConfidenceHistogram {
  /// Answers whose confidence lies in one twentieth.
  struct Bin {
    var confidence: ClosedRange<Double>
    var right = 0.0
    var wrong = 0.0
  }

  /// The bins that have answers, from the least confidence on.
  let bins: [Bin]

  init(_ predictions: [Prediction]) {
    let count = 20
    var bins = (0..<count).map { place in
      Bin(confidence: Double(place) / Double(count)...Double(place + 1) / Double(count))
    }
    for prediction in predictions {
      let place = min(count - 1, max(0, Int(prediction.confidence * Double(count))))
      if prediction.isRight { bins[place].right += 1 } else { bins[place].wrong += 1 }
    }
    self.bins = bins.filter { $0.right + $0.wrong > 0 }
  }

  /// The right ones below, the wrong ones above.
  var plot: HTML {
    let most = bins.map { $0.right + $0.wrong }.max() ?? 1
    let plot = Plot(x: .shares("confidence"), y: .counts("answers", upTo: most))
    return plot.figure(
      "Confidence",
      id: "confidence",
      caption: """
        How many answers were said with which confidence: \(Plot.swatch("right"))&#160;rightly, \
        \(Plot.swatch("wrong"))&#160;wrongly.
        """,
      bins.flatMap { bin in
        [
          plot.column(bin.confidence, 0...bin.right, style: "right"),
          plot.column(bin.confidence, bin.right...(bin.right + bin.wrong), style: "wrong"),
        ]
      }
    )
  }

  /// The same in figures.
  var table: EvaluationTable {
    EvaluationTable(
      id: "confidence",
      title: "Confidence",
      columns: ["confidence", "right", "wrong"],
      rows: bins.map { bin in
        ["from \(Decimals.percent(bin.confidence.lowerBound))"]
          + [bin.right, bin.wrong].map { Decimals.fixed($0, places: 0) }
      }
    )
  }
}
