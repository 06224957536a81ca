import BatchRunner

/// A question with its answer in full, the tag, and room for the reader's own.
struct QuestionView {
  private let question: QuestionReport
  private let facts: RunFacts
  private let sides: Sides
  private let anchor: String
  private let inFull: Bool
  private let asked: AskedView

  /// A view; in full it shows the whole reckoning. A question that is the same as an earlier one tells its number.
  init(_ question: QuestionReport, facts: RunFacts, anchor: String, repeating number: Int?, inFull: Bool) {
    self.question = question
    self.facts = facts
    self.sides = Sides(facts.leanings)
    self.inFull = inFull
    self.anchor = "\(anchor)-q\(question.index)"
    asked = AskedView(question.question, repeating: number.map { ($0, "#\(anchor)-q\($0)") })
  }

  /// The article.
  var html: HTML {
    """
    <article class="question\(question.evidence.isEmpty ? " bare" : "")" id="\(anchor)">
    <h4><span class="spoken">Question </span>\(question.index) <span class="place">\(place)</span></h4>
    <div class="talk">
    \(asked.html)<p class="answer" dir="auto">\(MarkedAnswer(question, sides: sides).html)</p>
    \(reckoning)</div>
    <div class="margin">
    <p class="tag \(sides.style(of: question.label))">\(Wording.tag(question.label, leanings: facts.leanings)) \
    <span class="confidence">\(Wording.confidence(question.confidence, in: question.label))</span></p>
    \(Bar.stacked(question.probability, tag: question.label, sides: sides))
    <p class="shares">\(Wording.shares(question.probability))</p>
    \(reason)\(ReaderForm(labels: sides.first(of: facts.labels)).answer(question.index, anchor))</div>
    </article>

    """
  }

  private var place: String {
    [question.id.map { "id \($0)" }, Wording.place(question)].compactMap(\.self).joined(separator: ", ")
  }

  private var reckoning: HTML {
    inFull ? ReckoningTable(question, labels: sides.first(of: facts.labels)).html : ""
  }

  private var reason: HTML {
    question.reason.map { "<p class=\"reason\">\(Wording.reason($0))</p>\n" } ?? ""
  }
}
