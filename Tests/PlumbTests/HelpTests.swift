import Foundation
import Testing
import Transcripts

@testable import plumb

/// Help, the manual and completions, made from the tables of commands and options; the README has to keep up.
@Suite struct HelpTests {
  /// Lines are wrapped, so words are compared, not lines.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: Command.allCases)
  func everyOptionIsOnItsPage(command: Command) async throws {
    let sandbox = try Sandbox()
    let page = try await sandbox.plumb(command.rawValue, "--help")
    #expect(page.code == 0)
    #expect(page.errors == "")
    let brief = try await sandbox.plumb(command.rawValue, "-h").output
    for text in [page.output, brief] {
      #expect(text.contains(words("Usage: plumb \(command.rawValue) \(command.operands)")))
      #expect(text.components(separatedBy: "\n").dropFirst().allSatisfy { $0.count <= 80 })
      for option in Option.all(for: command) {
        let short = option.short.map { "-\($0), " } ?? "    "
        let spelling = "  " + short + option.name + (option.value.map { " " + $0 } ?? "")
        #expect(text.contains(spelling + " ") || text.contains(spelling + "\n"), "\(option.name)")
        #expect(words(text).contains(words(option.help)), "\(option.name)")
        guard let details = option.details else { continue }
        #expect(words(text).contains(words(details)) == (text == page.output), "\(option.name)")
      }
    }
    for example in command.examples {
      #expect(page.output.contains("\n  \(example)\n"))
      #expect(!brief.contains("\n  \(example)\n"))
    }
    #expect(try await sandbox.plumb("help", command.rawValue).output == page.output)
    #expect(try await sandbox.plumb("--help", command.rawValue).output == page.output)
    #expect(try await sandbox.plumb("-h", command.rawValue).output == brief)
  }

  /// What the examples show is understood.
  @Test(arguments: Command.allCases)
  func everyExampleIsACommandLine(command: Command) throws {
    for example in command.examples {
      let line = try #require(example.firstRange(of: "plumb \(command.rawValue)"))
      let words = example[line.lowerBound...].split { "|>)".contains($0) }[0].split(separator: " ")
      let arguments = words.dropFirst(2).map { $0.trimmingCharacters(in: ["'"]) }.filter { $0 != "Osei" }
      let invocation = try Invocation(command, arguments)
      try invocation.checkPaths()
    }
  }

  @Test func everyCommandIsOnTheFirstPage() async throws {
    let page = try await Sandbox().plumb("--help")
    #expect(page.code == 0)
    for command in Command.allCases { #expect(page.output.contains("  \(command.rawValue) ")) }
    for (variable, _) in Help.environment { #expect(page.output.contains("  \(variable)")) }
    #expect(try await Sandbox().plumb("-h").output == Help.general)
  }

  @Test func theVersionNamesTheModelAndTheFormats() async throws {
    let sandbox = try Sandbox()
    let hash = try #require(await sandbox.plumb("inspect", "-f", "json").json["sha256"].string)
    let page = """
      plumb \(Version.text)
      model plumb, sha256 \(hash.prefix(12))
      model format 1, JSON schema 1

      """
    for arguments in [["--version"], ["-V"], ["classify", "--version"]] {
      #expect(try await sandbox.plumb(arguments).output == page)
    }
  }

  @Test func theManualSaysWhatHelpSays() async throws {
    let page = try await Sandbox().plumb("manual")
    #expect(page.code == 0)
    #expect(page.output.hasPrefix(".TH PLUMB 1 "))
    let text = words(page.output)
    for command in Command.allCases {
      #expect(page.output.contains("\n.SS plumb \(command.rawValue)\n"))
      for example in command.examples { #expect(page.output.contains("\n\(Manual.escaped(example))\n")) }
    }
    for option in Option.all {
      #expect(text.contains("\\fB\(Manual.escaped(option.name))\\fR"), "\(option.name)")
      #expect(text.contains(words(Manual.escaped(option.help)).dropFirst()), "\(option.name)")
      if let details = option.details { #expect(text.contains(words(Manual.escaped(details)))) }
    }
  }

  /// No line is a request unless it is meant as one, and nothing is left that roff would take for an escape.
  @Test func whatRoffWouldObeyIsEscaped() {
    #expect(Manual.escaped(".so x") == "\\&.so x")
    #expect(Manual.escaped("'a'") == "\\&\\(aqa\\(aq")
    #expect(Manual.escaped("--a\\b—“") == "\\-\\-a\\eb\\[u2014]\\[u201C]")
  }

  @Test(arguments: Completions.Shell.allCases)
  func completionsKnowEveryCommandOptionAndChoice(shell: Completions.Shell) async throws {
    let script = try await Sandbox().plumb("completions", shell.rawValue).output
    for command in Command.allCases {
      #expect(script.contains(command.rawValue))
      for choice in command.operandChoices { #expect(script.contains(choice)) }
    }
    for option in Option.all {
      #expect(script.contains(shell == .fish ? "-l \(option.name.dropFirst(2)) " : option.name))
      for choice in option.choices { #expect(script.contains(choice)) }
    }
  }

  @Test(arguments: [
    (["cl"], "classify"), (["classify", "--fo"], "--format"), (["classify", "--format", "j"], "json"),
    (["parse", "-f", "=", ""], "table json"), (["schema", "p"], "parse"), (["help", "tr"], "train"),
    (["completions", ""], "bash zsh fish"), (["classify", "--model", ""], ""), (["classify", "--folds"], ""),
  ])
  func bashCompletes(line: [String], replies: String) async throws {
    let sandbox = try Sandbox()
    let words = (["plumb"] + line).map { "'\($0)'" }.joined(separator: " ")
    try sandbox.write(
      "try.bash",
      """
      source <("$PLUMB" completions bash)
      COMP_WORDS=(\(words)) COMP_CWORD=\(line.count)
      _plumb
      echo "${COMPREPLY[*]}"
      """
    )
    let run = try await sandbox.shell("bash try.bash")
    #expect(run.errors == "")
    #expect(run.output == replies + "\n")
  }

  @Test func theREADMENamesEveryFormatAndItsExamples() throws {
    let readme = try Build.text("README.md")
    for format in TranscriptFormat.allCases { #expect(readme.contains("`\(format.rawValue)`"), "\(format)") }
    let examples = readme.matches(of: /\]\((Tests\/[^)]*)\)/).map { String($0.1) }
    #expect(examples.count > 10)
    for example in examples {
      #expect(FileManager.default.fileExists(atPath: Build.path(example)), "\(example)")
    }
  }

  @Test func theREADMENamesEveryCommandAndOption() throws {
    let readme = try Build.text("README.md")
    for command in Command.allCases { #expect(readme.contains("plumb \(command.rawValue)"), "\(command)") }
    for option in Option.all { #expect(readme.contains("`\(option.name)"), "\(option.name)") }
  }
}
