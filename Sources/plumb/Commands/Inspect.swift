import Reports

/// `plumb inspect`: what a model knows.
enum Inspect {
  static func run(_ invocation: Invocation) throws -> ExitCode {
    let most = invocation.count("--keywords") ?? 20
    let loaded = try LoadedModel(path: invocation.paths.first)
    let output = try Output(
      path: invocation.value("--output"),
      inputs: invocation.paths + invocation.otherFiles
    )
    defer { output.discard() }
    let report = ModelReport(loaded.model, hash: loaded.hash, keywords: most)
    let style = Terminal.style(for: invocation)
    try output.write(
      invocation.value("--format") == "json" ? report.json() : Array(report.text(style: style).utf8)
    )
    try output.commit()
    return .done
  }
}
