import Evaluation
import Testing

@testable import KeywordBayes
@testable import Reports

/// The page and the Markdown of an evaluation.
@Suite struct EvaluationPageTests {
  private static let predictions = [
    Prediction(truth: 0, probability: [0.9, 0.1]), Prediction(truth: 1, probability: [0.6, 0.4]),
    Prediction(truth: 1, probability: [0.25, 0.75]),
  ]

  private static let mistake = Mistake(
    id: "a|7",
    question: "What <now>?",
    answer: "We read & read papers, and we read <b>.",
    label: "pull",
    said: "push",
    confidence: 0.6,
    spans: [27..<38, 3..<14, 8..<21]
  )

  private func report(_ predictions: [Prediction], _ mistakes: [Mistake] = []) -> EvaluationReport {
    var assessment = Assessment([], readings: [], labels: ["pull", "push"], threshold: 0.5)
    assessment.predictions = predictions
    assessment.keywords = [
      [Keyword(name: "<a>", weight: 2, documents: 3)], [Keyword(name: "b", weight: 0.5, documents: 1)],
    ]
    assessment.mistakes = mistakes
    return EvaluationReport(assessment, method: "model <x>")
  }

  private func page(_ report: EvaluationReport) -> String {
    String(decoding: report.html(version: "9.9", model: nil, command: "plumb evaluate"), as: UTF8.self)
  }

