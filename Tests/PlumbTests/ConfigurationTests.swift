import Testing

@testable import plumb

/// Options from a file: the command line beats the environment, which beats the file.
@Suite struct ConfigurationTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("ada.md", Fixture.ada)
    try sandbox.write(
      "team.conf",
      """
      # ours

      --threshold=0.9
        --format ndjson\r
      --candidate=Ada Osei
      --candidate=Ben Stone
      --quiet
      --folds=5
      """
    )
  }

  /// As editors on Windows save it.
  @Test func aByteOrderMarkIsNoOption() async throws {
    try sandbox.write("windows.conf", "\u{feff}--format=json\r\n")
    let run = try await sandbox.plumb("parse", "ada.md", "--config", "windows.conf")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("{"))
    try sandbox.write("empty.conf", "\n")
    #expect(try await sandbox.plumb("parse", "ada.md", "--config", "empty.conf").code == 0)
  }

  @Test func theFileIsReadAsOptions() throws {
    let file = try Configuration(path: "team.conf", text: sandbox.text("team.conf"))
    var invocation = try Invocation(.classify, ["--candidate", "Cleo", "ada.md"])
    try invocation.add(file)
    #expect(invocation.value("--threshold") == "0.9")
    #expect(invocation.value("--format") == "ndjson")
    #expect(invocation.values("--candidate") == ["Cleo"])
    #expect(invocation.switches == ["--quiet"])
    #expect(invocation.value("--folds") == nil)
    #expect(invocation.settings[1].origin == .file("team.conf", line: 3))

    var other = try Invocation(.parse, ["ada.md", "-f", "json"])
    try other.add(file)
    #expect(other.value("--format") == "json")
    #expect(other.values("--candidate") == ["Ada Osei", "Ben Stone"])
  }

  @Test func aValueForAnotherCommandIsPassedOver() throws {
    var invocation = try Invocation(.parse, ["ada.md"])
    try invocation.add(Configuration(path: "c", text: "--format=csv"))
    #expect(invocation.value("--format") == nil)
  }

  /// What excludes a line of the file beats it, as the line's own option would.
  @Test func theCommandLineBeatsWhatItExcludes() throws {
    var invocation = try Invocation(.classify, ["--error-rate", "0.1", "ada.md"])
    try invocation.add(Configuration(path: "c", text: "--threshold=0.9"))
    #expect(invocation.value("--threshold") == nil)
  }

  @Test(arguments: [
    ("--treshold=1", "c:2: unknown option '--treshold', did you mean '--threshold'?; see 'plumb help'"),
    ("threshold=1", "c:2: unknown option 'threshold', did you mean '--threshold'?; see 'plumb help'"),
    ("--threshold=2", "c:2: '2' is no value for '--threshold': expected a number from 0 to 1"),
    ("--threshold", "c:2: option '--threshold' needs a value: --threshold P"),
    ("--quiet=yes", "c:2: 'yes' is no value for '--quiet': expected no value"),
    ("--keywords=x", "c:2: 'x' is no value for '--keywords': expected a whole number from 0 to 100000"),
    ("--config=x", "c:2: '--config' only makes sense on the command line; take it out"),
    ("--help", "c:2: '--help' only makes sense on the command line; take it out"),
    (
      "--threshold=1\n--error-rate=1",
      "c: '--threshold' and '--error-rate' exclude each other; give one of them"
    ),
  ])
  func anErrorNamesTheLine(line: String, message: String) async throws {
    try sandbox.write("c", "# all\n" + line + "\n")
    let run = try await sandbox.plumb("classify", "ada.md", "--config", "c")
    #expect(run.errors == "plumb: error: \(message)\n")
    #expect(run.output == "")
    #expect(run.code == 2)
  }

  @Test func aMissingFileIsAnError() async throws {
    let run = try await sandbox.plumb("classify", "ada.md", "--config", "none")
    #expect(run.errors == "plumb: error: none: no such file; check the spelling\n")
    #expect(run.code == 2)
  }

  @Test func theEnvironmentNamesAFileUnlessTheCommandLineDoes() async throws {
    let environment = ["PLUMB_CONFIG": "team.conf"]
    try sandbox.write("empty.conf", "")
    let plain = try await sandbox.plumb("classify", "ada.md", "-q")
    let asked = try await sandbox.plumb(
      "classify",
      "ada.md",
      "-q",
      "--format",
      "ndjson",
      "--threshold",
      "0.9",
      "--candidate",
      "Ada Osei",
      "--candidate",
      "Ben Stone"
    )
    #expect(asked.output != plain.output)
    let named = try await sandbox.plumb(["classify", "ada.md"], environment: environment)
    #expect(named.output == asked.output)
    #expect(named.errors == asked.errors)
    for other in [["--no-config"], ["--config", "empty.conf"]] {
      let run = try await sandbox.plumb(["classify", "ada.md", "-q"] + other, environment: environment)
      #expect(run.output == plain.output)
    }
    let empty = try await sandbox.plumb(["classify", "ada.md", "-q"], environment: ["PLUMB_CONFIG": ""])
    #expect(empty.output == plain.output)
  }

  @Test func whatWonIsShown() async throws {
    let none = try await sandbox.plumb(["config"], environment: [:])
    #expect(none.output == "no configuration file; --config or PLUMB_CONFIG names one\n")
    let run = try await sandbox.plumb(
      ["config"],
      environment: ["PLUMB_CONFIG": "team.conf", "FORCE_COLOR": "1", "TERM": "dumb"]
    )
    #expect(
      run.output == """
        configuration file: team.conf
        --threshold  0.9        team.conf:3
        --format     ndjson     team.conf:4
        --candidate  Ada Osei   team.conf:5
        --candidate  Ben Stone  team.conf:6
        --quiet                 team.conf:7
        --folds      5          team.conf:8
        --color      always     FORCE_COLOR

        """
    )
  }

  @Test(
    arguments: [
      ([:], nil, false), (["NO_COLOR": ""], nil, false), (["FORCE_COLOR": "1"], nil, true),
      (["FORCE_COLOR": "0"], nil, false), (["CLICOLOR_FORCE": "1"], nil, true),
      (["FORCE_COLOR": "1", "NO_COLOR": "1"], nil, false), (["FORCE_COLOR": "1", "NO_COLOR": ""], nil, true),
      (["FORCE_COLOR": "1", "TERM": "dumb"], nil, true), (["NO_COLOR": "1"], "always", true),
      (["FORCE_COLOR": "1"], "never", false), (["FORCE_COLOR": "1"], "auto", true),
    ] as [([String: String], String?, Bool)]
  )
  func coloursAsTheEnvironmentSays(environment: [String: String], flag: String?, isColored: Bool)
    async throws
  {
    let arguments = ["classify", "ada.md"] + (flag.map { ["--color", $0] } ?? [])
    let run = try await sandbox.plumb(arguments, environment: environment)
    #expect(run.output.contains("\u{1b}[") == isColored)
    try sandbox.write("always.conf", "--color=always\n")
    guard flag == nil else { return }
    let configured = try await sandbox.plumb(
      arguments + ["--config", "always.conf"],
      environment: environment
    )
    let hasSay = isColored || environment.values.contains("1")
    #expect(configured.output.contains("\u{1b}[") == (hasSay ? isColored : true))
    let written = try await sandbox.plumb(
      arguments + ["--config", "always.conf", "-o", "out"],
      environment: environment
    )
    #expect(written.code == 0)
    #expect(try !sandbox.text("out").contains("\u{1b}["))
  }
}
