import Foundation
import Testing

/// Where results go, and what must never get there.
@Suite struct OutputTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("ada.md", Fixture.ada)
  }

  private static let commands = [
    ["classify", "ada.md"], ["classify", "ada.md", "-f", "json"], ["classify", "ada.md", "-f", "ndjson"],
    ["classify", "ada.md", "-f", "csv"], ["classify", "ada.md", "-f", "html"],
    ["classify", "ada.md", "-f", "markdown"], ["explain", "ada.md"], ["parse", "ada.md"],
    ["parse", "ada.md", "-f", "json"],
    ["inspect"], ["inspect", "-f", "json"], ["evaluate", "labelled"], ["evaluate", "labelled", "-f", "json"],
    ["evaluate", "labelled", "-f", "html"], ["evaluate", "labelled", "-f", "markdown"],
  ]

  @Test(arguments: commands)
  func aFileGetsWhatStandardOutputWould(arguments: [String]) async throws {
    try await sandbox.trainSmallModel()
    let arguments = arguments + (arguments[0] == "evaluate" ? ["--model", "small.model"] : [])
    let printed = try await sandbox.plumb(arguments)
    let before = try sandbox.names()
    let written = try await sandbox.plumb(arguments + ["--output", "out put"])
    #expect(written.code == 0)
    #expect(written.output == "")
    #expect(written.errors == printed.errors)
    #expect(try sandbox.bytes("out put") == printed.bytes)
    #expect(try sandbox.names() == (before + ["out put"]).sorted())
    #expect(try await sandbox.plumb(arguments + ["--output", "-"]).bytes == printed.bytes)
  }

  @Test func anOldFileIsReplacedOnlyByAWholeNewOne() async throws {
    try sandbox.write("out", "old")
    let failed = try await sandbox.plumb("train", "ada.md", "-o", "out")
    #expect(failed.code == 2)
    #expect(try sandbox.text("out") == "old")
    let done = try await sandbox.plumb("parse", "ada.md", "-o", "out")
    #expect(done.code == 0)
    #expect(try sandbox.text("out").hasPrefix("ada.md · markdown\n"))
    #expect(try sandbox.names() == ["ada.md", "out"])
  }

  @Test func aLinkStaysALink() async throws {
    try sandbox.write("there/out", "old")
    let link = sandbox.folder.appendingPathComponent("link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "there/out")
    #expect(try await sandbox.plumb("parse", "ada.md", "-o", "link").code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "there/out")
    #expect(try sandbox.text("there/out").hasPrefix("ada.md · markdown\n"))
    #expect(try sandbox.names("there") == ["out"])
  }

  /// A pipe is written to, not replaced, and so is a device. Only ever tried on a pipe of the test's own: a program that gets this
  /// wrong would take the machine's `/dev/null` away.
  @Test func aPipeStaysAPipe() async throws {
    let run = try await sandbox.shell(
      "mkfifo pipe && exec 3<>pipe && \"$PLUMB\" parse ada.md -q -o pipe && test -p pipe && head -n 1 <&3"
    )
    #expect(run.code == 0)
    #expect(run.output == "ada.md · markdown\n")
    #expect(try sandbox.names() == ["ada.md", "pipe"])
  }

  /// Nothing is read and no work is done: the broken transcript is not even noticed.
  @Test(arguments: [
    (
      "hollow",
      "hollow: cannot be written: is a directory; give a file; a folder goes with 'classify --format html'"
    ),
    (
      "hollow/",
      "hollow/: cannot be written: is a directory; give a file; a folder goes with 'classify --format html'"
    ),
    ("nowhere/out", "nowhere/out: cannot be written: no such file or directory"),
    ("new/", "new/: cannot be written: no such file or directory"),
    ("ada.md/out", "ada.md/out: cannot be written: not a directory"),
  ])
  func anUnwritableOutputIsNamedFirst(path: String, message: String) async throws {
    try sandbox.makeFolder("hollow")
    try sandbox.write("broken.jsonl", "{\"answer\": \n")
    let before = try sandbox.names()
    for arguments in [
      ["classify", "broken.jsonl"], ["explain", "broken.jsonl"], ["parse", "broken.jsonl"], ["inspect"],
      ["train", "broken.jsonl"], ["evaluate", "broken.jsonl"],
    ] {
      let run = try await sandbox.plumb(arguments + ["--output", path])
      #expect(run.errors == "plumb: error: \(message)\n")
      #expect(run.output == "")
      #expect(run.code == 2)
    }
    #expect(try sandbox.names() == before)
  }

  /// By any name: a link, a hard link, a way round; and a model is an input as well.
  @Test func anInputIsNeverReplaced() async throws {
    try await sandbox.trainSmallModel()
    let folder = sandbox.folder.path
    try FileManager.default.createSymbolicLink(atPath: folder + "/soft", withDestinationPath: "ada.md")
    try FileManager.default.linkItem(atPath: folder + "/ada.md", toPath: folder + "/hard")
    let before = try sandbox.names()
    for (arguments, output) in [
      (["classify", "ada.md"], "ada.md"), (["classify", "."], "./ada.md"), (["explain", "ada.md"], "soft"),
      (["parse", "soft"], "hard"), (["train", "labelled"], "labelled/answers.jsonl"),
      (["evaluate", "labelled", "--folds", "3"], "labelled/../labelled/answers.jsonl"),
      (["evaluate", "labelled", "-m", "small.model"], "small.model"),
      (["classify", "ada.md", "-m", "small.model"], "small.model"),
      (["inspect", "small.model"], "small.model"),
    ] {
      let run = try await sandbox.plumb(arguments + ["-o", output])
      #expect(run.errors == "plumb: error: \(output): is one of the inputs; write to another file\n")
      #expect(run.code == 2)
    }
    #expect(try sandbox.names() == before)
    #expect(try sandbox.text("ada.md") == Fixture.ada)
    #expect(try sandbox.text("labelled/answers.jsonl") == Fixture.labelled)
  }

  /// Configuration files and themes are read too, wherever their names come from, and a card is written like any output.
  @Test func whatElseIsReadIsNeverReplaced() async throws {
    try await sandbox.trainSmallModel()
    try sandbox.write("options", "--quiet\n")
    try sandbox.write("themes/production/ours.txt", "rolled back\n")
    let before = try sandbox.names()
    for (arguments, output) in [
      (["inspect", "-o", "options"], "options"), (["classify", "ada.md", "-o", "options"], "options"),
      (["train", "labelled", "-o", "themes/production/ours.txt"], "themes/production/ours.txt"),
      (
        ["evaluate", "labelled", "--folds", "2", "--themes", "themes", "-o", "themes/production/ours.txt"],
        "themes/production/ours.txt"
      ),
      (
        ["train", "labelled", "-o", "new.model", "--card", "labelled/answers.jsonl"], "labelled/answers.jsonl"
      ),
      (["train", "labelled", "-o", "small.model", "--card", "./small.model"], "./small.model"),
      (["train", "labelled", "-o", "new.model", "--card", "new.model"], "new.model"),
    ] {
      let run = try await sandbox.plumb(arguments, environment: ["PLUMB_CONFIG": "options"])
      #expect(run.errors == "plumb: error: \(output): is one of the inputs; write to another file\n")
      #expect(run.code == 2)
    }
    #expect(try sandbox.names() == before)
    #expect(try sandbox.text("options") == "--quiet\n")
    #expect(try sandbox.text("themes/production/ours.txt") == "rolled back\n")
    #expect(try sandbox.text("labelled/answers.jsonl") == Fixture.labelled)
  }

  /// The reader of a pipe may leave when it has seen enough.
  @Test(arguments: [
    "inspect --keywords 5000 -f json", "classify many.jsonl -f ndjson -q", "parse many.jsonl -q",
  ])
  func aClosedPipeIsAQuietEnd(command: String) async throws {
    let answers = (1...500).map {
      Fixture.record(id: "\($0)", question: "How is it going?", answer: "I like it here.")
    }
    try sandbox.write("many.jsonl", answers.joined())
    let run = try await sandbox.shell("{ \"$PLUMB\" \(command); echo $? > code; } | head -c 5")
    #expect(run.output.count == 5)
    #expect(run.errors == "")
    #expect(try sandbox.text("code") == "0\n")
  }

  // MARK: Terminals

  private static let hostile = """
    **Inter\u{1b}[31mviewer:** What \u{1b}]0;owned\u{7}broke\u{202e}?

    **Ada\u{9b}2J Osei:** The\u{1b}[2J cache\u{8}\u{8} went\u{200b} down \u{2066}and\u{2069} we rolled it back\u{0} in four \
    minutes, and I was on call for it, and the alert\u{85}paged me\u{2028} twice.

    """

  @Test(arguments: [
    ["classify"], ["explain"], ["parse"], ["classify", "-f", "csv"], ["classify", "-f", "json"],
    ["classify", "-f", "html"], ["classify", "-f", "markdown"],
    ["classify", "-f", "ndjson"], ["parse", "-f", "json"],
  ])
  func controlCodesNeverReachTheTerminal(arguments: [String]) async throws {
    try sandbox.write("bad/ada\u{1b}[31m\u{9b}.md", Self.hostile)
    try sandbox.write("bad/e\u{1b}[2Jmpty.md", "")
    try sandbox.write(
      "bad/ids.jsonl",
      "{\"id\": \"\\u001b[31m\\u009b\", \"answer\": \"We rolled\\u0007 it\\u001b[0m back.\"}\n"
    )
    let run = try await sandbox.plumb(arguments + ["bad"])
    #expect(run.code == 1)
    #expect(run.output.contains("rolled"))
    for scalar in (run.output + run.errors).unicodeScalars where scalar.properties.generalCategory == .control
    {
      #expect(
        scalar == "\n" || scalar == "\r" && arguments.contains("csv"),
        "U+\(String(scalar.value, radix: 16))"
      )
    }
    if arguments.count == 1 {
      let misleading: Set<Unicode.Scalar> = ["\u{202e}", "\u{2066}", "\u{2069}", "\u{200b}", "\u{2028}"]
      #expect(misleading.isDisjoint(with: (run.output + run.errors).unicodeScalars))
    }
  }

  @Test func colourOnlyWhenAskedForOrOnATerminal() async throws {
    let plain = try await sandbox.plumb("classify", "ada.md")
    #expect(!plain.output.contains("\u{1b}"))
    #expect(try await sandbox.plumb("classify", "ada.md", "--color=never").output == plain.output)
    #expect(try await sandbox.plumb("classify", "ada.md", "--color=auto").output == plain.output)
    let colored = try await sandbox.plumb("classify", "ada.md", "--color", "always").output
    #expect(colored.contains("\u{1b}[1mada.md\u{1b}[0m"))
    #expect(colored.replacing(/\u{1b}\[[0-9]+m/, with: "") == plain.output)
    for format in ["json", "ndjson", "csv"] {
      #expect(
        try await !sandbox.plumb("classify", "ada.md", "--color", "always", "-f", format).output.contains(
          "\u{1b}"
        )
      )
    }
  }

  @Test func quietSaysNothingButResults() async throws {
    for arguments in [["classify", "ada.md"], ["explain", "ada.md"], ["parse", "ada.md"]] {
      let run = try await sandbox.plumb(arguments + ["--quiet"])
      #expect(run.errors == "")
      #expect(try await sandbox.plumb(arguments + ["--no-progress"]).output == run.output)
    }
  }
}
