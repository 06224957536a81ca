/// The command as a reader of a report could type it again, with what a configuration file and the environment added.
///
/// What does not change the report, such as `--jobs` and `--output`, is left out, so that the same work gives the same bytes; but without
/// `--output` there is no folder of pages. A redacted report does not tell paths and names.
enum CommandLineText {
  private static let unseen: Set<String> = [
    "--output", "--resume", "--audit-log", "--jobs", "--color", "--quiet", "--no-progress", "--config",
    "--no-config",
  ]
  private static let harmless: Set<String> = ["--format", "--threshold", "--error-rate", "--folds"]

  /// What of a command line decides about the bytes of a model, besides the answers.
  private static let training = ["--output", "--name", "--themes", "--tune"]

  /// The text: `plumb classify --format html 'my talks'`; the folder is where pages go.
  static func text(_ invocation: Invocation, folder: String? = nil) -> String {
    let isRedacted = invocation.switches.contains("--redact")
    let names = Set(invocation.settings.map(\.name)).subtracting(unseen).sorted()
    let options = names.flatMap { name in
      let values = invocation.values(name)
      return values.isEmpty
        ? [name] : values.flatMap { [name, isRedacted && !harmless.contains(name) ? "…" : quoted($0)] }
    }
    let output = folder.map { ["--output", isRedacted ? "…" : quoted($0.hasSuffix("/") ? $0 : $0 + "/")] }
    let paths = isRedacted ? ["…"] : invocation.paths.map(quoted)
    return (["plumb", invocation.command.rawValue] + options + (output ?? []) + paths).joined(separator: " ")
  }

  /// The command that makes a model: `plumb train answers --output my.model --tune`.
  static func training(_ invocation: Invocation) -> String {
    let options = training.flatMap { name in
      invocation.switches.contains(name) ? [name] : invocation.value(name).map { [name, quoted($0)] } ?? []
    }
    return (["plumb", "train"] + invocation.paths.map(quoted) + options).joined(separator: " ")
  }

  private static func quoted(_ argument: String) -> String {
    let isPlain =
      !argument.isEmpty && argument.allSatisfy { $0.isLetter || $0.isNumber || "-_./:=,%+@".contains($0) }
    return isPlain ? argument : argument.shellQuoted
  }
}
