/// One option of the command line. The table drives parsing, help and the README's test.
struct Option: Sendable {
  var name: String
  var short: Character?
  /// What its value is called; nil for a switch.
  var value: String?
  /// The values it takes, if only certain ones.
  var choices: [String] = []
  /// Whether it may be given more than once.
  var repeats = false
  var help: String
  var commands: [Command]

  static let all: [Option] = [
    Option(
      name: "--model",
      short: "m",
      value: "FILE",
      help: "use this model instead of the one built in",
      commands: [.classify, .explain, .evaluate]
    ),
    Option(
      name: "--format",
      short: "f",
      value: "FORMAT",
      choices: ["table", "json", "ndjson", "csv"],
      help: "how to print: table (the default), json, ndjson or csv",
      commands: [.classify]
    ),
    Option(
      name: "--format",
      short: "f",
      value: "FORMAT",
      choices: ["table", "json"],
      help: "how to print: table (the default) or json",
      commands: [.evaluate, .parse, .inspect]
    ),
    Option(
      name: "--output",
      short: "o",
      value: "PATH",
      help: "write to this file, whole or not at all",
      commands: [.classify, .explain, .evaluate, .parse, .inspect]
    ),
    Option(
      name: "--output",
      short: "o",
      value: "MODEL",
      help: "write the model to this file (required)",
      commands: [.train]
    ),
    Option(
      name: "--threshold",
      value: "P",
      help: "least probability for a tag, 0 to 1; under it the tag is unclear",
      commands: [.classify, .explain, .evaluate]
    ),
    Option(
      name: "--error-rate",
      value: "P",
      help: "tag only as many answers as keep the share of wrong tags under P, as held-out answers showed",
      commands: [.classify, .explain, .evaluate]
    ),
    Option(
      name: "--candidate",
      value: "NAME",
      repeats: true,
      help: "this speaker answers; may be repeated",
      commands: [.classify, .explain, .parse]
    ),
    Option(
      name: "--interviewer",
      value: "NAME",
      repeats: true,
      help: "this speaker asks; may be repeated",
      commands: [.classify, .explain, .parse]
    ),
    Option(
      name: "--redact",
      help: "mask speakers' names, e-mail addresses, phone numbers and links in the report",
      commands: [.classify, .explain, .parse]
    ),
    Option(
      name: "--jobs",
      short: "j",
      value: "N",
      help: "how many files to work on at a time (default: one a core)",
      commands: [.classify, .parse]
    ),
    Option(
      name: "--themes",
      value: "FOLDER",
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
      help: "write a model card with cross-validated figures to this file",
      commands: [.train]
    ),
    Option(
      name: "--name",
      value: "NAME",
      help: "what to call the model (default: plumb)",
      commands: [.train]
    ),
    Option(
      name: "--folds",
      value: "K",
      help: "train on the answers themselves and judge by K folds held out in turn",
      commands: [.evaluate]
    ),
    Option(
      name: "--keywords",
      value: "N",
      help: "how many keywords of each label to show (default: 20)",
      commands: [.inspect]
    ),
    Option(
      name: "--color",
      value: "WHEN",
      choices: ["auto", "always", "never"],
      help: "colour the output: auto (the default), always or never",
      commands: Command.allCases
    ),
    Option(
      name: "--quiet",
      short: "q",
      help: "say nothing but results and errors",
      commands: Command.allCases
    ),
    Option(name: "--no-progress", help: "show no progress on a terminal", commands: Command.allCases),
    Option(name: "--help", short: "h", help: "print this help", commands: Command.allCases),
    Option(name: "--version", short: "V", help: "print the version", commands: Command.allCases),
  ]

  static func named(_ name: String, for command: Command) -> Option? {
    all.first { $0.name == name && $0.commands.contains(command) }
  }
}
