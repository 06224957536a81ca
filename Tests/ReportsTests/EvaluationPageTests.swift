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
    String(decoding: report.html(version: "9.9", command: "plumb evaluate"), as: UTF8.self)
  }

  @Test func pointsStandWhereTheyShould() {
    let page = page(report(Self.predictions))
    // Confidence 0.6 wrong, 0.75 right, 0.9 right, each a bin: x is 64 + 286 × confidence, y is 252 − 240 × share.
    #expect(page.contains("<polyline class=\"curve\" points=\"235.6,252.0 278.5,12.0 321.4,12.0\"/>"))
    #expect(page.contains("<title>1 answer: confidence 60%, right 0%</title>"))
    // Coverage 1/3, 2/3, 1 with risk 0, 0, 1/3, on an axis up to 0.5.
    #expect(page.contains("<polyline class=\"curve\" points=\"159.3,252.0 254.7,252.0 350.0,92.0\"/>"))
    #expect(page.contains("<title>at threshold 0.50: 100% tagged, 33% of them wrongly</title>"))
    // Truth push said pull: 1 of 2.
    #expect(page.contains("x=\"100.0\" y=\"116.0\" width=\"76.0\" height=\"76.0\" fill-opacity=\"0.18\"/>"))
    // One wrong answer from 0.6 on, a quarter of an axis up to 4.
    #expect(page.contains("<rect class=\"wrong\" x=\"235.6\" y=\"192.0\" width=\"13.3\" height=\"60.0\"/>"))
    #expect(page.contains("<p class=\"use\">3 answers, model &lt;x&gt;.</p>"))
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
        <p class="asked" dir="auto">What &lt;now&gt;?</p>
        <p class="answer" dir="auto">We <mark class="side-1">read &amp; read</mark> papers, and \
        <mark class="side-1">we read &lt;b&gt;</mark>.</p>
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

  @Test func asMarkdown() {
    let text = report(Self.predictions, [Self.mistake]).markdown()
    #expect(
      text.hasPrefix(
        "# How well answers were told apart\n\n3 answers, model \\<x\\>\n\n## Figures\n\n| figure | value |\n| --- | ---: |\n| accuracy | 0.667 |\n"
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
