import BatchRunner

/// One interview on a page.
struct InterviewView {
  private let report: TranscriptReport
  private let facts: RunFacts
  private let sides: Sides
  private let anchor: String
  private let inFull: Bool

  /// A view whose elements have ids that begin with an anchor; in full every answer shows its whole reckoning.
  init(_ report: TranscriptReport, facts: RunFacts, anchor: String, inFull: Bool = false) {
    self.report = report
    self.facts = facts
    self.sides = Sides(facts.leanings)
    self.anchor = anchor
    self.inFull = inFull
  }

  /// The section, made of all parts.
  var html: HTML {
    """
    <section class="interview" id="\(anchor)" aria-labelledby="\(anchor)-name \(anchor)-source">
    \(parts)</section>

    """
  }

  /// What an interview is shown as, in this order.
  private var parts: [HTML] { [heading, warnings, head, strip, themes, coverage, questions] }

  private var heading: HTML {
    let source = [report.candidates.isEmpty ? nil : report.path, report.format].compactMap(\.self)
      .joined(separator: ", ")
    let asks = report.interviewers.isEmpty ? "" : "; asked by " + report.interviewers.joined(separator: ", ")
    return """
      <h2 id="\(anchor)-name" dir="auto">\(Wording.title(report))</h2>
      <p class="source" id="\(anchor)-source" dir="auto">\(source)\(asks)</p>

      """
  }

  private var warnings: HTML { WarningList.html(report.warnings) }

  /// The tool's reading beside the reader's own.
  private var head: HTML {
    guard !report.questions.isEmpty else { return "<p class=\"none\">There is no answer in it.</p>\n" }
    let labels = sides.first(of: facts.labels)
    let verdict = VerdictView(
      report.verdict,
      sides: sides,
      counts: Wording.counts(report, labels: labels)
    )
    return "<div class=\"head\">\n\(verdict.html)\(ReaderForm(labels: labels).interview(anchor))</div>\n"
  }

  /// One answer goes nowhere.
  private var strip: HTML {
    report.questions.count < 2
      ? "" : "<h3>Along the interview</h3>\n\(LeanStrip(report, sides: sides, anchor: anchor).html)"
  }

  private var themes: HTML {
    report.themes.isEmpty ? "" : "<h3>Themes</h3>\n\(ThemeBars(report, sides: sides).html)"
  }

  private var coverage: HTML {
    report.coverage.map { CoverageView($0, sides: sides, anchor: anchor).html } ?? ""
  }

  private var questions: HTML {
    guard !report.questions.isEmpty else { return "" }
    let views = zip(report.questions, repeated).map { question, number in
      QuestionView(question, facts: facts, anchor: anchor, repeating: number, inFull: inFull).html
    }
    return "<h3>Questions and answers</h3>\n\(views)"
  }

  /// For each question the number of the one that it repeats: of several in a row the first.
  private var repeated: [Int?] {
    var first: QuestionReport?
    return report.questions.map { question in
      if question.question == first?.question { return first?.index }
      first = question
      return nil
    }
  }
}
