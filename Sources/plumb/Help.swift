/// The help pages, made from the tables of commands and options.
enum Help {
  static let general = """
    plumb \(Version.text) — tags interview answers as research-leaning or production-leaning

    Usage: plumb COMMAND [OPTIONS] PATH...

    Commands:
    \(Command.allCases.map { row($0.rawValue, $0.summary) }.joined(separator: "\n"))

    Examples:
      plumb classify interviews/
      plumb classify interviews/ --format json --output report.json
      plumb explain interviews/ada.vtt
      plumb train answers/ --output my.model

    'plumb COMMAND --help' tells more. Nothing leaves this machine.
    Exit codes: 0 all done; 1 done, but at least one input could not be used; 2 wrong usage, or
    nothing could be done; 130 and 143 ended by Ctrl-C or SIGTERM.

    """

  static func page(for command: Command) -> String {
    let options = Option.all.filter { $0.commands.contains(command) }.map { row(spelling($0), $0.help) }
    return """
      plumb \(command.rawValue) — \(command.summary)

      Usage: plumb \(command.rawValue) \(command.operands) [OPTIONS]

      \(command.details)

      Options:
      \(options.joined(separator: "\n"))

      """
  }

  private static func spelling(_ option: Option) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + option.name + (option.value.map { " " + $0 } ?? "")
  }

  private static func row(_ name: String, _ text: String) -> String {
    let width = 24
    let gap =
      name.count < width
      ? String(repeating: " ", count: width - name.count) : "\n" + String(repeating: " ", count: width + 2)
    return "  " + name + gap + text
  }
}
