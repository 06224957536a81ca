import Reports

/// What `plumb config` shows: every setting that does not come from the command line, and where it comes from.
enum SettingsPage {
  static func text(_ configuration: Configuration?, _ environment: Environment) -> String {
    let rows = settings(configuration, environment).map {
      [$0.name, $0.value.map(DisplayText.clean) ?? "", DisplayText.clean("\($0.origin)")]
    }
    let widths = [0, 1].map { column in rows.map { DisplayText.width($0[column]) }.max() ?? 0 }
    let lines = rows.map { row in
      DisplayText.padded(row[0], to: widths[0]) + "  " + DisplayText.padded(row[1], to: widths[1]) + "  "
        + row[2]
    }
    let heading =
      configuration.map { "configuration file: " + DisplayText.clean($0.path) }
      ?? "no configuration file; --config or PLUMB_CONFIG names one"
    return ([heading] + lines).joined(separator: "\n") + "\n"
  }

  /// The settings that win: of an option that does not repeat the last, and the environment over the file.
  private static func settings(_ configuration: Configuration?, _ environment: Environment) -> [Setting] {
    let all = (configuration?.settings ?? []) + [environment.color].compactMap(\.self)
    return all.indices.filter { place in
      let repeats = Option.all.contains { $0.name == all[place].name && $0.repeats }
      return repeats || !all[(place + 1)...].contains { $0.name == all[place].name }
    }.map { all[$0] }
  }
}
