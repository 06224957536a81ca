import Foundation
import Testing

/// Runs every command that the README shows, in a copy of the samples, and compares what it prints.
///
/// In a `console` block `$ ` begins a command and the lines after it are its output; a line `…` leaves out the rest. In an `sh`
/// block every line is a command. After a change run `PLUMB_UPDATE_README=1 swift test --filter ReadmeTests` to write the outputs anew.
@Suite struct ReadmeTests {
  private struct Step {
    var command: String
    var shown: [String]?
  }

  @Test func everyCommandDoesWhatIsShown() async throws {
    let sandbox = try Sandbox()
    for folder in ["Samples", "Models"] {
      try FileManager.default.copyItem(
        atPath: Build.path(folder),
        toPath: sandbox.folder.appendingPathComponent(folder).path
      )
    }
    var readme = try Build.text("README.md")
    let steps = steps(of: readme)
    #expect(steps.count > 8)
    for step in steps where !isBuilding(step.command) {
      let command = step.command.replacing("swift run -c release plumb", with: "plumb")
      let run = try await sandbox.shell("plumb() { \"$PLUMB\" \"$@\"; }; " + command)
      #expect(run.code == 0, "\(step.command): \(run.errors)")
      guard let shown = step.shown, !shown.isEmpty else { continue }
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        .dropLast()
      let kept = shown.last == "…" ? Array(lines.prefix(shown.count - 1)) + ["…"] : Array(lines)
      if ProcessInfo.processInfo.environment["PLUMB_UPDATE_README"] != nil {
        let head = "$ " + step.command + "\n"
        readme = readme.replacing(
          head + shown.joined(separator: "\n") + "\n",
          with: head + kept.joined(separator: "\n") + "\n"
        )
      } else {
        #expect(kept == shown, "\(step.command)")
      }
    }
    if ProcessInfo.processInfo.environment["PLUMB_UPDATE_README"] != nil {
      try readme.write(toFile: Build.path("README.md"), atomically: true, encoding: .utf8)
    }
  }

  /// What builds the package, runs these tests or takes minutes is not run by them; `.ci/run` builds and tests.
  private func isBuilding(_ command: String) -> Bool {
    ["swift build", "swift test", "swift run -c release plumb-benchmark"].contains { command.hasPrefix($0) }
  }

  private func steps(of readme: String) -> [Step] {
    var steps: [Step] = []
    var block: Substring?
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        block = block == nil ? line.dropFirst(3) : nil
      } else if block == "sh", !line.isEmpty {
        steps.append(Step(command: String(line), shown: nil))
      } else if block == "console", line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), shown: []))
      } else if block == "console", !steps.isEmpty {
        steps[steps.count - 1].shown?.append(String(line))
      }
    }
    return steps
  }
}
