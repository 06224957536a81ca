import Foundation
import Reports

/// What is known of the streams that output goes to. Each stream is judged by itself.
enum Terminal {
  /// How to print results.
  static func style(for invocation: Invocation, _ environment: Environment = Environment()) -> Style {
    let path = invocation.value("--output")
    let toFile = path != nil && path != "-"
    return Style(
      usesColor: usesColor(invocation, environment, toFile: toFile),
      columns: toFile ? 80 : environment["COLUMNS"].flatMap(Int.init) ?? columns(of: STDOUT_FILENO) ?? 80
    )
  }

  /// How many columns a terminal has at this moment; nil if the stream is none, or it does not tell.
  static func columns(of stream: Int32) -> Int? {
    var size = winsize()
    guard isatty(stream) == 1, unsafe ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// The command line decides, then the environment, then a configuration file, then whether it is a terminal. Only the command
  /// line puts colours into a file.
  private static func usesColor(_ invocation: Invocation, _ environment: Environment, toFile: Bool) -> Bool {
    let chosen = invocation.value("--color")
    let isChosenHere = invocation.isOnCommandLine("--color") && chosen != "auto"
    if !isChosenHere, toFile { return false }
    return switch isChosenHere ? chosen : environment.color?.value ?? chosen {
    case "always": true
    case "never": false
    default: isatty(STDOUT_FILENO) == 1
    }
  }
}
