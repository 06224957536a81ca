import Foundation
import KeywordBayes
import Testing

@testable import BatchRunner
@testable import Reports

@Suite struct HTMLTests {
  @Test(arguments: [
    ("plain", "plain"), ("<b a=\"1\">'&'</b>", "&lt;b a=&quot;1&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;"),
    ("&lt;", "&amp;lt;"), ("a\u{0}\u{7}\u{1b}[31m\u{7f}\u{9b}b", "a[31mb"),
    ("a\nb\tc\rd\r\n", "a\nb\tc d \n"),
    ("\u{202a}a\u{202e}b\u{2066}c\u{2069}\u{200e}\u{feff}\u{200b}\u{ad}", "abc"),
    ("a\u{2028}b\u{2029}c\u{85}d\u{c}e\u{b}f", "a b c d e f"),
    ("a\u{200d}b\u{200c}c", "a\u{200d}b\u{200c}c"), ("\u{e000}é日👩🏽‍💻", "é日👩🏽‍💻"),
  ])
  func escaping(text: String, expected: String) {
    let html: HTML = "\(text)"
    #expect(Array(html.markup.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func onlyTextIsEscaped() {
    let cell: HTML = "<td>\("<i>")</td>"
    let row: HTML = "<tr \(7)>\(cell)\([cell, cell])</tr>"
    #expect(
      row.markup == "<tr 7><td>&lt;i&gt;</td><td>&lt;i&gt;</td><td>&lt;i&gt;</td></tr>"
    )
  }

  @Test(arguments: [
    ([], ""), (["1"], "1"), (["1", "2"], "1 and 2"), (["1", "<", "3"], "1, &lt; and 3"),
  ])
  func lists(items: [String], text: String) {
    #expect(HTML.list(items.map { "\($0)" }, last: " and ").markup == text)
  }

  @Test func base64() {
    for length in 0..<20 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 77 + 130) }
      #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
    }
  }

  /// WCAG 2.2, 1.4.3, level AA.
  @Test func everyColourCanBeReadOnItsGround() throws {
    for isDark in [false, true] {
      for pair in Palette.pairs {
        let luminances = try [pair.text, pair.ground].map { name in
          let color = try #require(Palette.colors.first { $0.name == name })
          return luminance(isDark ? color.dark : color.light)
        }.sorted()
        #expect((luminances[1] + 0.05) / (luminances[0] + 0.05) >= 4.5, "\(pair) \(isDark)")
      }
    }
  }

  private func luminance(_ color: UInt32) -> Double {
    let channels = [16, 8, 0].map { shift in
      let value = Double(color >> UInt32(shift) & 0xff) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  @Test func sidesAreToldApartWithoutColour() {
    #expect(Sides(Make.leanings).labels.map(Sides(Make.leanings).mark) == ["P", "R"])
    #expect(["pull", "push"].map(Sides(["pull", "push"]).mark) == ["1", "2"])
    #expect(Sides(Make.leanings).style(of: nil) == "plain")
    #expect(Sides(Make.leanings).style(of: "neither") == "plain")
    #expect(Sides(["a", "b", "c", "d", "e"]).style(of: "e") == "side-0")
  }
}

@Suite struct MarkedAnswerTests {
  private func html(_ question: QuestionReport) -> String {
    MarkedAnswer(question, sides: Sides(Make.leanings)).html.markup
  }

  @Test func marksStandInPlaceAndNotesAfterThem() {
    let question = Make.question(
      "So <we> were paged & I would retry.",
      evidence: [(3..<18, "production", "failure-modes", 1.86, false), (21..<35, "research", nil, 0.4, true)]
    )
    #expect(
      html(question) == """
        <span class="rest">So </span>\
        <mark class="side-0" data-spans="1">&lt;we&gt; were paged</mark>\
        <span class="note side-0"><b aria-hidden="true">P</b><span class="spoken">production</span> failure-modes +1.9</span>\
        <span class="rest"> &amp; </span>\
        <mark class="side-1 supposed" data-spans="2">I would retry.</mark>\
        <span class="note side-1"><b aria-hidden="true">R</b><span class="spoken">research</span> +0.4 hypothetical</span>
        """
    )
  }

  @Test func stretchesThatOverlapAreCut() {
    let question = Make.question(
      "abcdef",
      evidence: [(0..<4, "production", nil, 1, false), (2..<6, "research", nil, 2, true)]
    )
    let marks = html(question).replacing(/<span class="note.*?<\/span> [^<]*<\/span>/, with: "")
    #expect(
      marks == """
        <mark class="side-0" data-spans="1">ab</mark><mark class="side-0 side-1" data-spans="1 2">cd</mark>\
        <mark class="side-1 supposed" data-spans="2">ef</mark>
        """
    )
  }

  /// The note stands behind a comma or a closing quote, but parts no word and no number.
  @Test(arguments: [
    ("it", ", then", ",", " then"), ("it", "”) she", "”)", " she"), ("it", "... And", "...", " And"),
    ("it", ".", ".", ""),
    ("it", "'s", "", "'s"), ("3", ".5", "", ".5"), ("it", " “so", "", " “so"), ("it", "—so", "", "—so"),
  ])
  func punctuationComesBeforeTheNote(words: String, rest: String, before: String, after: String) {
    let question = Make.question(
      words + rest,
      evidence: [(0..<words.utf8.count, "production", nil, 1, false)]
    )
    let note = /<span class="note.*?<\/span> [^<]*<\/span>/
    let parts = html(question).split(separator: note, omittingEmptySubsequences: false)
      .map { String($0.replacing(/<[^>]*>/, with: "").replacing("&#39;", with: "'")) }
    #expect(parts == [words + before, after])
  }

  @Test func anAnswerWithoutEvidenceIsPlain() {
    #expect(html(Make.question("No.")) == "<span class=\"rest\">No.</span>")
    #expect(html(Make.question("")) == "")
  }

  /// Whatever two stretches: the pieces of each are its text, there is a note for each, and all pieces are the answer.
  @Test func everyTwoStretchesComeOutWhole() throws {
    let answer = "aé😀 b"
    let edges =
      answer.unicodeScalars.indices.map { answer.utf8.distance(from: answer.startIndex, to: $0) } + [9]
    let ranges = edges.flatMap { from in edges.filter { $0 > from }.map { from..<$0 } }
    #expect(ranges.count == 15)
    for a in ranges {
      for b in ranges where (b.lowerBound, b.upperBound) >= (a.lowerBound, a.upperBound) {
        let question = Make.question(
          answer,
          evidence: [(a, "production", nil, 1, false), (b, "research", nil, 1, false)]
        )
        let text = html(question)
        for (number, span) in question.evidence.enumerated() {
          let pieces = text.matches(of: /<mark class="[^"]*" data-spans="([12 ]*)">([^<]*)<\/mark>/)
            .filter { $0.1.split(separator: " ").contains("\(number + 1)") }.map(\.2).joined()
          #expect(pieces == span.text, "\(a) \(b)")
        }
        #expect(text.matches(of: /class="note/).count == 2)
        let bare = text.replacing(/<span class="note.*?<\/span> [^<]*<\/span>/, with: "").replacing(
          /<[^>]*>/,
          with: ""
        )
        #expect(bare == answer, "\(a) \(b)")
      }
    }
  }
}

