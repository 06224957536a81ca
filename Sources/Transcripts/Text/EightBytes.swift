/// Eight neighbouring bytes: where rare ones are looked for, a question to all of them costs as much as a question to one.
///
///     let eight = EightBytes(Array("rollback".utf8).span, at: 0)
///     eight.marks(UInt8(ascii: "k")) != 0   // true
///     eight.marks(below: 0x20) != 0         // false
///
/// Marks are zero if and only if no byte is meant, and so may be joined by `|`; which bytes are meant, they do not tell.
///
/// Source: Anderson, "Bit Twiddling Hacks", on words that have a zero byte and words that have a byte less than n.
@frozen
@usableFromInline
package struct EightBytes {
  @usableFromInline let bits: UInt64

  /// Reads the bytes from `index` on, or nothing where there are fewer than eight.
  @inlinable
  package init?(_ bytes: Span<UInt8>, at index: Int) {
    guard index <= bytes.count - 8 else { return nil }
    // Its bounds are checked; it is unsafe for types that not all bits are values of, and for integers they are.
    bits = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Marks a byte.
  @inlinable
  package func marks(_ byte: UInt8) -> UInt64 { Self.marks(bits ^ Self.each(byte), below: 1) }

  /// Marks all bytes below a limit, which is at most 128.
  @inlinable
  package func marks(below limit: UInt8) -> UInt64 { Self.marks(bits, below: limit) }

  @usableFromInline
  @inline(__always)
  static func marks(_ bits: UInt64, below limit: UInt8) -> UInt64 {
    (bits &- each(limit)) & ~bits & each(0x80)
  }

  @usableFromInline
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}
