import Foundation
import Testing

/// Pages and Markdown as the program writes them: where they go, and what they say of how they were made.
@Suite struct PageOutputTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.writeInterviews()
  }

  private static let pages = ["0001-ada.html", "0002-ben.html", "0003-cleo.html", "index.html"]

  @Test func aNewFolderGetsAPageAnInterview() async throws {
    let run = try await sandbox.plumb("classify", "talks", "-f", "html", "-o", "new/")
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("3 transcripts, 6 answers, "))
    #expect(try sandbox.names() == ["new", "talks"])
    #expect(try sandbox.names("new") == Self.pages)
    #expect(try sandbox.text("new/0002-ben.html").contains("we beat"))
    #expect(try sandbox.text("new/index.html").contains("<a href=\"0003-cleo.html\">Cleo Marsh</a>"))
  }

  /// Pages under other names, of a run without `--redact` for example, are not the tool's to delete.
  @Test func olderPagesAreTold() async throws {
    for name in ["0002-ben.html", "0004-dan.html", "0005-eve.html", "2024.html", "notes.txt"] {
      try sandbox.write("there/" + name, "old")
    }
    let told = try await sandbox.plumb("classify", "talks", "-f", "html", "-o", "there")
    #expect(
      told.errors.hasSuffix(
        "\n3 older pages stay in the folder, such as 0004-dan.html; the summary does not list them, so delete what is out "
          + "of date before you share it\n"
      )
    )
    #expect(told.code == 0)
    #expect(try sandbox.text("there/0004-dan.html") == "old")
    #expect(try await sandbox.plumb("classify", "talks", "-q", "-f", "html", "-o", "there").errors == "")
  }

  /// Other files stay, old pages are replaced, and no draft is left.
  @Test func anExistingFolderKeepsItsOtherFiles() async throws {
    try sandbox.write("there/notes.txt", "mine")
    try sandbox.write("there/index.html", "old")
    try sandbox.makeFolder("empty")
    for folder in ["there", "empty"] {
      #expect(try await sandbox.plumb("classify", "talks", "-f", "html", "-o", folder).code == 0)
    }
    #expect(try sandbox.names("there") == (Self.pages + ["notes.txt"]).sorted())
    #expect(try sandbox.names("empty") == Self.pages)
    #expect(
      try sandbox.text("there/index.html")
        == sandbox.text("empty/index.html").replacing("--output empty/", with: "--output there/")
    )
    #expect(try sandbox.text("there/notes.txt") == "mine")
    #expect(try sandbox.names() == ["empty", "talks", "there"])
  }

  @Test func aFolderThatCannotBeMadeIsNamedFirst() async throws {
    let run = try await sandbox.plumb("classify", "talks", "-f", "html", "-o", "nowhere/new/")
    #expect(run.errors == "plumb: error: nowhere/new/: cannot be written: no such file or directory\n")
    #expect(run.code == 2)
    try sandbox.write("talks/index.html", Fixture.cleo)
    let over = try await sandbox.plumb("classify", "talks/index.html", "-f", "html", "-o", "talks")
    #expect(over.errors == "plumb: error: talks/index.html: is one of the inputs; write to another folder\n")
    #expect(over.code == 2)
    #expect(try sandbox.text("talks/index.html") == Fixture.cleo)
    #expect(try sandbox.names() == ["talks"])
  }

  @Test func aBadInputIsInTheReport() async throws {
    try sandbox.write("talks/bad.vtt", "WEBVTT\n")
    for output in ["page.html", "pages/"] {
      #expect(try await sandbox.plumb("classify", "talks", "-f", "html", "-o", output).code == 1)
    }
    for page in ["page.html", "pages/index.html"] {
      #expect(
        try sandbox.text(page).contains(
          "<h3 id=\"failures\">Could not be used</h3>\n<ul class=\"failures\">\n<li>talks/bad.vtt: "
        )
      )
    }
    let markdown = try await sandbox.plumb("classify", "talks", "-f", "markdown")
    #expect(markdown.code == 1)
    #expect(markdown.output.contains("\n## Could not be used\n\n- talks/bad.vtt: "))
  }

  @Test(arguments: [["-f", "html"], ["-f", "markdown"]])
  func theNumberOfWorkersDoesNotShow(format: [String]) async throws {
    let one = try await sandbox.plumb(["classify", "talks", "--jobs", "1"] + format)
    let many = try await sandbox.plumb(["classify", "talks", "--jobs", "7", "--quiet", "-o", "out"] + format)
    #expect(many.code == 0)
    #expect(try sandbox.bytes("out") == one.bytes)
    var pages: [[Data]] = []
    for jobs in ["1", "7"] {
      _ = try await sandbox.plumb(["classify", "talks", "-j", jobs, "-o", "pages/", "-f", "html"])
      pages.append(try Self.pages.map { try sandbox.bytes("pages/" + $0) })
    }
    #expect(pages[0] == pages[1])
  }

  @Test func theCommandIsAtTheFoot() async throws {
    try sandbox.write("my talks/ada's.md", Fixture.ada)
    let run = try await sandbox.plumb(
      "classify",
      "-f",
      "html",
      "--threshold=0.6",
      "my talks/ada's.md",
      "--candidate",
      "Ada Osei",
      "-j",
      "2"
    )
    #expect(
      run.output.contains(
        """
        <p>Command: <code>plumb classify --candidate &#39;Ada Osei&#39; --format html --threshold 0.6 \
        &#39;my talks/ada&#39;\\&#39;&#39;s.md&#39;</code></p>
        """
      )
    )
    #expect(run.output.contains("a tag from a probability of 0.60 on."))
    let markdown = try await sandbox.plumb("classify", "talks", "-f", "markdown", "--threshold", "0.6")
    #expect(
      markdown.output.hasSuffix(
        "`, a tag from a probability of 0.60 on.\n\nCommand: `plumb classify --format markdown --threshold 0.6 talks`\n"
      )
    )
  }

  /// Without its `--output` the command would make one page.
  @Test func theCommandOfAFolderMakesAFolder() async throws {
    try sandbox.makeFolder("my pages")
    _ = try await sandbox.plumb("classify", "talks", "-f", "html", "-o", "my pages")
    for name in Self.pages {
      #expect(
        try sandbox.text("my pages/" + name).contains(
          "<code>plumb classify --format html --output &#39;my pages/&#39; talks</code>"
        )
      )
    }
  }

  @Test func redactedPagesTellNoNames() async throws {
    let options = ["--redact", "--candidate", "Ada Osei", "-f"]
    _ = try await sandbox.plumb(["classify", "talks"] + options + ["html", "-o", "pages/"])
    let one = try await sandbox.plumb(["classify", "talks"] + options + ["html"])
    let markdown = try await sandbox.plumb(["classify", "talks"] + options + ["markdown"])
    #expect(
      try sandbox.names("pages") == [
        "0001-speaker-1.html", "0002-speaker-1.html", "0003-speaker-1.html", "index.html",
      ]
    )
    let texts =
      try sandbox.names("pages").map { try sandbox.text("pages/" + $0) } + [one.output, markdown.output]
    for text in texts {
      #expect(!text.contains(/(?i)osei|\bada\b|\bben\b|stone|cleo|marsh/))
    }
    #expect(
      one.output.contains("<code>plumb classify --candidate … --format html --redact …</code>")
    )
  }

  @Test func explainShowsOneInterviewInTheSameFormats() async throws {
    let page = try await sandbox.plumb("explain", "talks/ada.md", "-f", "html")
    #expect(page.output.contains("id=\"i1-q3\""))
    #expect(page.output.contains("<code>plumb explain --format html talks/ada.md</code>"))
    let markdown = try await sandbox.plumb("explain", "talks/ada.md", "--format", "markdown").output
    #expect(markdown.contains("\n### 3. And where did you grow up?\n"))
    #expect(markdown.contains("\n> By the sea, in a small town"))
    let brief = try await sandbox.plumb("classify", "talks/ada.md", "--format", "markdown").output
    #expect(!brief.contains("By the sea"))
    // It shows the whole reckoning, and one interview needs no summary.
    let whole = try await sandbox.plumb("classify", "talks/ada.md", "-f", "html").output
    for (part, isExplained) in [("How the scores add up, in nats", true), ("All interviews", false)] {
      #expect(page.output.contains(part) == isExplained)
      #expect(whole.contains(part) != isExplained)
    }
    let columns = "| nats | prior | evidence | other words | score |"
    #expect(markdown.contains(columns))
    #expect(!brief.contains(columns))
  }

  @Test func anEvaluationIsDrawn() async throws {
    try await sandbox.trainSmallModel()
    let arguments = ["evaluate", "labelled", "-m", "small.model", "-f"]
    let page = try await sandbox.plumb(arguments + ["html"]).output
    for title in ["Reliability", "Risk and coverage", "Confusion", "Confidence"] {
      #expect(
        page.contains("<figure class=\"plot\"><h3>\(title)</h3>\n<svg viewBox=\"0 0 360 300\" role=\"img\"")
      )
    }
    #expect(page.contains("<p class=\"use\">48 answers, model plumb; at threshold "))
    #expect(page.contains("<p>SHA-256 of the model: <code>"))
    #expect(
      page.contains(
        "<tr><th scope=\"row\">indoor</th><td class=\"number\">24</td><td class=\"number\">0</td></tr>"
      )
    )
    #expect(page.contains("<code>plumb evaluate --format html --model small.model labelled</code>"))
    #expect(page.contains("<caption>outdoor</caption>"))
    #expect(!page.contains("Worst mistakes"))
    let markdown = try await sandbox.plumb(arguments + ["markdown"]).output
    #expect(markdown.contains("\n- **outdoor**: "))
    #expect(
      markdown.contains(
        "\n| true \\\\ said | indoor | outdoor |\n| --- | ---: | ---: |\n| indoor | 24 | 0 |\n"
      )
    )
  }

  /// Ctrl-C in the middle: neither the folder nor its draft is there.
  @Test func anInterruptedFolderLeavesNothing() async throws {
    sandbox.makePipe("talks/late.md")
    let run = try await sandbox.interrupt(
      ["classify", "talks/ada.md", "talks/late.md", "-f", "html", "-o", "pages/", "-j", "1"],
      with: SIGINT
    ) { _ in try sandbox.names().contains { $0.hasPrefix(".pages.") } }
    #expect(run.code == 130)
    #expect(try sandbox.names() == ["talks"])
  }
}
