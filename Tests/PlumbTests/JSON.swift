import Foundation

/// JSON as Foundation reads it, to look at what the program wrote.
enum JSON: Decodable, Equatable {
  case object([String: JSON])
  case array([JSON])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  init(_ data: Data) throws { self = try JSONDecoder().decode(JSON.self, from: data) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON { fields[key] ?? .null }

  var fields: [String: JSON] { if case .object(let value) = self { value } else { [:] } }

  var keys: Set<String> { Set(fields.keys) }

  var items: [JSON] { if case .array(let value) = self { value } else { [] } }

  var string: String? { if case .string(let value) = self { value } else { nil } }

  var number: Double? { if case .number(let value) = self { value } else { nil } }

  var int: Int? { number.flatMap(Int.init(exactly:)) }
}

extension Sandbox.Outcome {
  /// The output as one JSON document.
  var json: JSON { get throws { try JSON(bytes) } }

  /// The output as JSON Lines.
  var lines: [JSON] {
    get throws { try bytes.split(separator: UInt8(ascii: "\n")).map { try JSON(Data($0)) } }
  }
}
