import Transcripts

/// Writes strings as JSON has them.
///
/// Nearly every byte stands for itself. So the loop only looks for the next one that does not, eight at a time, and everything
/// before it is copied in one go.
enum JSONString {
  /// Adds a text in quotes. Control codes are escaped, those of two bytes (U+0080 to U+009F) too: a terminal would obey them.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      let utf8 = unsafe buffer.span
      var start = 0
      var index = 0
      while index < utf8.count {
        if let eight = EightBytes(utf8, at: index), specials(of: eight) == 0 {
          index += 8
          continue
        }
        guard isSpecial(utf8[index]) else {
          index += 1
          continue
        }
        let length = utf8[index] == 0xc2 ? 2 : 1
        let code = utf8[index + length - 1]
        // U+00A0 and what follows it are no control codes.
        if length == 1 || code < 0xa0 {
          unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
          appendEscape(of: code, to: &bytes)
          start = index + length
        }
        index += length
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(of code: UInt8, to bytes: inout [UInt8]) {
    switch code {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\r"): bytes += "\\r".utf8
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    default: bytes += "\\u00\(code < 16 ? "0" : "")\(String(code, radix: 16))".utf8
    }
  }

  /// Quotes, backslashes, control codes, and the first byte of control codes of two bytes.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The same of eight bytes, as marks.
  private static func specials(of bytes: EightBytes) -> UInt64 {
    bytes.marks(below: 0x20) | bytes.marks(0x7f) | bytes.marks(0xc2)
      | bytes.marks(UInt8(ascii: "\"")) | bytes.marks(UInt8(ascii: "\\"))
  }
}
