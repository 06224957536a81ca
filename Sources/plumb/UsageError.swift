/// What is wrong with a command line, and what would mend it.
enum UsageError: Error, Equatable {
  case unknownCommand(String)
  /// The command is nil for an option of a configuration file, which none has.
  case unknownOption(String, Command?)
  case onlyOnCommandLine(String)
  case missingValue(option: String, placeholder: String)
  case badValue(String, option: String, expected: String)
  case missingOption(String, Command)
  case exclusive(String, String)
  /// A name given as the value of two options.
  case nameOfBoth(String, String, String)
  case notResumable
  case noPath(Command)
  case tooManyPaths(Command)
  case badOperand(String, Command)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownCommand(let name):
      "unknown command '\(name)'" + Suggestion.text(for: name, among: Command.allCases.map(\.rawValue))
        + "; see 'plumb --help'"
    case .unknownOption(let name, .some(let command)):
      "unknown option '\(name)' for '\(command.rawValue)'"
        + (UsageError.owners(of: name)
          ?? Suggestion.text(for: name, among: Option.all(for: command).map(\.name)))
        + "; see 'plumb \(command.rawValue) --help'"
    case .unknownOption(let name, nil):
      "unknown option '\(name)'" + Suggestion.text(for: name, among: Option.all.map(\.name))
        + "; see 'plumb help'"
    case .onlyOnCommandLine(let name):
      "'\(name)' only makes sense on the command line; take it out"
    case .missingValue(let option, let placeholder):
      "option '\(option)' needs a value: \(option) \(placeholder)"
    case .badValue(let value, let option, let expected):
      "'\(value)' is no value for '\(option)': expected \(expected)"
    case .missingOption(let option, let command):
      "'\(command.rawValue)' needs '\(option)'; see 'plumb \(command.rawValue) --help'"
    case .exclusive(let one, let other):
      "'\(one)' and '\(other)' exclude each other; give one of them"
    case .nameOfBoth(let name, let one, let other):
      "'\(name)' is given for both '\(one)' and '\(other)'; give it for one of them"
    case .notResumable:
      "'--resume' needs '--format ndjson', '--output FILE' and inputs other than '-'"
    case .noPath(let command):
      "'\(command.rawValue)' needs a \(command.operandName): plumb \(command.rawValue) \(command.operands)"
    case .tooManyPaths(let command):
      "too many \(command.operandName)s: plumb \(command.rawValue) \(command.operands)"
    case .badOperand(let text, let command):
      "unknown \(command.operandName) '\(text)': expected \(command.operandChoices.joined(separator: ", "))"
        + Suggestion.text(for: text, among: command.operandChoices)
    }
  }

  /// `, an option of 'evaluate'` for an option that only other commands have; nil if none has it.
  private static func owners(of name: String) -> String? {
    let commands = Set(Option.all.filter { $0.name == name }.flatMap(\.commands))
    guard !commands.isEmpty else { return nil }
    let names = Command.allCases.filter(commands.contains).map { "'\($0.rawValue)'" }
    return ", an option of \(names.joined(separator: ", "))"
  }
}

/// Guesses what somebody meant to type.
enum Suggestion {
  /// `, did you mean 'x'?` for the nearest known word, or nothing if none is near.
  static func text(for word: String, among known: [String]) -> String {
    let nearest = known.map { ($0, distance(Array(word), Array($0))) }.min { $0.1 < $1.1 }
    guard let nearest, nearest.1 <= max(2, word.count / 4) else { return "" }
    return ", did you mean '\(nearest.0)'?"
  }

  /// The edit distance (Levenshtein 1965).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let cost = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(cost, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
