import Foundation
import Reports

/// The program: finds the command, runs it, and turns what comes of it into an exit code.
@main
enum Plumb {
  static func main() async {
    Descriptor.openStandardStreams()
    // A closed pipe and a limit on the size of files are errors of writing, which are told.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Interruption.watch()
    exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) async -> ExitCode {
    do {
      return try await dispatch(arguments)
    } catch is Output.Closed {
      return .done
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
      try print(Help.text(for: try arguments.dropFirst().first.map(Command.named), isBrief: first == "-h"))
      return .done
    }
    if ["--version", "-V"].contains(first) {
      try print(Version.page())
      return .done
    }
    let invocation = try Invocation(try Command.named(first), arguments.dropFirst())
    if invocation.switches.contains("--help") {
      try print(Help.text(for: invocation.command, isBrief: !arguments.contains("--help")))
      return .done
    }
    if invocation.switches.contains("--version") {
      try print(Version.page())
      return .done
    }
    return try await run(invocation)
  }

  private static func run(_ commandLine: Invocation) async throws -> ExitCode {
    var invocation = commandLine
    try invocation.checkPaths()
    let configuration = try Configuration.read(for: invocation, Environment())
    if let configuration { try invocation.add(configuration) }
    let log = try AuditLog(invocation)
    do {
      let code = try await run(invocation, configuration, log)
      try log?.end(code)
      return code
    } catch {
      try log?.end(error is Output.Closed ? .done : .failed)
      throw error
    }
  }

  private static func run(
    _ invocation: Invocation,
    _ configuration: Configuration?,
    _ log: AuditLog?
  ) async throws -> ExitCode {
    switch invocation.command {
    case .classify: try await Classify.run(invocation, log)
    case .train: try Train.run(invocation, log)
    case .evaluate: try Evaluate.run(invocation, log)
    case .parse: try await Parse.run(invocation)
    case .explain: try await Classify.explain(invocation, log)
    case .audit: try await Audit.run(invocation, log)
    case .inspect: try Inspect.run(invocation)
    case .schema: try write(JSONSchema.named(invocation.paths.first), invocation)
    case .config: try write(SettingsPage.text(configuration, Environment()), invocation)
    case .manual: try write(Manual.text, invocation)
    case .completions: try write(Completions.script(for: invocation.paths[0]), invocation)
    }
  }

  /// Writes a text where the command line says.
  private static func write(_ text: String, _ invocation: Invocation) throws -> ExitCode {
    let output = try Output(path: invocation.value("--output"), inputs: invocation.otherFiles)
    defer { output.discard() }
    try output.write(Array(text.utf8))
    try output.commit()
    return .done
  }

  private static func print(_ text: String) throws { try Output(path: nil).write(Array(text.utf8)) }
}
