/// Completions of commands, options and their values for a shell, from the tables of commands and options.
enum Completions {
  enum Shell: String, CaseIterable { case bash, zsh, fish }

  /// The script for a shell to read; the shell is known to be one.
  static func script(for shell: String) -> String {
    switch Shell(rawValue: shell) {
    case .zsh: zsh
    case .fish: fish
    default: bash
    }
  }
}

extension Option {
  /// The option's spellings, the short one first.
  var spellings: [String] { [short.map { "-\($0)" }, name].compactMap(\.self) }
}
