import Foundation

/// A configuration file: options in the spelling of the command line, one a line.
///
///     # ours
///     --threshold=0.7
///     --interviewer=Renate Vogel
///     --no-progress
///
/// One file serves every command: options that are another command's are passed over.
struct Configuration: Equatable {
  var path: String
  /// Every line's option, in the order of the file.
  private(set) var settings: [Setting] = []

  /// The file that a command line names, or else the environment; nil if neither does.
  static func read(for invocation: Invocation, _ environment: Environment) throws -> Configuration? {
    if invocation.switches.contains("--no-config") { return nil }
    guard let path = invocation.value("--config") ?? environment["PLUMB_CONFIG"] else { return nil }
    return try Configuration(path: path, text: TextFile.text(at: path))
  }

  /// Understands a file's text.
  init(path: String, text: String) throws(ConfigurationError) {
    self.path = path
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      do {
        settings.append(try Configuration.setting(line, origin: .file(path, line: place + 1)))
      } catch {
        throw ConfigurationError(path: path, line: place + 1, problem: "\(error)")
      }
    }
  }

  /// What the file says of a command's options.
  func settings(for command: Command) -> [Setting] {
    settings.filter { Option.named($0.name, for: command)?.takes($0.value) == true }
  }

  private static func setting(_ line: String, origin: Setting.Origin) throws(UsageError) -> Setting {
    let end = line.firstIndex { $0 == "=" || $0 == " " } ?? line.endIndex
    let name = String(line[..<end])
    let value =
      end == line.endIndex
      ? nil : line[line.index(after: end)...].trimmingCharacters(in: .whitespaces)
    let options = Option.all.filter { $0.name == name }
    guard let option = options.first else { throw .unknownOption(name, nil) }
    if option.isForCommandLine { throw .onlyOnCommandLine(name) }
    if options.contains(where: { $0.takes(value) }) {
      return Setting(name: name, value: value, origin: origin)
    }
    guard let value else {
      throw .missingValue(option: name, placeholder: option.value ?? "")
    }
    throw .badValue(value, option: name, expected: option.expectation(missedBy: value) ?? "no value")
  }
}

/// What is wrong with a configuration file.
struct ConfigurationError: Error, CustomStringConvertible {
  var path: String
  var line: Int?
  var problem: String

  var description: String { path + (line.map { ":\($0)" } ?? "") + ": " + problem }
}

extension Option {
  /// Whether a value, or none for a switch, is one that the option takes.
  fileprivate func takes(_ text: String?) -> Bool {
    guard let text else { return value == nil }
    return value != nil && expectation(missedBy: text) == nil
  }
}