@Suite struct DrawingTests {
  private let sides = Sides(Make.leanings)

  @Test func aBarHasASideAtEachEnd() {
    let values = [("neither", 0.25), ("production", 0.5), ("research", 0.25)]
      .map { LabelValue(label: $0.0, value: $0.1) }
    #expect(
      Bar.stacked(values, tag: "production", sides: sides).markup == """
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="side-0" x="0.0" width="50.0" height="8"/><rect class="plain" x="50.0" width="25.0" height="8"/>\
        <rect class="side-1" x="75.0" width="25.0" height="8"/></svg>
        """
    )
  }

  @Test func theStripFollowsTheClock() {
    let questions = [
      Make.question("a", index: 1, label: "production", time: 60, probability: [0, 1, 0]),
      Make.question("b", index: 2, time: 90, probability: [0.5, 0, 0.5]),
      Make.question("c", index: 3, label: "research", time: 180, probability: [0, 0.25, 0.75]),
    ]
    let strip = LeanStrip(Make.transcript(questions), sides: sides, anchor: "i4").html.markup
    #expect(
      strip.contains(
        """
        <a href="#i4-q1" tabindex="-1"><title>1: production-leaning, production 100%, neither 0%, research 0%</title>\
        <rect class="room" x="1.0" width="164.7" height="100"/><rect class="side-0" x="1.0" y="1.0" width="164.7" height="48.0"/>\
        <rect class="side-1 weak" x="1.0" y="51.0" width="164.7" height="0.0"/></a>
        """
      )
    )
    #expect(strip.contains("<rect class=\"room\" x=\"167.7\" width=\"498.0\""))
    #expect(strip.contains("<rect class=\"side-1\" x=\"667.7\" y=\"51.0\" width=\"331.3\" height=\"36.0\"/>"))
    #expect(strip.contains("<span>1:00</span><span>last answer at 3:00</span>"))
    #expect(
      strip.contains("<span class=\"spoken\">Tagged production: 1. Tagged research: 3.</span></figcaption>")
    )
    #expect(strip.contains("preserveAspectRatio=\"none\" aria-hidden=\"true\">"))
    #expect(strip.contains("by time: production above the line, research below."))
  }

  /// Without times, or with times that do not rise, every answer is as wide as the others.
  @Test(arguments: [[nil, nil], [5, nil], [5, 5], [9, 2], [.infinity, 2]])
  func theStripGoesByOrderElse(times: [Double?]) {
    let questions = times.enumerated().map { Make.question("a", index: $0 + 1, time: $1) }
    let strip = LeanStrip(Make.transcript(questions), sides: sides, anchor: "i").html.markup
    #expect(strip.contains("<rect class=\"room\" x=\"1.0\" width=\"498.0\""))
    #expect(strip.contains("<rect class=\"room\" x=\"501.0\" width=\"498.0\""))
    #expect(strip.contains("<span>first answer</span><span>last answer</span>"))
  }

  @Test func threeSidesHaveALaneEach() {
    let strip = LeanStrip(
      Make.transcript([Make.question("a")]),
      sides: Sides(["production", "research", "teaching"]),
      anchor: "i"
    ).html.markup
    #expect(strip.contains("from top to bottom production, research, teaching."))
    #expect(!strip.contains("NaN") && !strip.contains("null"))
    #expect(LeanStrip(Make.transcript([]), sides: sides, anchor: "i").html.markup == "")
  }

  @Test func themesShareOneScale() {
    let themes = [
      ThemeReport(theme: "failure-modes", leans: "production", spans: 2, weight: 4),
      ThemeReport(theme: "a<b", leans: "production", spans: 1, weight: 1),
    ]
    let html = ThemeBars(Make.transcript([], themes: themes), sides: sides).html.markup
    #expect(
      html.contains(
        """
        <tr><th scope="row">a&lt;b</th><td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="side-0" x="0.0" width="25.0" height="8"/></svg></td><td class="number">1</td><td class="number">1.0</td></tr>
        """
      )
    )
    #expect(html.contains("<p class=\"none\">Nothing in it leans to research.</p>"))
  }
}

