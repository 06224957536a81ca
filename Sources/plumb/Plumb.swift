import Foundation

/// The program: finds the command, runs it, and turns what comes of it into an exit code.
@main
enum Plumb {
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    Interruption.watch()
    exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) async -> ExitCode {
    do {
      return try await dispatch(arguments)
    } catch is Output.Closed {
      return .done
    } catch let error as UsageError {
      Console().error("\(error)")
      return .failed
    } catch {
      Console().error("\(error)")
      return .failed
    }
  }

  private static func dispatch(_ arguments: [String]) async throws -> ExitCode {
    guard let first = arguments.first else {
      try print(Help.general)
      return .failed
    }
    if ["--help", "-h", "help"].contains(first) {
      let topic = arguments.dropFirst().first.flatMap(Command.init)
      try print(topic.map(Help.page) ?? Help.general)
      return .done
    }
    if ["--version", "-V"].contains(first) {
      try print("plumb \(Version.text)\n")
      return .done
    }
    guard let command = Command(rawValue: first) else { throw UsageError.unknownCommand(first) }
    return try await run(try Invocation(command, arguments.dropFirst()))
  }

  private static func run(_ invocation: Invocation) async throws -> ExitCode {
    if invocation.switches.contains("--help") {
      try print(Help.page(for: invocation.command))
      return .done
    }
    if invocation.switches.contains("--version") {
      try print("plumb \(Version.text)\n")
      return .done
    }
    try invocation.checkPaths()
    return switch invocation.command {
    case .classify: try await Classify.run(invocation)
    case .train: try Train.run(invocation)
    case .evaluate: try Evaluate.run(invocation)
    case .parse: try await Parse.run(invocation)
    case .explain: try await Classify.explain(invocation)
    case .inspect: try Inspect.run(invocation)
    }
  }

  private static func print(_ text: String) throws { try Output(path: nil).write(Array(text.utf8)) }
}

/// How a run ended.
enum ExitCode: Int32 {
  /// All done.
  case done = 0
  /// Finished, but at least one input could not be used.
  case someFailed = 1
  /// Wrong usage, or nothing could be done.
  case failed = 2
}
