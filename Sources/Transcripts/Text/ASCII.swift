extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let colon = UInt8(ascii: ":")

  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// An ASCII letter, or part of any scalar beyond ASCII: all scripts write names.
  package var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 || self >= 0x80 }

  var isUpper: Bool { self &- UInt8(ascii: "A") < 26 }

  var isLower: Bool { self &- UInt8(ascii: "a") < 26 }

  var isBlank: Bool { self == .space || self == .tab }

  /// Space, tab or line break.
  var isWhitespace: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }

  /// Small letter for an ASCII capital, itself otherwise.
  var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}

extension [UInt8] {
  /// The byte at an index, or 0 outside a range: for looking at neighbours.
  func peek(_ index: Int, in range: Range<Int>) -> UInt8 {
    range.contains(index) ? self[index] : 0
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  func skipBlanks(_ index: Int, in range: Range<Int>) -> Int {
    var index = index
    while index < range.upperBound, self[index].isBlank { index += 1 }
    return index
  }

  /// Whether an ASCII word stands at an index, whatever its case.
  func matches(_ word: StaticString, at index: Int, before end: Int) -> Bool {
    guard end - index >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<letters.count where unsafe self[index + offset].lowercased != letters[offset] {
        return false
      }
      return true
    }
  }
}
