extension Completions {
  /// For bash 4 and later; files are readline's own completion.
  static var bash: String {
    """
    # Completions of plumb for bash: source <(plumb completions bash)
    _plumb() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}" command="" word
      COMPREPLY=()
      if [[ $current == = ]]; then
        current=""
      elif [[ $previous == = ]]; then
        previous="${COMP_WORDS[COMP_CWORD - 2]}"
      fi
      for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
        case $word in
          \(names.joined(separator: " | "))) command=$word; break ;;
        esac
      done
      case "$command $previous" in
    \(values.joined(separator: "\n"))
      esac
      case $command in
        "" | help) COMPREPLY=($(compgen -W "\((names + ["help", "--help", "--version"]).joined(separator: " "))" -- "$current")) ;;
    \(Command.allCases.map(words).joined(separator: "\n"))
      esac
    }
    complete -o default -F _plumb plumb

    """
  }

  private static var names: [String] { Command.allCases.map(\.rawValue) }

  /// The values of options: words to choose from, or files.
  private static var values: [String] {
    Command.allCases.flatMap { command in
      Option.all(for: command).filter { $0.value != nil }.map { option in
        let cases = option.spellings.map { "\"\(command.rawValue) \($0)\"" }.joined(separator: " | ")
        let reply =
          option.choices.isEmpty
          ? "" : "COMPREPLY=($(compgen -W \"\(option.choices.joined(separator: " "))\" -- \"$current\")); "
        return "    \(cases)) \(reply)return ;;"
      }
    }
  }

  /// A command's options after a dash, else its operands.
  private static func words(_ command: Command) -> String {
    let options = Option.all(for: command).flatMap(\.spellings).joined(separator: " ")
    let operands = command.operandChoices.joined(separator: " ")
    return """
          \(command.rawValue))
            if [[ $current == -* ]]; then
              COMPREPLY=($(compgen -W "\(options)" -- "$current"))
            else
              COMPREPLY=(\(operands.isEmpty ? "" : "$(compgen -W \"\(operands)\" -- \"$current\")"))
            fi
            ;;
      """
  }
}