  @Test func pointsStandWhereTheyShould() {
    let page = page(report(Self.predictions))
    // Confidence 0.6 wrong, 0.75 right, 0.9 right, each a bin: x is 64 + 280 × confidence, y is 252 − 240 × share.
    #expect(page.contains("<polyline class=\"curve\" points=\"232.0,252.0 274.0,12.0 316.0,12.0\"/>"))
    #expect(page.contains("<title>1 answer: confidence 60%, right 0%</title>"))
    // Coverage 1/3, 2/3, 1 with risk 0, 0, 1/3, on an axis up to 40%.
    #expect(page.contains("<polyline class=\"curve\" points=\"157.3,252.0 250.7,252.0 344.0,52.0\"/>"))
    #expect(page.contains("<title>at threshold 0.50: 100% tagged, 33% of them wrongly</title>"))
    // Truth push said pull: 1 of 2.
    #expect(page.contains("x=\"112.0\" y=\"120.0\" width=\"76.0\" height=\"76.0\" fill-opacity=\"0.18\"/>"))
    // One wrong answer from 0.6 on, the whole of an axis up to 1.
    #expect(page.contains("<rect class=\"wrong\" x=\"232.0\" y=\"12.0\" width=\"13.0\" height=\"240.0\"/>"))
    #expect(
      page.contains(
        "<p class=\"use\">3 answers, model &lt;x&gt;; at threshold 0.50: 100% tagged, 33% of them wrongly.</p>"
      )
    )
  }

  /// What a drawing shows is told in figures beside it.
  @Test func everyPlotLeadsToItsTable() {
    let page = page(report(Self.predictions))
    for id in ["reliability", "coverage", "confusion", "confidence"] {
      #expect(page.contains("aria-describedby=\"\(id)-plot\""))
      #expect(page.contains("<figcaption id=\"\(id)-plot\">"))
      #expect(page.contains("<a href=\"#\(id)\">As a table</a>"))
      #expect(page.contains("<div id=\"\(id)\">"))
    }
    #expect(
      page.contains(
        "<tr><th scope=\"row\">from 60%</th><td class=\"number\">0</td><td class=\"number\">1</td></tr>"
      )
    )
  }

  @Test func theModelThatWasMeasuredIsNamed() {
    let bytes = report(Self.predictions).html(version: "9.9", model: Make.facts(), command: "")
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(page.contains("<p>plumb 9.9, model a &lt;model&gt;.</p>"))
    #expect(page.contains("<code>abc123</code>"))
  }

  /// Steps are round, and there are at most five of them or so.
  @Test(arguments: [
    (0.0, ["0%", "5%"]), (0.03, ["0%", "5%"]), (0.12, ["0%", "5%", "10%", "15%"]),
    (0.33, ["0%", "10%", "20%", "30%", "40%"]), (0.51, ["0%", "20%", "40%", "60%"]),
    (1.0, ["0%", "20%", "40%", "60%", "80%", "100%"]),
  ])
  func sharesAreInPercent(most: Double, ticks: [String]) {
    #expect(Axis.shares("", upTo: most).ticks.map(\.text) == ticks)
  }

  @Test(arguments: [
    (1.0, ["0", "1"]), (5.0, ["0", "1", "2", "3", "4", "5"]), (7.0, ["0", "2", "4", "6", "8"]),
    (23.0, ["0", "5", "10", "15", "20", "25"]), (239.0, ["0", "50", "100", "150", "200", "250"]),
  ])
  func countsAreRound(most: Double, ticks: [String]) {
    #expect(Axis.counts("", upTo: most).ticks.map(\.text) == ticks)
  }

  /// Names that have no room side by side are turned, and the drawing gets as high as it must.
  @Test func manyLabelsCanBeRead() {
    let labels = (1...12).map { "a long label \($0)" }
    let prediction = Prediction(truth: 0, probability: labels.map { _ in 1.0 / 12 })
    let grid = ConfusionGrid(ConfusionMatrix([prediction], labels: 12), labels: labels).figure.markup
    #expect(grid.contains("<svg viewBox=\"0 0 360 360\""))
    #expect(grid.matches(of: /transform="rotate\(-90\)">a long labe…</).count == 12)
    let few = ConfusionGrid(ConfusionMatrix([], labels: 2), labels: ["a", "b"]).figure.markup
    #expect(few.contains("<svg viewBox=\"0 0 360 300\""))
    #expect(few.matches(of: /rotate/).count == 1)
  }

  @Test func nothingToDrawIsNotDrawn() {
    let page = page(report([]))
    #expect(!page.contains("<figure"))
    #expect(!page.contains("nan") && !page.contains("null"))
  }

  @Test func mistakesShowTheWordsThatMisled() {
    let page = page(report(Self.predictions, [Self.mistake]))
    #expect(
      page.contains(
        """
        <h3>push 60%, but readers say pull <span class="place">a|7</span></h3>
        <div class="asked" dir="auto"><p>What &lt;now&gt;?</p></div>
        <p class="answer" dir="auto"><span class="rest">We </span><mark class="side-1" data-spans="2">read </mark>\
        <mark class="side-1" data-spans="2 3">&amp; read</mark><mark class="side-1" data-spans="3"> papers</mark>\
        <span class="rest">, and </span><mark class="side-1" data-spans="1">we read &lt;b&gt;</mark>\
        <span class="rest">.</span></p>
        """
      )
    )
    #expect(page.contains("<tr><th scope=\"row\">b</th><td><svg class=\"bar\" viewBox=\"0 0 100 8\""))
    #expect(
      page.contains(
        "<rect class=\"side-1\" x=\"0.0\" width=\"25.0\" height=\"8\"/></svg></td><td class=\"number\">0.50</td>"
      )
    )
  }

  /// The words are marked as those of what was said, whatever it was.
  @Test(arguments: [("pull", "side-0"), ("push", "side-1"), ("neither", "plain")])
  func whatMisledHasTheStyleOfItsSide(said: String, style: String) {
    var mistake = Self.mistake
    (mistake.said, mistake.spans) = (said, [3..<7])
    #expect(
      page(report(Self.predictions, [mistake])).contains(
        "<mark class=\"\(style)\" data-spans=\"1\">read</mark>"
      )
    )
  }

  @Test func asMarkdown() {
    let text = report(Self.predictions, [Self.mistake]).markdown()
    #expect(
      text.hasPrefix(
        """
        # How well answers were told apart

        3 answers, model \\<x\\>; at threshold 0.50: 100% tagged, 33% of them wrongly

        ## Figures

        | figure | value |
        | --- | ---: |
        | accuracy | 0.667 |

        """
      )
    )
    #expect(
      text.contains(
        """
        | tagged at threshold 0.50 | 100% |
        | of those tagged, wrongly | 33% |

        Expected calibration error: how far
        """
      )
    )
    #expect(
      text.contains(
        "\n| true \\\\ said | pull | push |\n| --- | ---: | ---: |\n| pull | 1 | 0 |\n| push | 1 | 1 |\n"
      )
    )
    #expect(text.contains("\n- **pull**: \\<a\\> 2.00\n- **push**: b 0.50\n"))
    #expect(
      text.hasSuffix(
        """
        ## Worst mistakes

        ### push 60%, but readers say pull a\\|7

        > “we read \\<b\\>”
        >
        > “read \\& read”
        >
        > “\\& read papers”

        """
      )
    )
  }
}
