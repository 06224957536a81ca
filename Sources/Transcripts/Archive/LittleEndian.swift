extension [UInt8] {
  /// The unsigned 16-bit number at an index, least byte first; nil outside the array.
  func uint16(at index: Int) -> Int? {
    guard index >= 0, index <= count - 2 else { return nil }
    return Int(self[index]) | Int(self[index + 1]) << 8
  }

  /// The unsigned 32-bit number at an index, least byte first; nil outside the array.
  func uint32(at index: Int) -> Int? {
    guard let low = uint16(at: index), let high = uint16(at: index + 2) else { return nil }
    return low | high << 16
  }
}
