import Foundation
import Testing

/// The pages of `--format html`, looked at in a browser.
@Suite(.enabled(if: Browser.isWanted, "there is no Chromium to look with"), .serialized)
struct PageTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Writes the report on the sample transcripts, read together.
  private func writeSamples() async throws -> URL {
    let samples = Build.path("Samples/transcripts")
    let run = try await sandbox.plumb(
      "classify",
      samples,
      "--group-by",
      "folder",
      "-f",
      "html",
      "-o",
      "page.html"
    )
    #expect(run.code == 0)
    return sandbox.folder.appendingPathComponent("page.html")
  }

  /// Every stretch of evidence is there once, with exactly its words; and the words of an answer are the answer's.
  @Test func everyStretchIsMarked() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    let shown = try browser.value(
      of: """
        [...document.querySelectorAll("article.question")].map(article => {
          const answer = article.querySelector(".answer").cloneNode(true);
          const spans = {};
          for (const mark of answer.querySelectorAll("mark"))
            for (const span of mark.dataset.spans.split(" ")) spans[span] = (spans[span] ?? "") + mark.textContent;
          const notes = answer.querySelectorAll(".note").length;
          for (const note of answer.querySelectorAll(".note")) note.remove();
          return { spans, notes, answer: answer.textContent };
        })
        """
    ).items
    let report = try await sandbox.plumb("classify", Build.path("Samples/transcripts"), "-f", "json").json
    let questions = report["transcripts"].items.flatMap { $0["questions"].items }
    #expect(shown.count == questions.count)
    #expect(questions.count >= 100)
    for (shown, question) in zip(shown, questions) {
      let evidence = question["evidence"].items
      let texts = evidence.enumerated().map { (String($0 + 1), $1["text"]) }
      #expect(shown["spans"].fields == Dictionary(uniqueKeysWithValues: texts))
      #expect(shown["notes"].int == evidence.count)
      #expect(shown["answer"] == question["answer"])
    }
    #expect(browser.complaints == [])
  }

  private func checkLayout(_ browser: Browser, _ place: Comment) throws {
    for width in [400, 768, 1280] {
      try browser.setWidth(width)
      #expect(try browser.value(of: Self.overflow) == .number(0), place)
      #expect(try browser.value(of: Self.brokenWords) == .array([]), place)
      for isDark in [false, true] {
        try browser.setDark(isDark)
        #expect(try browser.value(of: Self.lowContrast) == .array([]), place)
      }
    }
    #expect(browser.complaints == [], place)
  }

  /// By how much the page is wider than its window.
  private static let overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

  /// Words of tables that are broken: a table that is too wide is to scroll in its own box. A path may.
  private static let brokenWords = """
    (() => {
      const broken = [];
      for (const cell of document.querySelectorAll("th, td")) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          if (texts.currentNode.parentElement.matches(".source, .summary a")) continue;
          for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}.%]+/gu)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, word.index);
            range.setEnd(texts.currentNode, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) broken.push(word[0]);
          }
        }
      }
      return broken;
    })()
    """

  /// Texts whose contrast with the ground beneath them is under 4.5 (WCAG 2.2, 1.4.3).
  private static let lowContrast = """
    (() => {
      const parse = color => color.match(/[\\d.]+/g).map(Number);
      const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
      const ground = element => {
        for (let at = element; at; at = at.parentElement) {
          const color = parse(getComputedStyle(at).backgroundColor);
          if (color.length < 4 || color[3] === 1) return color;
        }
        return [255, 255, 255];
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const low = [];
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.textContent.trim() || element.closest("script, style, template, svg, title")) continue;
        const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 4.5) low.push(element.className + " " + contrast + " " + texts.currentNode.textContent);
      }
      return low;
    })()
    """

  @Test func everyPageFitsAndCanBeReadByDayAndByNight() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    try checkLayout(browser, "one page")
    _ = try await sandbox.plumb(
      "classify",
      Build.path("Samples/transcripts"),
      "--group-by",
      "folder",
      "-f",
      "html",
      "-o",
      "pages/"
    )
    for name in try sandbox.names("pages") {
      try browser.visit(sandbox.folder.appendingPathComponent("pages/" + name))
      try checkLayout(browser, "\(name)")
    }
    _ = try await sandbox.plumb("evaluate", Build.path("Samples/answers"), "-f", "html", "-o", "figures.html")
    try browser.visit(sandbox.folder.appendingPathComponent("figures.html"))
    try checkLayout(browser, "evaluation")
    try browser.visit(try await writeAudit())
    try checkLayout(browser, "audit")
  }

  /// Writes an audit of kits, postings and transcripts.
  private func writeAudit() async throws -> URL {
    let inputs = ["Samples/kits", "Samples/transcripts", "Tests/RubricTests/Texts/audit"].map(Build.path)
    let run = try await sandbox.plumb(["audit", "-f", "html", "-o", "audit.html", "nowhere"] + inputs)
    #expect(run.code == 1)
    return sandbox.folder.appendingPathComponent("audit.html")
  }

  /// What a screen reader goes by: names of controls and drawings, levels of headings, landmarks, ids that are used once.
  @Test func nothingIsNamelessOrOutOfPlace() async throws {
    let page = try await writeSamples()
    _ = try await sandbox.plumb("evaluate", Build.path("Samples/answers"), "-f", "html", "-o", "figures.html")
    let browser = try Browser()
    for file in [page, sandbox.folder.appendingPathComponent("figures.html"), try await writeAudit()] {
      try browser.visit(file)
      let faults = try browser.value(
        of: """
          (() => {
            const all = selector => [...document.querySelectorAll(selector)];
            const levels = all("h1, h2, h3, h4").map(heading => +heading.localName[1]);
            const ids = all("[id]").map(element => element.id);
            const landmarks = all("section, nav, [role=region]").map(element => element.ariaLabel ??
              (element.getAttribute("aria-labelledby") ?? "").split(" ").map(id => document.getElementById(id)?.textContent).join(" "));
            const twice = list => list.filter((one, at) => list.indexOf(one) !== at);
            return [
              ...all("input, select, textarea").filter(field => !field.labels[0]?.textContent.trim()),
              ...all("button, a, th, figcaption, caption").filter(element => !element.textContent.trim()),
              ...all("svg").filter(svg => !svg.ariaHidden && !(svg.role === "img" && svg.ariaLabel)),
              ...all("body > *").filter(element => !element.matches("header, main, footer, script, .skip, .tools")),
            ].map(element => element.outerHTML.slice(0, 200)).concat(
              levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1),
              twice(ids), twice(landmarks),
              all("h1").length === 1 ? [] : ["h1"]);
          })()
          """
      )
      #expect(faults == .array([]))
    }
  }

  @Test func everyLinkLeadsSomewhere() async throws {
    _ = try await writeSamples()
    _ = try await sandbox.plumb(
      "classify",
      Build.path("Samples/transcripts"),
      "--group-by",
      "folder",
      "-f",
      "html",
      "-o",
      "pages/"
    )
    let browser = try Browser()
    for page in ["page.html"] + (try sandbox.names("pages")).map({ "pages/" + $0 }) {
      try browser.visit(sandbox.folder.appendingPathComponent(page))
      let lost = try browser.value(
        of: """
          [...document.querySelectorAll("a")].map(a => a.getAttribute("href"))
            .filter(link => link.startsWith("#") && !document.getElementById(link.slice(1)))
          """
      )
      #expect(lost == .array([]))
      let files = try browser.value(
        of:
          "[...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(a => !a.startsWith('#'))"
      )
      for file in files.items.compactMap(\.string) { #expect(try sandbox.names("pages").contains(file)) }
    }
    #expect(browser.complaints == [])
  }

  @Test func theSummaryComesFirstWithAndWithoutScripts() async throws {
    let page = try await writeSamples()
    let browser = try Browser()
    let tops =
      "[...document.querySelectorAll('#summary, #groups, .interview')].map(e => [e.id, e.getBoundingClientRect().top])"
    for scripts in [true, false] {
      try browser.setScripts(scripts)
      try browser.visit(page)
      let places = try browser.value(of: tops).items.sorted {
        ($0.items[1].number ?? 0) < ($1.items[1].number ?? 0)
      }
      #expect(
        places.compactMap { $0.items[0].string } == ["summary", "groups", "i1", "i2", "i3", "i4", "i5"]
      )
    }
  }

  @Test func theTableSortsByKeyboard() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    let rows = "[...document.querySelectorAll('.summary tbody tr')].map(row => row.cells[0].textContent)"
    let press = "document.querySelectorAll('.summary th button')[2].focus(), document.activeElement.click()"
    let state =
      "[...document.querySelectorAll('.summary thead th')].map(head => head.getAttribute('aria-sort'))"
    let values =
      "[...document.querySelectorAll('.summary tbody td[data-value]')].map(cell => +cell.dataset.value)"
    #expect(try browser.value(of: rows) == .array(["1", "2", "3", "4", "5"].map(JSON.string)))
    _ = try browser.value(of: press)
    let rising = try browser.value(of: values).items.compactMap(\.number)
    #expect(rising == rising.sorted())
    #expect(try browser.value(of: state).items.compactMap(\.string) == ["ascending"])
    _ = try browser.value(of: press)
    #expect(try browser.value(of: values).items.compactMap(\.number) == rising.reversed())
    #expect(try browser.value(of: state).items[2] == .string("descending"))
    #expect(browser.complaints == [])
  }

  /// What the focus is on, as the first of these selectors that fits.
  private static let focus = """
    [".skip", ".tools a", "#only-evidence", "#save", ".summary th button", ".summary a", "#groups a", ".scroll", ".coverage a",
     "details summary", "input[type=radio]", "textarea", "select"].find(kind => document.activeElement.matches(kind)) ?? "none"
    """

  @Test func everyControlIsReachedByKeyboard() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    var kinds: [String] = []
    for _ in 0..<100 where kinds.last != "select" {
      try browser.press(.tab)
      let kind = try browser.value(of: Self.focus).string ?? ""
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    #expect(
      kinds == [
        ".skip", ".tools a", "#only-evidence", "#save", ".summary th button", ".summary a", "#groups a",
        "input[type=radio]", "textarea", "details summary", ".scroll", ".coverage a", "select",
      ]
    )
    #expect(browser.complaints == [])
  }

  @Test func theSkipLinkLeadsToTheContents() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    for key in [Browser.Key.tab, .enter, .tab] { try browser.press(key) }
    #expect(try browser.value(of: "location.hash") == .string("#main"))
    #expect(try browser.value(of: Self.focus) == .string(".summary th button"))
  }

  /// Words that argue for both sides have the line of each, one under the other, and ground of both.
  @Test func whatArguesForBothSidesLooksLikeNeither() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    let looks = try browser.value(
      of: """
        ["side-0", "side-1", "side-0 side-1", "side-0 side-1 supposed"].map(kind => {
          const mark = document.querySelector("article .answer").appendChild(document.createElement("mark"));
          mark.className = kind;
          const { textDecorationStyle, borderBottomStyle, borderBottomWidth, backgroundImage } = getComputedStyle(mark);
          return [textDecorationStyle, borderBottomStyle, borderBottomWidth, backgroundImage.split("(")[0]].join(" ");
        })
        """
    )
    #expect(
      looks.items.compactMap(\.string) == [
        "solid solid 0px none", "double solid 0px none", "double solid 2px linear-gradient",
        "dashed dashed 2px none",
      ]
    )
  }

  @Test func onPaperATableOfThemesStaysWithItsHeading() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    try browser.setPaper()
    let breaks = try browser.value(
      of: """
        [getComputedStyle(document.querySelector(".themes")).breakInside,
         getComputedStyle(document.querySelector(".interview h3")).breakAfter]
        """
    )
    #expect(breaks == .array(["avoid", "avoid"].map(JSON.string)))
  }

  /// A button in a table's head keeps Chromium from repeating the head; what is folded is open.
  @Test func onPaperNothingIsLeftOut() async throws {
    let turns = [
      String(repeating: "We looked at the pictures for a long while. ", count: 20) + "Why?", "Because.",
    ]
    let talk = turns.enumerated().map { ["speaker": $0 == 0 ? "Interviewer" : "Ada", "text": $1] }
    try sandbox.write("long.json", Array(try JSONSerialization.data(withJSONObject: talk)))
    _ = try await sandbox.plumb("classify", "long.json", "-f", "html", "-o", "page.html")
    let browser = try Browser()
    try browser.visit(sandbox.folder.appendingPathComponent("page.html"))
    let looks = """
      [getComputedStyle(document.querySelector(".summary th button")).display,
       document.querySelector(".asked details p").checkVisibility()]
      """
    #expect(try browser.value(of: looks).items[1] == .bool(false))
    try browser.setPaper()
    #expect(try browser.value(of: looks) == .array([.string("contents"), .bool(true)]))
  }

  /// The bar stays in sight, no target of a link is under it, and it says what is hidden.
  @Test func theSwitchIsAlwaysAtHand() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    try browser.setWidth(400)
    for isOn in [false, true] {
      let state = """
        (() => {
          document.querySelector("#only-evidence").checked = \(isOn);
          const question = document.querySelector("#i2 .question:not(.bare)");
          location.hash = "";
          location.hash = question.id;
          const [bar, only, head] = [".tools", ".only", `#${question.id} h4`].map(
            selector => document.querySelector(selector).getBoundingClientRect());
          return [bar.top, head.top >= bar.bottom, only.height > 0];
        })()
        """
      #expect(try browser.value(of: state) == .array([.number(0), .bool(true), .bool(isOn)]))
    }
  }

  @Test func onlyEvidenceIsShownWhenAskedFor() async throws {
    let browser = try Browser()
    try browser.setScripts(false)
    try browser.visit(try await writeSamples())
    let shown = """
      ["article", "mark", ".rest"].map(kind =>
        [...document.querySelectorAll(kind)].filter(element => element.getClientRects().length > 0).length)
      """
    let before = try browser.value(of: shown).items.compactMap(\.int)
    _ = try browser.value(of: "document.querySelector('#only-evidence').checked = true")
    let after = try browser.value(of: shown).items.compactMap(\.int)
    #expect(after[0] > 0 && after[0] < before[0])
    #expect(after[1] == before[1])
    #expect(before[2] > 0 && after[2] == 0)
  }

  /// Notes are not lost without a question: not what is looked at alone, and not what is saved.
  @Test func leavingAsksWhereNotesAreUnsaved() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    try sandbox.makeFolder("copies")
    try browser.setDownloads(to: sandbox.folder.appendingPathComponent("copies"))
    let asks = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    func touch(_ selector: String) throws {
      _ = try browser.value(
        of: "document.querySelector('\(selector)').dispatchEvent(new Event('input', { bubbles: true }))"
      )
    }
    try touch("#only-evidence")
    #expect(try browser.value(of: asks) == .bool(false))
    try touch("#i1-notes")
    #expect(try browser.value(of: asks) == .bool(true))
    _ = try browser.value(of: "document.querySelector('#save').click()")
    #expect(try browser.value(of: asks) == .bool(false))
    #expect(browser.complaints == [])
  }

  /// What the reader chose and wrote is in the page, on paper, and in a copy that is saved.
  @Test func theReadersOwnVerdictIsKept() async throws {
    let browser = try Browser()
    try browser.visit(try await writeSamples())
    let copies = sandbox.folder.appendingPathComponent("copies")
    try sandbox.makeFolder("copies")
    try browser.setDownloads(to: copies)
    _ = try browser.value(
      of: """
        (() => {
          const tell = field => field.dispatchEvent(new Event("input", { bubbles: true }));
          const radio = document.querySelector("#i2 input[type=radio][value=research]");
          radio.checked = true; tell(radio);
          const choice = document.querySelector("#i2-q4-own");
          choice.value = "cannot tell"; tell(choice);
          const notes = document.querySelector("#i2-notes");
          notes.value = "Ask <b>again</b>\\nabout rollback."; tell(notes);
          document.querySelector("#save").click();
        })()
        """
    )
    let kept = """
      [document.querySelector("#i2 input:checked").value, document.querySelector("#i2-q4-own").value,
       document.querySelector("#i2-notes").value, document.querySelector("#i2 .printed").textContent]
      """
    let expected = [
      "research", "cannot tell", "Ask <b>again</b>\nabout rollback.", "Ask <b>again</b>\nabout rollback.",
    ]
    #expect(try browser.value(of: kept).items.compactMap(\.string) == expected)
    for _ in 0..<200 where try !sandbox.names("copies").contains("page.html") {
      try await Task.sleep(for: .milliseconds(50))
    }
    try browser.visit(copies.appendingPathComponent("page.html"))
    #expect(try browser.value(of: kept).items.compactMap(\.string) == expected)
    #expect(try browser.value(of: "document.querySelectorAll('.summary th button').length") == .number(7))
    try browser.setWidth(1280)
    #expect(try browser.value(of: Self.lowContrast) == .array([]))
    #expect(browser.complaints == [])
  }

  /// Nothing that somebody said becomes markup, runs, turns the direction of other text, or breaks the page.
  @Test func hostileTalkIsOnlyText() async throws {
    let bait = """
      What broke? \
      </p></article></main></script><script>window.owned = 1</script><img src=x onerror="window.owned = 2"> \
      <style>body { display: none }</style> \u{202e}reversed\u{2066} \u{7}\u{1b}[31m &lt;b&gt; \
      \(String(repeating: "endless", count: 400)) we rolled back in four minutes and I was on call for it that night.
      """
    let turns = ["In\"ter'viewer<i>", "Ada </title><b>"].map { ["speaker": $0, "text": bait] }
    let talk = try JSONSerialization.data(withJSONObject: turns)
    try sandbox.write("talks/<img src=x onerror=owned=3>.json", Array(talk))
    try sandbox.write("talks/<b>broken.jsonl", "{")
    for output in ["page.html", "pages/"] {
      let run = try await sandbox.plumb("classify", "talks", "-f", "html", "-o", output)
      #expect(run.code == 1)
    }
    let browser = try Browser()
    let pages = try sandbox.names("pages")
    #expect(pages == ["0001-img-src-x-onerror-owned-3.html", "index.html"])
    for page in ["page.html"] + pages.map({ "pages/" + $0 }) {
      try browser.visit(sandbox.folder.appendingPathComponent(page))
      try browser.setWidth(400)
      #expect(try browser.value(of: "typeof owned") == .string("undefined"))
      #expect(
        try browser.value(of: "document.querySelectorAll('img, main script, main style').length")
          == .number(0)
      )
      #expect(try browser.value(of: Self.overflow) == .number(0))
      #expect(
        try browser.value(
          of: "/[\\u202a-\\u202e\\u2066-\\u2069\\u0007\\u001b]/.test(document.body.textContent)"
        ) == .bool(false)
      )
      #expect(try browser.value(of: "document.body.textContent.includes('<b>')") == .bool(true))
    }
    #expect(browser.complaints == [])
  }
}
