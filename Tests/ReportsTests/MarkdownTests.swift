import Testing

@testable import BatchRunner
@testable import Reports

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("plain, text; with (marks) - and 1.5 + 2.", "plain, text; with (marks) - and 1.5 + 2."),
    ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"),
    ("[a](b) ![c](d) <img> &amp; \\", "\\[a\\](b) !\\[c\\](d) \\<img\\> \\&amp; \\\\"),
    ("a | b", "a \\| b"), ("# head", "\\# head"), ("> quote", "\\> quote"), ("- item", "\\- item"),
    ("+ item", "\\+ item"),
    ("12. item", "12\\. item"), ("1) item", "1\\) item"), ("3.5 seconds", "3.5 seconds"),
    ("=====", "\\=\\=\\=\\=\\="),
    ("see https://a.b and www.c.d", "see https\\://a.b and www\\.c.d"),
    ("at 10:30, 1:02:03, x.vtt:3: no", "at 10:30, 1:02:03, x.vtt:3: no"),
    ("std::x a:b", "std::x a:b"), (":b:", "\\:b:"),
    (":+1: :100: :e-mail:", "\\:+1: \\:100: \\:e-mail:"), ("-0.5", "-0.5"), ("-", "\\-"),
    ("- - -", "\\- - -"),
    ("one thing: this", "one thing: this"),
    ("ada@example.org", "ada@\u{2060}example.org"), (":tada: $x$", "\\:tada: \\$x\\$"),
    ("a\nb\u{1b}[31m\u{202e}c", "a b \\[31mc"), ("---", "\\---"),
  ])
  func escaping(text: String, expected: String) { #expect(MarkdownText.escaped(text) == expected) }

  private static let report = Make.transcript(
    [
      Make.question(
        "We *rolled* it back. I would retry.",
        question: "What | broke?",
        label: "production",
        evidence: [
          (0..<19, "production", "failure-modes", 1.86, false), (21..<35, "production", nil, 0.4, true),
        ]
      ),
      Make.question(
        "Hm.",
        index: 2,
        question: "",
        reason: ReasonReport(code: "near-tie", detail: "48% against 40%, 50% needed")
      ),
    ],
    warnings: ["roles guessed"],
    themes: [ThemeReport(theme: "failure-modes", leans: "production", spans: 1, weight: 1.86)]
  )

  private func text(inFull: Bool) -> String {
    var printer = MarkdownReport(Make.facts(), command: "plumb classify 'a b'", inFull: inFull)
    let failure = InputFailure(path: "x_y.vtt", line: 3, error: "no header")
    let bytes = printer.begin() + printer.transcript(Self.report) + printer.end(failures: [failure])
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let head = """
    # What interview answers lean to

    \(Wording.intendedUse)

    Confidence is the calibrated probability that the tag is right: of answers like those that the model was trained on, about \
    seven in ten of those shown with 70% carry the label that readers gave them.

    ## Ada Osei

    talks/ada.md; asked by Interviewer

    **Warning:** roles guessed

    **production-leaning 75%** — 2 answers: 1 production, 1 unclear. If the interview went on, the next answer that leans at all \
    would lean to production with a probability of 75%.

    - leans to production in: failure-modes 1

    | no. | leans to | confidence | question |
    | ---: | --- | ---: | --- |
    | 1 | production-leaning | 70% | What \\| broke? |
    | 2 | unclear |  |  |

    ### 1. What \\| broke?

    production-leaning — production 70%, neither 20%, research 10% (line 11)


    """

  private static let evidence = """
    > **“We \\*rolled\\* it back”** — production, failure-modes, +1.9
    >
    > **“I would retry.”** — production, +0.4, hypothetical


    """

  private static let foot = """

    ## Could not be used

    - x\\_y.vtt:3: no header

    plumb 9.9, model a \\<model\\>, SHA-256 `abc123`, a tag from a probability of 0.50 on.

    Command: `plumb classify 'a b'`

    """

  @Test func forADebrief() {
    #expect(text(inFull: false) == Self.head + Self.evidence.dropLast() + Self.foot)
  }

  /// The table of an answer whose evidence adds so much for production.
  private func reckoning(evidence: String) -> String {
    """
    | nats | prior | evidence | other words | score |
    | --- | ---: | ---: | ---: | ---: |
    | neither | 0.20 | 0.00 | 0.20 | 0.20 |
    | production | 0.70 | \(evidence) | 0.70 | 0.70 |
    | research | 0.10 | 0.00 | 0.10 | 0.10 |

    """
  }

  /// A heading is short; the whole question is there in full alone.
  @Test(arguments: [true, false]) func aLongQuestionIsCutInItsHeading(inFull: Bool) {
    let question = "What *broke* " + String(repeating: "and why ", count: 20) + "there?"
    let asked = Make.question(
      "We rolled it back.",
      question: question,
      evidence: [(0..<9, "production", nil, 1, false)]
    )
    var printer = MarkdownReport(Make.facts(), command: "", inFull: inFull)
    let text = String(decoding: printer.transcript(Make.transcript([asked])), as: UTF8.self)
    let cut = "### 1. What \\*broke\\* " + String(repeating: "and why ", count: 10) + "and wh…\n\n"
    #expect(text.contains(cut))
    #expect(text.contains(cut + "What \\*broke\\* and why") == inFull)
  }

  @Test func inFull() {
    let second = """
      ### 2. (no question)

      unclear — production 70%, neither 20%, research 10% (line 12). No reading is likely enough: 48% against 40%, 50% needed.

      > Hm.

      """
    #expect(
      text(inFull: true) == Self.head + "> **We \\*rolled\\* it back**. **I would retry.**\n\n"
        + Self.evidence + reckoning(evidence: "2.26") + "\n" + second + "\n" + reckoning(evidence: "0.00")
        + Self.foot
    )
  }
}
