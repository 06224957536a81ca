import Foundation
import Reports

/// What is known of the streams that output goes to.
enum Terminal {
  /// How to print to standard output.
  ///
  /// Colour only on a terminal that has any, unless asked for; `NO_COLOR` counts when it is not empty (no-color.org).
  static func style(color: String?, toFile: Bool) -> Style {
    Style(usesColor: usesColor(color, toFile: toFile), columns: toFile ? 80 : columns)
  }

  static var standardErrorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static var standardInputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  private static func usesColor(_ choice: String?, toFile: Bool) -> Bool {
    if choice == "always" { return true }
    if choice == "never" || toFile { return false }
    let environment = ProcessInfo.processInfo.environment
    let isWanted = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    return isWanted && isatty(STDOUT_FILENO) == 1
  }

  private static var columns: Int {
    if let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) { return told }
    guard isatty(STDOUT_FILENO) == 1 else { return 80 }
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
