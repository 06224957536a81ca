/// An option as it was given, and where.
struct Setting: Equatable {
  /// The option's name, such as `--threshold`.
  var name: String
  /// Its value; nil for a switch.
  var value: String?
  var origin: Origin

  enum Origin: Equatable {
    case commandLine
    case environment(variable: String)
    case file(String, line: Int)
  }
}

extension Setting.Origin: CustomStringConvertible {
  var description: String {
    switch self {
    case .commandLine: "command line"
    case .environment(let variable): variable
    case .file(let path, let line): "\(path):\(line)"
    }
  }
}