@Suite struct HTMLReportTests {
  private static let unclear = Make.question(
    "Hm.",
    index: 2,
    reason: ReasonReport(code: "too-short", detail: "1 known word, 8 needed")
  )
  private static let report = Make.transcript(
    [Make.question("We were paged.", label: "production"), unclear],
    warnings: ["roles <guessed>"]
  )
  private static let failure = InputFailure(path: "x<y.vtt", line: 3, error: "no 'WEBVTT'")

  private func page(
    _ reports: [TranscriptReport] = [report],
    failures: [InputFailure] = [failure],
    inFull: Bool = false
  ) -> String {
    var printer = HTMLReport(Make.facts(), command: "plumb classify 'a b'", inFull: inFull)
    let parts = [printer.begin()] + reports.map { printer.transcript($0) } + [printer.end(failures: failures)]
    return String(decoding: parts.joined(), as: UTF8.self)
  }

  /// The policy lets exactly the page's own style and script in: their digests are computed anew here.
  @Test func thePolicyNamesWhatIsInThePage() throws {
    let page = page()
    let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)).1
    let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)).1
    let digests = [style, script].map { Data(SHA256.digest(Array($0.utf8))).base64EncodedString() }
    #expect(
      page.contains(
        """
        <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-\(digests[0].replacing("+", with: "+"))&#39;; \
        script-src &#39;sha256-\(digests[1])&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">
        """
      )
    )
    #expect(
      !page.contains(" style=\"") && !page.contains(" onclick") && !page.contains("http://")
        && !page.contains("https://")
    )
  }

  @Test func whatAReaderMustBeTold() {
    let page = page()
    for part in [
      "It is no measure of anybody&#39;s ability or character",
      "<p>Confidence is the calibrated probability that the tag is right: of answers like those that the model was trained on, "
        + "about seven in ten of those shown with 70% carry the label that readers gave them.</p>",
      "<mark class=\"side-0 side-1\">both lines</mark>", "<li>roles &lt;guessed&gt;</li>",
      "<li>x&lt;y.vtt:3: no &#39;WEBVTT&#39;</li>", "model a &lt;model&gt;", "<code>abc123</code>",
      "plumb 9.9",
      "<code>plumb classify &#39;a b&#39;</code>", "Too short to read: 1 known word, 8 needed.",
      "the next answer that leans at all would lean to production with a probability of 75%.",
      "2 answers: 1 production, 1 unclear.", "<a href=\"#i1\">Ada Osei</a>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  /// Every element that is opened is closed, in order.
  @Test func elementsNest() {
    let void: Set = ["meta", "rect", "line", "input"]
    var open: [Substring] = []
    let page = page().replacing(/(?s)<(style|script)>.*?<\/(style|script)>/, with: "").dropFirst(
      "<!DOCTYPE html>".count
    )
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) where !void.contains(String(tag.2)) {
      if tag.1.isEmpty {
        open.append(tag.2)
      } else {
        #expect(open.popLast() == tag.2)
      }
    }
    #expect(open == [])
  }

  /// Two files whose speakers are both called "Speaker 2" are told apart by their paths.
  @Test func theSummaryNamesTheFile() {
    let page = page([Self.report, Make.transcript([], path: "talks/b/<x>.md", candidates: [])])
    #expect(page.contains("In the order of the files, all in talks/."))
    #expect(page.contains("<a href=\"#i1\">Ada Osei</a> <span class=\"source\">ada.md</span></th>"))
    #expect(page.contains("<a href=\"#i2\">b/&lt;x&gt;.md</a></th>"))
  }

  @Test func theSummaryTellsHowMuchThereIs() {
    let both = page([Self.report, Self.report])
    #expect(
      both.contains("2 interviews, 4 answers; <a href=\"#failures\">1 file could not be used</a>.</p>")
    )
    #expect(both.contains("<h3 id=\"failures\">Could not be used</h3>"))
    #expect(page(failures: []).contains("<p class=\"counts\">1 interview, 2 answers.</p>"))
    #expect(both.contains("with few leaning answers it stays near 50%."))
  }

  /// Neither an empty table nor a key to what is not there.
  @Test func nothingToReadIsSaid() {
    let page = page([])
    #expect(page.contains("<h2 id=\"summary-name\">No interview could be read</h2>\n<h3 id=\"failures\">"))
    for part in ["<table", "class=\"key\"", "only-evidence\">"] { #expect(!page.contains(part), "\(part)") }
  }

  /// What has one interview is called after it; the way back is there if there is something to go back to.
  @Test func aPageKnowsHowManyInterviewsItHas() {
    let back = "<a href=\"#summary\">All interviews</a>"
    let one = page(failures: [], inFull: true)
    #expect(one.contains("<title>Interview with Ada Osei · What interview answers lean to</title>"))
    #expect(!one.contains(back) && !one.contains("id=\"summary\""))
    let two = page([Self.report, Self.report], inFull: true)
    #expect(two.contains("<title>What interview answers lean to</title>"))
    for page in [two, page(inFull: true)] {
      #expect(page.contains(back) && page.contains("id=\"summary\""))
    }
    #expect(two.matches(of: /<section class="interview" id="i([12])"/).map(\.1) == ["1", "2"])
  }

  @Test func aQuestionThatIsRepeatedIsNamed() {
    let questions = ["Why?", "Why?", "", "", "Why?", "How?"].enumerated().map {
      Make.question("Yes.", index: $0 + 1, question: $1)
    }
    let asked = page([Make.transcript(questions)]).matches(of: /class="asked"[^>]*>(.*)<\/(p|div)>\n/)
    #expect(
      asked.map(\.1) == [
        "<p>Why?</p>", "<a href=\"#i1-q1\">same question as 1</a>", "<p>Why?</p>", "<p>How?</p>",
      ]
    )
  }

  /// What each label starts from, what evidence adds, what the rest adds, and the sum.
  @Test func theReckoning() {
    let question = Make.question(
      "We rolled it back.",
      evidence: [(0..<9, "production", nil, 1.5, false), (10..<17, "production", nil, 0.25, true)]
    )
    let rows = Reckoning(question, labels: ["production", "neither"]).rows
    #expect(rows.map(\.label) == ["production", "neither"])
    #expect(rows.map(\.figures) == [["0.70", "1.75", "0.70", "0.70"], ["0.20", "0.00", "0.20", "0.20"]])
    #expect(
      ReckoningTable(question, labels: ["production"]).html.markup.contains(
        "<tr><th scope=\"row\">production</th><td class=\"number\">0.70</td><td class=\"number\">1.75</td>"
      )
    )
  }

  @Test func anInterviewWithoutAnswersIsSaidToHaveNone() {
    let html = page([Make.transcript([], label: nil)])
    #expect(html.contains("There is no answer in it."))
    #expect(!html.contains("<svg"))
  }

  @Test(arguments: [
    ("talks/ada.md", 1, "0001-ada.html"), ("-", 12, "0012.html"),
    ("a/../../etc/passwd", 3, "0003-passwd.html"),
    ("<img src=x>.vtt", 4, "0004-img-src-x.html"), ("日本.txt", 5, "0005.html"),
    ("a.b.c.srt", 6, "0006-a-b-c.html"),
    ("..", 7, "0007.html"), ("x/CON .txt", 12345, "12345-CON.html"),
    (String(repeating: "a", count: 300) + ".md", 8, "0008-" + String(repeating: "a", count: 55) + ".html"),
  ])
  func pagesHaveHarmlessNames(path: String, number: Int, name: String) {
    #expect(HTMLFolder.name(of: path, number: number) == name)
  }

  @Test func aFolderHasAPageAnInterview() throws {
    var files: [HTMLFolder.File] = []
    var folder = HTMLFolder(Make.facts(), command: "plumb") { files.append($0) }
    #expect(folder.begin() == [])
    for _ in 1...3 { #expect(try folder.transcript(Self.report) == []) }
    let index = String(decoding: try folder.end(failures: []), as: UTF8.self)
    #expect(files.map(\.name) == ["0001-ada.html", "0002-ada.html", "0003-ada.html"])
    let pages = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let (back, previous, next) = (
      "<nav><a href=\"index.html\">All interviews</a>",
      " <a href=\"0001-ada.html\" rel=\"prev\">Previous: Ada Osei</a>",
      " <a href=\"0003-ada.html\" rel=\"next\">Next: Ada Osei</a>"
    )
    #expect(pages[1].contains(back + previous + next + "</nav>"))
    #expect(!pages[0].contains("rel=\"prev\"") && !pages[2].contains("rel=\"next\""))
    #expect(pages[1].contains("<title>Interview with Ada Osei · What interview answers lean to</title>"))
    #expect(index.contains("<a href=\"0002-ada.html\">Ada Osei</a>"))
    #expect(!index.contains("paged"))
  }
}
