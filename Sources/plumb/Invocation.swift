/// A command line, understood.
struct Invocation: Equatable {
  var command: Command
  var paths: [String] = []
  private(set) var settings: [Setting] = []
  /// The configuration file, if there is one.
  private var configuration: String?

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
    try Invocation.checkExclusion(settings)
  }

  /// The switches given.
  var switches: Set<String> { Set(settings.filter { $0.value == nil }.map(\.name)) }

  /// The last value given for an option.
  func value(_ name: String) -> String? { values(name).last }

  /// All values given for an option.
  func values(_ name: String) -> [String] { settings.filter { $0.name == name }.compactMap(\.value) }

  /// The value of an option that takes a whole number.
  func count(_ name: String) -> Int? { value(name).flatMap(Int.init) }

  /// The value of an option that takes a share.
  func share(_ name: String) -> Double? { value(name).flatMap(Double.init) }

  /// Files besides the inputs that are read or added to, and must not be replaced.
  var otherFiles: [String] {
    ["--model", "--questions", "--audit-log"].flatMap(values) + [configuration].compactMap(\.self)
  }

  /// Whether an option stands on the command line itself.
  func isOnCommandLine(_ name: String) -> Bool {
    settings.contains { $0.name == name && $0.origin == .commandLine }
  }

  /// Adds what a configuration file says. The command line beats it: what is given there, or excluded by something there, stays
  /// out.
  mutating func add(_ configuration: Configuration) throws(ConfigurationError) {
    let given = Set(settings.map(\.name))
    let excluded = Set(given.flatMap { Option.named($0, for: command)?.excludes ?? [] })
    let added = configuration.settings(for: command).filter {
      !given.contains($0.name) && !excluded.contains($0.name)
    }
    do {
      try Invocation.checkExclusion(added)
    } catch {
      throw ConfigurationError(path: configuration.path, line: nil, problem: "\(error)")
    }
    settings += added
    self.configuration = configuration.path
  }

  /// Checks that there are as many paths as the command takes, and of the kind.
  func checkPaths() throws(UsageError) {
    if paths.count < command.pathCount.lowerBound { throw .noPath(command) }
    if paths.count > command.pathCount.upperBound { throw .tooManyPaths(command) }
    let choices = command.operandChoices
    for path in paths where !choices.isEmpty && !choices.contains(path) {
      throw .badOperand(path, command)
    }
  }

  private static func checkExclusion(_ settings: [Setting]) throws(UsageError) {
    let names = Set(settings.map(\.name))
    for option in Option.all where names.contains(option.name) {
      if let other = option.excludes.first(where: names.contains) { throw .exclusive(option.name, other) }
    }
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
    guard let option = Option.all(for: command).first(where: { $0.short == letter }) else {
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
      settings.append(Setting(name: option.name, value: nil, origin: .commandLine))
      return
    }
    guard let value = inline ?? rest.popFirst() else {
      throw .missingValue(option: option.name, placeholder: placeholder)
    }
    if let expected = option.expectation(missedBy: value) {
      throw .badValue(value, option: option.name, expected: expected)
    }
    settings.append(Setting(name: option.name, value: value, origin: .commandLine))
  }
}
