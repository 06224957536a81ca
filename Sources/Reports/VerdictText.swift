import BatchRunner

/// What an interview as a whole leans to, or several together, for people.
struct VerdictText {
  let style: Style
  let leanings: [String]

  /// The tag and how sure it is, the answers, and why there is no tag.
  ///
  ///     production-leaning, 80% sure — 22 answers: 10 production, 10 neither, 2 unclear
  func lines(_ verdict: Verdict, answers: String) -> [String] {
    let sure = verdict.label == nil ? "" : ", \(Decimals.percent(verdict.confidence)) sure"
    let tag = Wording.tag(verdict.label, leanings: leanings) + sure
    let reason = verdict.label == nil ? ". " + Wording.verdict(verdict) : ""
    var lines = TextWrap.hanging("\(tag) — \(answers)\(reason)", columns: style.columns)
    let place = verdict.label.flatMap { leanings.firstIndex(of: $0) }
    let colored = style.colored(style.bold(tag), leaning: place)
    lines[0] = lines[0].replacing(tag, with: colored, maxReplacements: 1)
    return lines
  }
}
