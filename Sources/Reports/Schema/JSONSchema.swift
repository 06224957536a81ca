/// The JSON Schemas (2020-12) of what is printed as JSON, by name.
///
///     JSONSchema.named("parse")   // "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\", …"
///
/// They are strict: every key is described and required, and no other key is allowed.
public enum JSONSchema {
  /// The version that the documents carry as `schemaVersion`.
  public static let version = 1

  /// The schemas there are; the first is meant when none is named.
  public static var names: [String] { documents.map(\.name) }

  /// A schema as JSON; the first for nil, and an empty one, which allows everything, for an unknown name.
  public static func named(_ name: String?) -> String {
    let document = documents.first { $0.name == name ?? names[0] }
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      guard let document else { return }
      json.member("title", "plumb " + document.title)
      document.schema.writeMembers(to: &json)
    }
    return String(decoding: json.take(), as: UTF8.self) + "\n"
  }

  /// To add a schema, add a line here and say what it is in a file of its own.
  private static let documents: [(name: String, title: String, schema: Schema)] = [
    ("classify", "classify --format json", .classification),
    ("ndjson", "classify --format ndjson: each line", .questionLine),
    ("parse", "parse --format json", .parsing),
    ("evaluate", "evaluate --format json", .evaluation),
    ("audit", "audit --format json", .audit),
    ("inspect", "inspect --format json", .model),
    ("audit-log", "--audit-log: each line", .auditLog),
  ]
}
