extension Schema {
  /// What a line of `--audit-log` holds.
  static let auditLog = object([
    .init("schemaVersion", .constant(JSONSchema.version)),
    .init("time", .string, "when the run began, ISO 8601 in UTC"),
    .init("tool", .object([.init("name", .string), .init("version", .string)])),
    .init("command", .string),
    .init("options", .map(.array(.string)), "with their values; none for a switch"),
    .init("model", .nullable(.object([.init("name", .string), .init("sha256", .string)]))),
    .init(
      "inputs",
      .array(.object([.init("path", path), .init("sha256", .string), .init("bytes", .integer)]))
    ),
    .init("counts", .map(.integer)),
    .init(
      "failures",
      .array(.object([.init("path", path), .init("line", .nullable(.integer), "from 1")]))
    ),
    .init("exitCode", .integer),
    .init("seconds", .number, "how long it took"),
  ])

  private static let path = described(.nullable(.string), "null with --redact")
}
