import Testing

/// Wrong command lines: what is said, to the letter, and exit code 2.
@Suite struct UsageTests {
  @Test(arguments: [
    (["clasify"], "unknown command 'clasify', did you mean 'classify'?; see 'plumb --help'"),
    (["zzz"], "unknown command 'zzz'; see 'plumb --help'"),
    (["--nonsense"], "unknown command '--nonsense'; see 'plumb --help'"),
    (["classify"], "'classify' needs a path: plumb classify PATH..."),
    (["classify", "--"], "'classify' needs a path: plumb classify PATH..."),
    (["parse"], "'parse' needs a path: plumb parse PATH..."),
    (["explain"], "'explain' needs a path: plumb explain PATH"),
    (["explain", "a", "b"], "too many paths: plumb explain PATH"),
    (["inspect", "a", "b"], "too many paths: plumb inspect [MODEL]"),
    (["train"], "'train' needs a path: plumb train PATH... --output MODEL"),
    (["train", "a"], "'train' needs '--output'; see 'plumb train --help'"),
    (["evaluate"], "'evaluate' needs a path: plumb evaluate LABELLED... [--model MODEL | --folds K]"),
    (
      ["classify", "--formt", "json", "a"],
      "unknown option '--formt' for 'classify', did you mean '--format'?; see 'plumb classify --help'"
    ),
    (
      ["classify", "--treshold=0.5", "a"],
      "unknown option '--treshold' for 'classify', did you mean '--threshold'?; see 'plumb classify --help'"
    ),
    (
      ["parse", "--completely-else", "a"],
      "unknown option '--completely-else' for 'parse'; see 'plumb parse --help'"
    ),
    (["classify", "-x", "a"], "unknown option '-x' for 'classify'; see 'plumb classify --help'"),
    (["classify", "-qx", "a"], "unknown option '-qx' for 'classify'; see 'plumb classify --help'"),
    (["classify", "a", "--format"], "option '--format' needs a value: --format FORMAT"),
    (["classify", "a", "-o"], "option '--output' needs a value: --output PATH"),
    (["train", "a", "--output"], "option '--output' needs a value: --output MODEL"),
    (
      ["classify", "a", "--format", "pictures"],
      "'pictures' is no value for '--format': expected table, json, ndjson, csv, markdown, html"
    ),
    (
      ["classify", "a", "--format", "jsn"],
      "'jsn' is no value for '--format': expected table, json, ndjson, csv, markdown, html, did you mean 'json'?"
    ),
    (
      ["classify", "--folds", "5", "a"],
      "unknown option '--folds' for 'classify', an option of 'evaluate'; see 'plumb classify --help'"
    ),
    (["help", "clasify"], "unknown command 'clasify', did you mean 'classify'?; see 'plumb --help'"),
    (["completions"], "'completions' needs a shell: plumb completions SHELL"),
    (["completions", "bsh"], "unknown shell 'bsh': expected bash, zsh, fish, did you mean 'bash'?"),
    (
      ["schema", "everything"],
      "unknown schema 'everything': expected classify, ndjson, parse, evaluate, audit, inspect, audit-log"
    ),
    (
      ["classify", "a", "--threshold", "0.5", "--error-rate", "0.1"],
      "'--threshold' and '--error-rate' exclude each other; give one of them"
    ),
    (["parse", "a", "-f", "csv"], "'csv' is no value for '--format': expected table, json"),
    (["classify", "a", "--color", "red"], "'red' is no value for '--color': expected auto, always, never"),
    (
      ["classify", "a", "--jobs", "0"],
      "'0' is no value for '--jobs': expected a whole number from 1 to 1024"
    ),
    (
      ["classify", "a", "-jmany"],
      "'many' is no value for '--jobs': expected a whole number from 1 to 1024"
    ),
    (
      ["classify", "a", "--threshold", "1.01"],
      "'1.01' is no value for '--threshold': expected a number from 0 to 1"
    ),
    (
      ["explain", "a", "--threshold", "nan"],
      "'nan' is no value for '--threshold': expected a number from 0 to 1"
    ),
    (
      ["evaluate", "a", "--folds", "1"],
      "'1' is no value for '--folds': expected a whole number from 2 to 100"
    ),
    (
      ["inspect", "--keywords", "-1"],
      "'-1' is no value for '--keywords': expected a whole number from 0 to 100000"
    ),
    (
      ["parse", "a", "--rename", "Ada"],
      "'Ada' is no value for '--rename': expected OLD=NEW, the name in the file and the one to show"
    ),
    (
      ["classify", "a", "--rename=Ada= "],
      "'Ada= ' is no value for '--rename': expected OLD=NEW, the name in the file and the one to show"
    ),
    (
      ["parse", "a", "--candidate", "Ada", "--candidate", "Sam  Roe", "--interviewer", "sam roe (host)"],
      "'sam roe (host)' is given for both '--candidate' and '--interviewer'; give it for one of them"
    ),
    (
      ["classify", "a", "--resume", "-f", "json", "-o", "out"],
      "'--resume' needs '--format ndjson', '--output FILE' and inputs other than '-'"
    ),
    (
      ["classify", "a", "--resume", "-f", "ndjson"],
      "'--resume' needs '--format ndjson', '--output FILE' and inputs other than '-'"
    ),
    (
      ["classify", "a", "-", "--resume", "-f", "ndjson", "-o", "out"],
      "'--resume' needs '--format ndjson', '--output FILE' and inputs other than '-'"
    ),
    (["classify", "a", "--quiet=yes"], "'yes' is no value for '--quiet': expected no value"),
    (
      ["evaluate", "a", "--model", "m", "--folds", "5"],
      "'--model' and '--folds' exclude each other; give one of them"
    ),
  ])
  func wrongUsage(arguments: [String], message: String) async throws {
    let run = try await Sandbox().plumb(arguments)
    #expect(run.errors == "plumb: error: \(message)\n")
    #expect(run.output == "")
    #expect(run.code == 2)
  }

  @Test func nothingAtAllShowsTheHelpAndIsWrong() async throws {
    let run = try await Sandbox().plumb()
    #expect(run.code == 2)
    #expect(run.output.contains("Usage: plumb COMMAND"))
  }

  /// A path may look like anything: what follows `--` is a path.
  @Test(arguments: ["-talk.md", "--help", "two  spaces", "çöğ 日本 😀", "a'b\"c", "$HOME", "*"])
  func anyNameOfAFileOrFolder(name: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(name + "/" + name + ".md", Fixture.ada)
    let run = try await sandbox.plumb("classify", "-f", "ndjson", "--", name)
    #expect(run.code == 0)
    #expect(try run.lines.map { $0["path"].string } == Array(repeating: "\(name)/\(name).md", count: 3))
    let again = try await sandbox.plumb("classify", "-f", "ndjson", "./" + name + "/")
    #expect(try again.lines.map { $0["path"].string } == Array(repeating: "./\(name)/\(name).md", count: 3))
  }
}
