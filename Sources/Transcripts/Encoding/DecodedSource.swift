/// A file's text as UTF-8, whatever it was written in.
///
/// UTF-8, UTF-16 and UTF-32 are read with or without a byte-order mark, the latter two without one if the
/// pattern of NUL bytes tells what they are (see `WideUnits`). Bytes that are not valid UTF-8 are taken for
/// Windows-1252, the other thing that old exporters write. No byte can make this fail but those of files that are no
/// text at all.
struct DecodedSource {
  /// The text, without byte-order mark.
  var utf8: [UInt8]
  /// Whether the bytes were not UTF-8, so that the encoding had to be guessed.
  var isGuessed = false

  init(_ bytes: [UInt8]) throws(TranscriptError) {
    if let kind = BinaryKind(bytes) { throw .notText(kind.description) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      utf8 = Array(bytes[3...])
    } else if let units = WideUnits(bytes) {
      utf8 = units.utf8(of: bytes)
    } else {
      utf8 = bytes
    }
    if !Self.isUTF8(utf8) {
      if Self.hasControlCodes(utf8) { throw .notText("a picture, a recording or another binary file") }
      utf8 = Self.fromWindows1252(utf8)
      isGuessed = true
    }
    if Self.isMostlyNUL(utf8) { throw .notText("a file full of NUL bytes") }
  }

  /// Lines as UTF-8, each decoded by itself because the rest of the file is not there yet.
  static func utf8(ofLines bytes: [UInt8]) -> [UInt8] {
    if isUTF8(bytes) { return bytes }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    let decoded = lines.map { isUTF8($0) ? $0 : fromWindows1252($0) }
    return Array(decoded.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let scalar = byte < 0xA0 ? highWindows1252[Int(byte - 0x80)] : UInt32(byte)
        result.append(scalarValue: scalar)
      }
    }
    return result
  }

  /// Bytes 0x80 to 0x9F as the WHATWG Encoding Standard has them; the five unused ones stay what they are.
  private static let highWindows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// No text has one control code in fifty bytes, white space aside; what is compressed has more.
  private static func hasControlCodes(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    return head.count { ($0 < 0x20 && !$0.isWhitespace && $0 != 0x1B) || $0 == 0x7F } * 50 > head.count
  }

  /// A stray NUL is the text's own business; one byte in ten is a binary file.
  private static func isMostlyNUL(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    return head.count { $0 == 0 } * 10 > head.count
  }
}
