/// Numbers that JSON does not have, and that programs write into it all the same.
enum JSONNumbers {
  private static let words = ["-Infinity", "Infinity", "NaN"].map { Array($0.utf8) }
  private static let firstBytes = Array("-IN".utf8)

  /// A document with `0` in the place of `NaN` and `Infinity` outside its strings, and as long as before; nil if it has none.
  ///
  ///     {"text": "NaN", "score": NaN}
  ///     {"text": "NaN", "score": 0  }
  static func withoutInfinite(_ document: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes = Array(document)
    var isInString = false
    var found = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      let isEscape = isInString && byte == UInt8(ascii: "\\")
      if !isInString, firstBytes.contains(byte),
        let word = words.first(where: { bytes[index...].starts(with: $0) })
      {
        bytes.replaceSubrange(
          index..<index + word.count,
          with: [UInt8(ascii: "0")] + word.dropFirst().map { _ in .space }
        )
        found = true
      }
      index += isEscape ? 2 : 1
    }
    return found ? bytes : nil
  }
}
