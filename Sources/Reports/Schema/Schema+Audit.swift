extension Schema {
  /// What `audit --format json` prints.
  static let audit = object(run + [.init("documents", .array(document)), .init("failures", failures)])

  private static let document = object([
    .init("path", .string),
    .init("kind", .oneOf(["kit", "posting", "transcript"])),
    .init("role", .string, "the label that it is written for, both or neither"),
    .init(
      "title",
      .nullable(.object([.init("text", .string), .init("leans", .string), line])),
      "the first job title in it"
    ),
    .init("sides", .array(side)),
    .init("findings", .array(finding)),
    .init("mentions", .array(mention)),
    .init("tools", .array(.object([.init("name", .string), line])), "which count for no side"),
    .init(
      "missing",
      .array(
        .object([
          .init("theme", .string), .init("leans", .string),
          .init("suggestions", .array(.string), "questions to ask, or sentences for a posting"),
        ])
      )
    ),
  ])

  private static let line = Property("line", .integer, "from 1")

  private static let side = object([
    .init("label", .string), .init("themes", .array(.string), "that come up"),
    .init("known", .integer, "how many themes the side has"),
    .init("mentions", .integer, "how many sentences or questions speak of them"),
  ])

  private static let finding = object([
    .init("code", .oneOf(["title-not-kept", "no-role", "nothing-asked"])), .init("detail", .string),
  ])

  private static let mention = object([
    line, .init("text", .string, "the sentence or question"),
    .init("phrase", .string, "the words that say so"),
    .init("theme", .string), .init("leans", .string),
  ])
}
