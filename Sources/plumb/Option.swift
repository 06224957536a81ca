import BatchRunner
import TextFeatures

/// One option of the command line. The table drives parsing, configuration files, help, the manual, completions and the README's
/// test.
struct Option: Sendable {
  var name: String
  var short: Character?
  /// What its value is called; nil for a switch.
  var value: String?
  /// The values it takes, if only certain ones.
  var choices: [String] = []
  /// What else its value must be.
  var accepts = Accepts.text
  /// Whether it may be given more than once.
  var repeats = false
  /// Options that make no sense beside it.
  var excludes: [String] = []
  /// Whether its value names somebody.
  var namesPeople = false
  /// Whether it only makes sense on the command line, not in a configuration file.
  var isForCommandLine = false
  /// What it does, on one line or two.
  var help: String
  /// What else there is to know, for the full help and the manual.
  var details: String?
  var commands: [Command]

  /// Kinds of values.
  enum Accepts: Equatable {
    case text, name, file, folder, share
    case count(ClosedRange<Int>)
  }

  static let all: [Option] = [
    Option(
      name: "--model",
      short: "m",
      value: "FILE",
      accepts: .file,
      excludes: ["--folds"],
      help: "use this model instead of the one built in",
      commands: [.classify, .explain, .evaluate, .audit]
    ),
    Option(
      name: "--format",
      short: "f",
      value: "FORMAT",
      choices: ["table", "json", "ndjson", "csv", "markdown", "html"],
      help: "how to print: table (the default), json, ndjson, csv, markdown or html",
      commands: [.classify]
    ),
    Option(
      name: "--format",
      short: "f",
      value: "FORMAT",
      choices: ["table", "markdown", "html"],
      help: "how to print: table (the default), markdown or html",
      commands: [.explain]
    ),
    Option(
      name: "--format",
      short: "f",
      value: "FORMAT",
      choices: ["table", "json", "markdown", "html"],
      help: "how to print: table (the default), json, markdown or html",
      commands: [.evaluate, .audit]
    ),
    Option(
      name: "--format",
      short: "f",
      value: "FORMAT",
      choices: ["table", "json"],
      help: "how to print: table (the default) or json",
      commands: [.parse, .inspect]
    ),
    Option(
      name: "--output",
      short: "o",
      value: "PATH",
      accepts: .file,
      help: "write to this file, whole or not at all",
      details:
        "With --format html a folder gets a page an interview: one that exists, or a path that ends with '/'.",
      commands: [.classify]
    ),
    Option(
      name: "--output",
      short: "o",
      value: "PATH",
      accepts: .file,
      help: "write to this file, whole or not at all",
      commands: Command.allCases.filter { $0 != .train && $0 != .classify }
    ),
    Option(
      name: "--output",
      short: "o",
      value: "MODEL",
      accepts: .file,
      help: "write the model to this file (required)",
      commands: [.train]
    ),
    Option(
      name: "--threshold",
      value: "P",
      accepts: .share,
      excludes: ["--error-rate"],
      help: "least probability for a tag, 0 to 1; under it the tag is unclear",
      commands: [.classify, .explain, .evaluate]
    ),
    Option(
      name: "--error-rate",
      value: "P",
      accepts: .share,
      excludes: ["--threshold"],
      help: "tag only as many answers as keep the share of wrong tags under P, as held-out answers showed",
      commands: [.classify, .explain, .evaluate]
    ),
    Option(
      name: "--candidate",
      value: "NAME",
      repeats: true,
      namesPeople: true,
      help: "this speaker answers; may be repeated",
      commands: [.classify, .explain, .parse]
    ),
    Option(
      name: "--interviewer",
      value: "NAME",
      repeats: true,
      namesPeople: true,
      help: "this speaker asks; may be repeated",
      commands: [.classify, .explain, .parse]
    ),
    Option(
      name: "--rename",
      value: "OLD=NEW",
      repeats: true,
      namesPeople: true,
      help: "call this speaker otherwise, or merge two under one name; may be repeated",
      commands: [.classify, .explain, .parse]
    ),
    Option(
      name: "--redact",
      help: "mask speakers' names, e-mail addresses, phone numbers and links in the report",
      commands: [.classify, .explain, .parse, .audit]
    ),
    Option(
      name: "--resume",
      help: "go on where the same command was stopped, or begin so that it can; with ndjson in a file",
      commands: [.classify]
    ),
    Option(
      name: "--jobs",
      short: "j",
      value: "N",
      accepts: .count(1...1024),
      help: "how many files to work on at a time (default: one a core)",
      commands: [.classify, .parse, .audit]
    ),
    Option(
      name: "--questions",
      value: "FILE",
      accepts: .file,
      help: "questions to ask next, by theme (default: those built in)",
      commands: [.classify, .explain, .audit]
    ),
    Option(
      name: "--role",
      value: "LABEL",
      help: "the role somebody is looked for: its themes must not be missing; production, research or any",
      commands: [.classify, .explain, .audit]
    ),
    Option(
      name: "--group-by",
      value: "WHAT",
      choices: Grouping.allCases.map(\.rawValue),
      help: "read interviews together that are in one folder, or of one speaker by name",
      commands: [.classify]
    ),
    Option(
      name: "--themes",
      value: "FOLDER",
      accepts: .folder,
      help: "theme keywords to train with (default: a folder 'themes' beside the answers, if there is one)",
      commands: [.train, .evaluate]
    ),
    Option(
      name: "--tune",
      help: "choose how to count, scale, prune, smooth and weigh by cross-validation on the answers",
      commands: [.train]
    ),
    Option(
      name: "--card",
      value: "FILE",
      accepts: .file,
      help: "write a model card with cross-validated figures to this file",
      commands: [.train]
    ),
    Option(
      name: "--name",
      value: "NAME",
      accepts: .name,
      help: "what to call the model (default: plumb)",
      commands: [.train]
    ),
    Option(
      name: "--folds",
      value: "K",
      accepts: .count(2...100),
      excludes: ["--model"],
      help: "train on the answers themselves and judge by K folds held out in turn",
      commands: [.evaluate]
    ),
    Option(
      name: "--keywords",
      value: "N",
      accepts: .count(0...100_000),
      help: "how many keywords of each label to show (default: 20)",
      commands: [.inspect]
    ),
    Option(
      name: "--audit-log",
      value: "FILE",
      accepts: .file,
      help: "append a line of JSON on this run to a file, without a word of the transcripts",
      details: """
        The line has the time, the versions and hashes of program, model and inputs, the options, what was counted, what could not \
        be used, and the exit code. Where --redact is given, paths and names are left out.
        """,
      commands: [.classify, .explain, .audit, .evaluate, .train]
    ),
    Option(
      name: "--config",
      value: "FILE",
      accepts: .file,
      excludes: ["--no-config"],
      isForCommandLine: true,
      help: "take options that are not given here from this file",
      details: """
        One option a line, spelled as on the command line: --threshold=0.7. Lines that begin with # are comments. The environment \
        variable PLUMB_CONFIG names such a file too. Options of other commands are passed over.
        """,
      commands: Command.allCases
    ),
    Option(
      name: "--no-config",
      excludes: ["--config"],
      isForCommandLine: true,
      help: "take no options from a file, not even from PLUMB_CONFIG's",
      commands: Command.allCases
    ),
    Option(
      name: "--color",
      value: "WHEN",
      choices: ["auto", "always", "never"],
      help: "colour the output: auto (the default), always or never",
      details: """
        auto means on a terminal. NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR and TERM=dumb are heeded unless this option is given; empty \
        variables do not count.
        """,
      commands: Command.allCases
    ),
    Option(
      name: "--quiet",
      short: "q",
      help: "say nothing but results and errors",
      commands: Command.allCases
    ),
    Option(name: "--no-progress", help: "show no progress on a terminal", commands: Command.allCases),
    Option(
      name: "--help",
      short: "h",
      isForCommandLine: true,
      help: "print help; -h is brief, --help is full",
      commands: Command.allCases
    ),
    Option(
      name: "--version",
      short: "V",
      isForCommandLine: true,
      help: "print the versions of the program, the model built in and the formats",
      commands: Command.allCases
    ),
  ]

  static func named(_ name: String, for command: Command) -> Option? {
    all.first { $0.name == name && $0.commands.contains(command) }
  }

  /// The options of a command, in the table's order.
  static func all(for command: Command) -> [Option] { all.filter { $0.commands.contains(command) } }

  /// What a value should have been; nil if it is one that the option takes.
  func expectation(missedBy text: String) -> String? {
    if !choices.isEmpty {
      return choices.contains(text)
        ? nil : choices.joined(separator: ", ") + Suggestion.text(for: text, among: choices)
    }
    switch accepts {
    case .text, .file, .folder:
      return nil
    case .name:
      return text.hasControlCodes ? "a name without control codes" : nil
    case .share:
      return Double(text).map((0...1).contains) == true ? nil : "a number from 0 to 1"
    case .count(let range):
      if Int(text).map(range.contains) == true { return nil }
      return "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
  }
}
