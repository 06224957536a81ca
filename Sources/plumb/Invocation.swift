/// A command line, understood.
struct Invocation: Equatable {
  var command: Command
  var paths: [String] = []
  private(set) var values: [String: [String]] = [:]
  private(set) var switches: Set<String> = []

  /// Understands the arguments after the program's name and the command.
  init(_ command: Command, _ arguments: some Sequence<String>) throws(UsageError) {
    self.command = command
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        paths += rest
        break
      } else if argument.hasPrefix("--") {
        try take(long: argument, from: &rest)
      } else if argument.hasPrefix("-"), argument != "-" {
        try take(short: argument, from: &rest)
      } else {
        paths.append(argument)
      }
    }
  }

  /// The last value given for an option.
  func value(_ name: String) -> String? { values[name]?.last }

  /// All values given for an option.
  func values(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of an option that must be a whole number.
  func count(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .badValue(
        text,
        option: name,
        expected: range.upperBound == .max
          ? "a whole number of \(range.lowerBound) or more"
          : "a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
    }
    return number
  }

  /// The value of an option that must be a share.
  func share(_ name: String) throws(UsageError) -> Double? {
    guard let text = value(name) else { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      throw .badValue(text, option: name, expected: "a number from 0 to 1")
    }
    return number
  }

  /// Checks that there are as many paths as the command takes.
  func checkPaths() throws(UsageError) {
    if paths.count < command.pathCount.lowerBound { throw .noPath(command) }
    if paths.count > command.pathCount.upperBound { throw .tooManyPaths(command) }
  }

  private mutating func take(long argument: String, from rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init
    )
    guard let option = Option.named(parts[0], for: command) else {
      throw .unknownOption(parts[0], command)
    }
    try set(option, inline: parts.count > 1 ? parts[1] : nil, from: &rest)
  }

  private mutating func take(short argument: String, from rest: inout ArraySlice<String>) throws(UsageError) {
    let letter = argument[argument.index(after: argument.startIndex)]
    guard let option = Option.all.first(where: { $0.short == letter && $0.commands.contains(command) }) else {
      throw .unknownOption(argument, command)
    }
    let inline = argument.dropFirst(2)
    if option.value == nil, !inline.isEmpty { throw .unknownOption(argument, command) }
    try set(option, inline: inline.isEmpty ? nil : String(inline), from: &rest)
  }

  private mutating func set(
    _ option: Option,
    inline: String?,
    from rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let placeholder = option.value else {
      if let inline { throw .badValue(inline, option: option.name, expected: "no value") }
      switches.insert(option.name)
      return
    }
    guard let value = inline ?? rest.popFirst() else {
      throw .missingValue(option: option.name, placeholder: placeholder)
    }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw .badValue(value, option: option.name, expected: option.choices.joined(separator: ", "))
    }
    values[option.name, default: []].append(value)
  }
}
