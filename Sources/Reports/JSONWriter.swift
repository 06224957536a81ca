/// Writes JSON in the order given, straight to bytes.
///
/// Foundation's encoder keeps no order of keys but the alphabet's and is many times slower; reports run to
/// hundreds of megabytes. Numbers are rounded to six decimals.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var depth: Int
  private let isPretty: Bool

  /// Writes over several lines, or on one; `depth` counts the brackets around what is written.
  init(pretty: Bool, depth: Int = 0) {
    isPretty = pretty
    self.depth = depth
  }

  /// Makes room for so many bytes, so that long documents do not grow by and by.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

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

  /// Ends a document that is one line of many.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
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
    JSONString.append(name, to: &bytes)
    bytes.append(.init(ascii: ":"))
    if isPretty { bytes.append(.init(ascii: " ")) }
  }

  /// A key with its value.
  mutating func member(_ name: String, _ value: some JSONPrintable) {
    key(name)
    value.write(to: &self)
  }

  /// A key with an object.
  mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// A key with an array.
  mutating func member<T>(_ name: String, _ values: [T], _ body: (inout JSONWriter, T) -> Void) {
    key(name)
    array(values, body)
  }

  /// A value that is JSON already.
  mutating func value(json: [UInt8]) {
    bytes += json
    needsComma = true
  }

  mutating func string(_ text: String) {
    JSONString.append(text, to: &bytes)
    needsComma = true
  }

  mutating func number(_ value: Double) {
    Decimals.append(value, places: 6, to: &bytes)
    needsComma = true
  }

  /// A number, `true`, `false` or `null`, as it is spelled.
  mutating func literal(_ text: String) {
    bytes += text.utf8
    needsComma = true
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}
