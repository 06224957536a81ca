import BatchRunner

/// How results are put into words: what an answer leans to, never what somebody is.
package enum Wording {
  /// What the report is for; it stands in every one.
  static let intendedUse = """
    This report supports people who decide; it does not decide. A lean says what kind of work an answer talks about. It is no \
    measure of anybody's ability or character, and no ground to reject, rank or score candidates. Read the evidence.
    """

  /// What the figure beside a tag means.
  static let confidenceMeaning = """
    Confidence is the calibrated probability that the tag is right: of answers like those that the model was trained on, about \
    seven in ten of those shown with 70% carry the label that readers gave them.
    """

  /// What an audit is called, and what it is for.
  static let auditTitle = "What kits and postings ask for"
  static let auditUse = """
    A document is written for a role if enough themes of that role come up in it, in whatever context. Names of tools count for no side. \
    This says something of the text, and nothing of those who answer it.
    """

  /// A tag: "production-leaning", "neither", "unclear".
  static func tag(_ label: String?, leanings: [String]) -> String {
    guard let label else { return "unclear" }
    return leanings.contains(label) ? label + "-leaning" : label
  }

  /// From what on answers are tagged, to stand behind how a report was made.
  static func threshold(_ threshold: Double) -> String {
    ", a tag from a probability of \(Decimals.fixed(threshold, places: 2)) on"
  }

  /// How sure a tag is: "80%"; nothing for unclear, where no figure says what one would take it for.
  static func confidence(_ value: Double, in label: String?) -> String {
    label == nil ? "" : Decimals.percent(value)
  }

  /// How sure a verdict is, to stand behind it: " 80%"; nothing for unclear.
  static func confidence(behind verdict: Verdict) -> String {
    verdict.label == nil ? "" : " " + Decimals.percent(verdict.confidence)
  }

  /// What an interview leans to, or several together: "Answers lean to production".
  static func lean(_ verdict: Verdict) -> String {
    verdict.label.map { "Answers lean to \($0)" } ?? "Unclear"
  }

  /// What the figure of a whole interview, or of several, means.
  static func verdict(_ verdict: Verdict, of interviews: Int = 1) -> String {
    if verdict.tagged.isEmpty { return "No answer leans to a side." }
    if let label = verdict.label {
      return
        "If the \(interviews == 1 ? "interview" : "interviews") went on, the next answer that leans at all would lean to "
        + "\(label) with a probability of \(Decimals.percent(verdict.confidence))."
    }
    let shares = verdict.probability.map { "\($0.label) \(Decimals.percent($0.value))" }.joined(
      separator: ", "
    )
    let reason = verdict.isTie ? "the sides are too close" : "no answer is tagged for the side ahead"
    return "No tag: \(reason) (\(shares))."
  }

  /// Why an answer is unclear.
  static func reason(_ reason: ReasonReport) -> String {
    let meaning =
      switch reason.code {
      case "too-short": "Too short to read"
      case "unknown-words": "Too little of it is familiar language"
      case "near-tie": "No reading is likely enough"
      case "no-evidence": "It leans only slightly"
      default: reason.code
      }
    return meaning + ": " + reason.detail + "."
  }

  /// What an interview is called: "Interview with Ada Osei", or else the file.
  static func title(_ report: TranscriptReport) -> String {
    report.candidates.isEmpty ? report.path : "Interview with " + name(report)
  }

  /// Who answers, or else the file.
  static func name(_ report: TranscriptReport) -> String {
    report.candidates.isEmpty ? report.path : report.candidates.joined(separator: ", ")
  }

  /// How many answers have which tag: "22 answers: 10 production, 10 neither, 2 unclear".
  static func counts(_ report: TranscriptReport, labels: [String]) -> String {
    let counts = (labels.map(Optional.some) + [nil]).compactMap { label in
      let count = report.questions.count { $0.label == label }
      return count > 0 ? "\(count) \(label ?? "unclear")" : nil
    }
    return count(report.questions.count, "answer")
      + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))
  }

  /// A number of things: "1 answer", "2 answers".
  package static func count(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  /// The same with a comma before every three digits, for pages: "4,748 answers".
  static func grouped(_ count: Int, _ thing: String) -> String {
    "\(Decimals.grouped(count)) \(thing)\(count == 1 ? "" : "s")"
  }

  /// Which interviews say what, by their numbers in the group's list: "they disagree on failure-modes: production in 1; research in 2".
  static func disagreement(_ disagreement: Disagreement) -> String {
    let sides = disagreement.sides.map { side in
      "\(side.label) in \(side.interviews.map(String.init).joined(separator: ", "))"
    }
    let matter = disagreement.theme.map { "they disagree on \($0)" } ?? "the interviews disagree"
    return "\(matter): \(sides.joined(separator: "; "))"
  }

  /// Where a question stands: "line 12, 1:03".
  static func place(_ question: QuestionReport) -> String {
    "line \(question.line)" + (question.time.map { ", " + ClockTime.text($0) } ?? "")
  }

  /// The probability of each label: "production 97%, research 2%, neither 1%".
  static func shares(_ probability: [LabelValue]) -> String {
    probability.sorted { $0.value > $1.value }.map { "\($0.label) \(Decimals.percent($0.value))" }
      .joined(separator: ", ")
  }
}
