import Foundation

/// The environment variables that are heeded. Empty ones count as not set.
struct Environment {
  private let variables: [String: String]

  init(_ variables: [String: String] = ProcessInfo.processInfo.environment) { self.variables = variables }

  subscript(name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// What the variables say of `--color`, and which one says it (no-color.org, bixense.com/clicolors, force-color.org).
  var color: Setting? {
    func setting(_ value: String, _ variable: String) -> Setting {
      Setting(name: "--color", value: value, origin: .environment(variable: variable))
    }
    if self["NO_COLOR"] != nil { return setting("never", "NO_COLOR") }
    for variable in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
      if let value = self[variable], value != "0" { return setting("always", variable) }
    }
    return self["TERM"] == "dumb" ? setting("never", "TERM") : nil
  }
}
