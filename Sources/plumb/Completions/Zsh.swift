extension Completions {
  /// For zsh, as a function for its `fpath` or to be sourced.
  static var zsh: String {
    """
    #compdef plumb
    # Completions of plumb for zsh: plumb completions zsh > ~/.zfunc/_plumb
    _plumb() {
      local curcontext="$curcontext" state line
      _arguments -C '1:command:->command' '*::argument:->arguments'
      case $state in
        command)
          local -a commands=(
    \(Command.allCases.map { "        " + ($0.rawValue + ":" + $0.summary).shellQuoted }.joined(separator: "\n"))
          )
          _describe command commands
          ;;
        arguments)
          case $words[1] in
    \(Command.allCases.map(arguments).joined(separator: "\n"))
          esac
          ;;
      esac
    }
    if [ "$funcstack[1]" = _plumb ]; then _plumb "$@"; else compdef _plumb plumb; fi

    """
  }

  private static func arguments(_ command: Command) -> String {
    let choices = command.operandChoices.joined(separator: " ")
    let operand = ("*:\(command.operandName):" + (choices.isEmpty ? "_files" : "(\(choices))")).shellQuoted
    let lines = Option.all(for: command).flatMap(specifications) + [operand]
    return "        \(command.rawValue))\n          _arguments \\\n            "
      + lines.joined(separator: " \\\n            ") + "\n          ;;"
  }

  /// One specification a spelling; each excludes the others unless the option repeats.
  private static func specifications(_ option: Option) -> [String] {
    let others =
      option.repeats ? "*" : "(" + (option.spellings + option.excludes).joined(separator: " ") + ")"
    let help = "[" + option.help.replacing("[", with: "\\[").replacing("]", with: "\\]") + "]"
    return option.spellings.map {
      (others + $0 + assignment($0, option) + help + value(of: option)).shellQuoted
    }
  }

  /// A long option takes its value after `=` too; a short one takes it in the same word too.
  private static func assignment(_ spelling: String, _ option: Option) -> String {
    option.value == nil ? "" : spelling.hasPrefix("--") ? "=" : "+"
  }

  private static func value(of option: Option) -> String {
    guard let value = option.value else { return "" }
    let action =
      switch option.accepts {
      case .file: "_files"
      case .folder: "_files -/"
      default: option.choices.isEmpty ? " " : "(\(option.choices.joined(separator: " ")))"
      }
    return ":\(value):\(action)"
  }
}
