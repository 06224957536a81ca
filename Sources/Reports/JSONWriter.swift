/// Writes JSON in the order given, straight to bytes.
///
/// Foundation's encoder keeps no order of keys but the alphabet's and is many times slower; reports run to
/// hundreds of megabytes. Numbers are rounded to six decimals.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var depth = 0
  private let isPretty: Bool

  /// Writes over several lines, or on one.
  init(pretty: Bool) { isPretty = pretty }

  /// Hands out what was written so far and forgets it.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    begin("{")
    body(&self)
    end("}")
  }

  mutating func array<T>(_ values: [T], _ body: (inout JSONWriter, T) -> Void) {
    begin("[")
    for value in values {
      separate()
      body(&self, value)
    }
    end("]")
  }

  /// Opens an object or array that a later `end` closes.
  mutating func begin(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    needsComma = false
  }

  mutating func end(_ bracket: Unicode.Scalar) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// What stands before a value of an array or a key of an object.
  mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    breakLine()
    needsComma = false
  }

  mutating func key(_ name: String) {
    separate()
    string(name)
    bytes += isPretty ? ": ".utf8 : ":".utf8
  }

  mutating func null() { literal("null") }

  mutating func value(_ value: Bool) { literal(value ? "true" : "false") }

  mutating func value(_ value: Int) { literal(String(value)) }

  mutating func value(_ value: Double) { literal(Decimals.text(value, places: 6)) }

  mutating func value(_ value: String) {
    string(value)
    needsComma = true
  }

  mutating func value(_ value: Int?) { if let value { self.value(value) } else { null() } }

  mutating func value(_ value: Double?) { if let value { self.value(value) } else { null() } }

  mutating func value(_ value: String?) { if let value { self.value(value) } else { null() } }

  private mutating func literal(_ text: String) {
    bytes += text.utf8
    needsComma = true
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += "  ".utf8 }
  }

  /// Control codes are escaped, those of two bytes (U+0080 to U+009F) too: a terminal would obey them.
  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case ..<0x20, 0x7f: escape(byte)
      case 0x80..<0xa0 where before == 0xc2:
        bytes.removeLast()
        escape(byte)
      default: bytes.append(byte)
      }
      before = byte
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
  }
}
