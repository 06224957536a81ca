import BatchRunner

/// What an interview leans to, or several together, and what its figure means.
struct VerdictView {
  private let verdict: Verdict
  private let sides: Sides
  private let interviews: Int
  private let counts: String?

  /// A view of the verdict on one interview, with the counts of its answers, or on several.
  init(_ verdict: Verdict, sides: Sides, of interviews: Int = 1, counts: String? = nil) {
    self.verdict = verdict
    self.sides = sides
    self.interviews = interviews
    self.counts = counts
  }

  /// The block.
  var html: HTML {
    """
    <div class="verdict">
    <p class="tag \(sides.style(of: verdict.label))">\(Wording.lean(verdict))\(share)</p>
    \(Bar.stacked(verdict.probability, tag: verdict.label, sides: sides))
    <p>\(Wording.verdict(verdict, of: interviews))</p>
    \(counts.map { "<p class=\"counts\">\($0).</p>\n" as HTML } ?? "")</div>

    """
  }

  private var share: HTML {
    guard verdict.label != nil else { return "" }
    return " <span class=\"confidence\">· \(Decimals.percent(verdict.confidence))</span>"
  }
}
