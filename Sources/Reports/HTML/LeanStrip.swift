import BatchRunner

/// A drawing of how an interview leans from its beginning to its end: a column an answer, its height the probability of each side.
///
/// Of two sides the first goes up and the second down; of more each has a lane. Filled columns are answers that are tagged so.
struct LeanStrip {
  private let report: TranscriptReport
  private let sides: Sides
  private let anchor: String
  /// Where each column begins, and where the last one ends, from 0 to 1000.
  private let edges: [Double]
  private let isTimed: Bool

  /// A strip whose columns lead to the elements `anchor-q1`, `anchor-q2` and so on.
  init(_ report: TranscriptReport, sides: Sides, anchor: String) {
    self.report = report
    self.sides = sides
    self.anchor = anchor
    let times = report.questions.compactMap(\.time)
    isTimed = times.count == report.questions.count && LeanStrip.rises(times)
    edges = isTimed ? LeanStrip.edges(times) : LeanStrip.evenEdges(report.questions.count)
  }

  private static func rises(_ times: [Double]) -> Bool {
    times.count > 1 && zip(times, times.dropFirst()).allSatisfy { $0 < $1 } && times.allSatisfy(\.isFinite)
  }

  /// When the last answer ends is not known; it gets the mean length of the others.
  private static func edges(_ times: [Double]) -> [Double] {
    let length = times[times.count - 1] - times[0]
    let whole = length * Double(times.count) / Double(times.count - 1)
    return times.map { ($0 - times[0]) / whole * 1000 } + [1000]
  }

  private static func evenEdges(_ count: Int) -> [Double] {
    (0...max(1, count)).map { Double($0) / Double(max(1, count)) * 1000 }
  }

  /// The drawing with its caption; nothing for an interview without answers.
  var html: HTML {
    guard !report.questions.isEmpty, !sides.labels.isEmpty else { return "" }
    let columns = report.questions.indices.map(column)
    return """
      <figure class="strip">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      <line class="axis" x1="0" x2="1000" y1="\(middle)" y2="\(middle)"/>
      \(columns)
      </svg>
      <div class="ends"><span>\(start)</span><span>\(end)</span></div>
      <figcaption>\(caption) <span class="spoken">\(tagged)</span></figcaption>
      </figure>

      """
  }

  private var caption: String {
    let places =
      sides.labels.count == 2
      ? "\(sides.labels[0]) above the line, \(sides.labels[1]) below"
      : "from top to bottom " + sides.labels.joined(separator: ", ")
    return
      "How likely each answer leans, \(isTimed ? "by time" : "in order"): \(places). Filled: tagged so."
  }

  /// What the drawing shows, for those who do not see it.
  private var tagged: String {
    sides.labels.map { label in
      let numbers = report.questions.filter { $0.label == label }.map { String($0.index) }
      return "Tagged \(label): \(numbers.isEmpty ? "none" : numbers.joined(separator: ", "))."
    }.joined(separator: " ")
  }

  private var start: String { isTimed ? ClockTime.text(report.questions[0].time ?? 0) : "first answer" }

  private var end: String {
    "last answer"
      + (isTimed ? " at " + ClockTime.text(report.questions[report.questions.count - 1].time ?? 0) : "")
  }

  private var middle: String { sides.labels.count == 2 ? "50" : "100" }

  private func column(_ place: Int) -> HTML {
    let question = report.questions[place]
    let (from, width) = (edges[place] + 1, max(1, edges[place + 1] - edges[place] - 2))
    let bars = sides.labels.indices.map { bar(question, lane: $0, from: from, width: width) }
    let name =
      "\(question.index): \(Wording.tag(question.label, leanings: sides.labels)), \(Wording.shares(question.probability))"
    return """
      <a href="#\(anchor)-q\(question.index)" tabindex="-1"><title>\(name)</title>\
      <rect class="room" x="\(number(from))" width="\(number(width))" height="100"/>\(bars)</a>

      """
  }

  private func bar(_ question: QuestionReport, lane: Int, from: Double, width: Double) -> HTML {
    let label = sides.labels[lane]
    let share = question.probability.first { $0.label == label }?.value ?? 0
    let room = 100 / Double(sides.labels.count)
    let height = share * (room - 2)
    let goesDown = sides.labels.count == 2 && lane == 1
    let top = goesDown ? 51 : room * Double(lane + 1) - 1 - height
    let style = sides.style(of: label) + (question.label == label ? "" : " weak")
    return """
      <rect class="\(style)" x="\(number(from))" y="\(number(top))" width="\(number(width))" height="\(number(height))"/>
      """
  }

  private func number(_ value: Double) -> String { Decimals.text(value, places: 1) }
}
