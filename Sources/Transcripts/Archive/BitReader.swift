/// Reads bytes bit by bit, the least bit first, as DEFLATE does.
struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var buffer = 0
  private var count = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The next bits as a number; at most 16.
  mutating func next(_ wanted: Int) throws(ArchiveError) -> Int {
    while count < wanted {
      guard index < bytes.endIndex else { throw .damaged }
      buffer |= Int(bytes[index]) << count
      index += 1
      count += 8
    }
    defer {
      buffer >>= wanted
      count -= wanted
    }
    return buffer & (1 << wanted - 1)
  }

  /// Passes over what is left of a byte that was begun.
  mutating func skipToByte() {
    // Never more than one byte is read ahead.
    buffer = 0
    count = 0
  }
}
