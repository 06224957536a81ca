import Reports

/// The help pages, made from the tables of commands and options. `-h` is brief; `--help` says all there is, with examples.
enum Help {
  static func text(for command: Command?, isBrief: Bool) -> String {
    let sections = command.map { page(for: $0, isBrief: isBrief) } ?? general(isBrief: isBrief)
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// What is shown when nothing is asked for.
  static var general: String { text(for: nil, isBrief: true) }

  static let exitCodes = [
    ("0", "all done"), ("1", "finished, but at least one input could not be used"),
    ("2", "wrong usage, or nothing could be done"), ("130, 143", "ended by Ctrl-C or SIGTERM"),
  ]

  static let environment = [
    ("PLUMB_CONFIG", "a configuration file, unless --config names another"),
    ("NO_COLOR", "no colours"),
    ("CLICOLOR_FORCE, FORCE_COLOR", "colours even where there is no terminal"),
    ("TERM=dumb", "no colours and no progress bar"),
    ("COLUMNS", "how wide to print"),
  ]

  static let configuration = """
    The command line beats the environment, the environment beats the configuration file, and the file beats the defaults. \
    'plumb config' shows what the last two say.
    """

  private static func general(isBrief: Bool) -> [String] {
    let sections = [
      "plumb \(Version.text) — tags interview answers as research-leaning or production-leaning",
      "Usage: plumb COMMAND [OPTIONS] PATH...",
      section("Commands", Command.allCases.map { ($0.rawValue, $0.summary) }, width: 13),
    ]
    let examples = [Command.classify, .explain, .train].flatMap { $0.examples.prefix(2) }
    let more = [
      section("Exit codes", exitCodes), section("Environment", environment), paragraph(configuration),
      "Nothing leaves this machine.",
    ]
    return sections + [self.examples(examples)] + (isBrief ? [] : more) + [
      "'plumb COMMAND --help' tells more, 'plumb manual | man -l -' everything."
    ]
  }

  private static func page(for command: Command, isBrief: Bool) -> [String] {
    let options = Option.all(for: command).map { option in
      (spelling(option), ([option.help] + (isBrief ? [] : [option.details].compactMap(\.self))))
    }
    let sections = [
      "plumb \(command.rawValue) — \(command.summary)",
      "Usage: plumb \(([command.rawValue, command.operands].filter { !$0.isEmpty }).joined(separator: " ")) [OPTIONS]",
      paragraph(command.details),
      "Options:\n" + options.map { row($0.0, $0.1) }.joined(separator: "\n"),
    ]
    return sections
      + [
        isBrief
          ? "'plumb \(command.rawValue) --help' tells more, with examples." : examples(command.examples)
      ]
  }

  private static func spelling(_ option: Option) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + option.name + (option.value.map { " " + $0 } ?? "")
  }

  private static func section(_ title: String, _ rows: [(String, String)], width: Int = 24) -> String {
    title + ":\n" + rows.map { row($0.0, [$0.1], width: width) }.joined(separator: "\n")
  }

  private static func examples(_ lines: [String]) -> String {
    "Examples:\n" + lines.map { "  " + $0 }.joined(separator: "\n")
  }

  private static func paragraph(_ text: String) -> String {
    TextWrap.lines(text.replacing("\n", with: " "), columns: 80).joined(separator: "\n")
  }

  /// A name, and beside it what it means, in 80 columns.
  private static func row(_ name: String, _ paragraphs: [String], width: Int = 24) -> String {
    let lines = paragraphs.flatMap { TextWrap.lines($0, columns: 80 - width - 2) }
    let indent = "\n" + String(repeating: " ", count: width + 2)
    let gap = name.count < width ? String(repeating: " ", count: width - name.count) : indent
    return "  " + name + gap + lines.joined(separator: indent)
  }
}
