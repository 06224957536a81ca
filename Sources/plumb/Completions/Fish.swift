extension Completions {
  /// For fish 3 and later.
  static var fish: String {
    let commands = Command.allCases.map {
      "complete -c plumb -n __fish_use_subcommand -f -a \($0.rawValue) -d \($0.summary.shellQuoted)"
    }
    let lines = commands + Command.allCases.flatMap(lines)
    return "# Completions of plumb for fish: plumb completions fish | source\n"
      + lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ command: Command) -> [String] {
    let head = "complete -c plumb -n '__fish_seen_subcommand_from \(command.rawValue)'"
    let choices = command.operandChoices.joined(separator: " ")
    return (choices.isEmpty ? [] : [head + " -f -a \(choices.shellQuoted)"])
      + Option.all(for: command).map { option in
        head + (option.short.map { " -s \($0)" } ?? "") + " -l \(option.name.dropFirst(2))"
          + value(of: option)
          + " -d \(option.help.shellQuoted)"
      }
  }

  private static func value(of option: Option) -> String {
    guard option.value != nil else { return "" }
    if !option.choices.isEmpty { return " -x -a \(option.choices.joined(separator: " ").shellQuoted)" }
    return option.accepts == .file || option.accepts == .folder ? " -r -F" : " -x"
  }
}
