/// Counts Unicode scalars up to byte offsets; each offset at or after the one before costs only the bytes between.
struct ScalarCounter {
  private let utf8: [UInt8]
  private var at = 0
  private var scalars = 0

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// How many scalars begin before a byte offset.
  mutating func count(before offset: Int) -> Int {
    if offset < at { (at, scalars) = (0, 0) }
    scalars += utf8[at..<offset].count(where: ScalarCounter.isStart)
    at = offset
    return scalars
  }

  /// Whether a byte begins a scalar: all do but continuation bytes.
  static func isStart(_ byte: UInt8) -> Bool { byte & 0xc0 != 0x80 }
}
