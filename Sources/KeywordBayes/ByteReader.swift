/// Reads what a ``ByteWriter`` wrote, and trusts nothing: every read is checked against what is left.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var at: Int

  /// The bytes end too early, or say what cannot be.
  struct Damage: Error {}

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    self.at = start
  }

  var isAtEnd: Bool { at == bytes.count }

  mutating func readUInt64() throws(Damage) -> UInt64 {
    let start = try advance(by: 8)
    // The eight bytes are there; `advance` has just checked it.
    return UInt64(
      littleEndian: unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    )
  }

  mutating func readUInt32() throws(Damage) -> UInt32 {
    let start = try advance(by: 4)
    var value: UInt32 = 0
    for i in (0..<4).reversed() { value = value << 8 | UInt32(bytes[start + i]) }
    return value
  }

  mutating func readInt() throws(Damage) -> Int { Int(Int64(bitPattern: try readUInt64())) }

  /// A finite number: a model has no use for others.
  mutating func readDouble() throws(Damage) -> Double {
    let value = Double(bitPattern: try readUInt64())
    guard value.isFinite else { throw Damage() }
    return value
  }

  mutating func readBool() throws(Damage) -> Bool { bytes[try advance(by: 1)] != 0 }

  mutating func readString() throws(Damage) -> String {
    let count = Int(try readUInt32())
    let start = try advance(by: count)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe String(decoding: bytes[start..<start + count], as: UTF8.self)
    }
  }

  mutating func readArray<T>(_ one: (inout ByteReader) throws(Damage) -> T) throws(Damage) -> [T] {
    let count = Int(try readUInt32())
    // Nothing takes less than a byte, so a larger count is a lie and must not reserve memory.
    guard count <= bytes.count - at else { throw Damage() }
    var values: [T] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try one(&self)) }
    return values
  }

  private mutating func advance(by count: Int) throws(Damage) -> Int {
    guard count <= bytes.count - at else { throw Damage() }
    defer { at += count }
    return at
  }
}
