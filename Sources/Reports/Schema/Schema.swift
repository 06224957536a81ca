/// A JSON Schema, as far as reports need one.
indirect enum Schema: Sendable {
  case string, integer, number, boolean, null
  /// One certain whole number.
  case constant(Int)
  /// One of some strings.
  case oneOf([String])
  case array(Schema)
  /// All of these keys but the optional ones, and no other.
  case object([Property])
  /// Any keys, such as a model's labels.
  case map(Schema)
  case anyOf([Schema])
  /// A schema with a word on what it means.
  case described(Schema, String)

  struct Property: Sendable {
    var name: String
    var schema: Schema
    var isOptional = false

    init(_ name: String, _ schema: Schema, _ description: String? = nil, isOptional: Bool = false) {
      self.name = name
      self.schema = description.map { .described(schema, $0) } ?? schema
      self.isOptional = isOptional
    }
  }

  static func nullable(_ schema: Schema) -> Schema { .anyOf([schema, .null]) }

  /// Writes the keys of the schema into an object that is open.
  func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .string: json.type("string")
    case .integer: json.type("integer")
    case .number: json.type("number")
    case .boolean: json.type("boolean")
    case .null: json.type("null")
    case .constant(let value):
      json.member("const", value)
    case .oneOf(let values):
      json.member("enum", values)
    case .array(let items):
      json.type("array")
      json.member("items") { items.writeMembers(to: &$0) }
    case .object(let properties): Schema.write(properties, to: &json)
    case .map(let values):
      json.type("object")
      json.member("additionalProperties") { values.writeMembers(to: &$0) }
    case .anyOf(let schemas):
      json.member("anyOf", schemas) { json, schema in json.object { schema.writeMembers(to: &$0) } }
    case .described(let schema, let description):
      json.member("description", description)
      schema.writeMembers(to: &json)
    }
  }

  private static func write(_ properties: [Property], to json: inout JSONWriter) {
    json.type("object")
    json.member("properties") { json in
      for property in properties {
        json.member(property.name) { property.schema.writeMembers(to: &$0) }
      }
    }
    json.member("required", properties.filter { !$0.isOptional }.map(\.name))
    json.member("additionalProperties", false)
  }
}

extension JSONWriter {
  fileprivate mutating func type(_ name: String) {
    member("type", name)
  }
}
