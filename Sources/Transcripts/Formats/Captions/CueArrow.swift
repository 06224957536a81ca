extension [UInt8] {
  /// Where `-->` first stands in a line.
  func arrow(in range: Range<Int>) -> Int? {
    let bytes = span
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      let last = bytes[index + 2]
      if last == UInt8(ascii: ">"), bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-") {
        return index
      }
      // No arrow has a byte like that in it, so none begins before it.
      index += last == UInt8(ascii: ">") || last == UInt8(ascii: "-") ? 1 : 3
    }
    return nil
  }
}
