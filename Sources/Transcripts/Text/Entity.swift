/// A character reference as HTML and WebVTT write it: `&amp;`, `&#39;`, `&#x2019;`.
struct Entity {
  /// What it stands for, as UTF-8; nothing for marks that have no width.
  var utf8: [UInt8]
  /// The first byte after its semicolon.
  var end: Int

  /// Reads a reference at an ampersand; nil if it is just an ampersand.
  init?(_ bytes: [UInt8], at start: Int, before limit: Int) {
    let limit = min(limit, start + 12)
    var end = start + 1
    while end < limit, bytes[end].isDigit || bytes[end].isLetter || bytes[end] == UInt8(ascii: "#") {
      end += 1
    }
    guard end < limit, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    guard let utf8 = Self.decode(bytes[start + 1..<end]) else { return nil }
    self.utf8 = utf8
    self.end = end + 1
  }

  private static func decode(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    guard body.first == UInt8(ascii: "#") else { return named[String(decoding: body, as: UTF8.self)] }
    var digits = body.dropFirst()
    let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    if isHex { digits = digits.dropFirst() }
    guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10) else {
      return nil
    }
    guard value >= 0x20 else { return Array(" ".utf8) }
    var utf8: [UInt8] = []
    utf8.append(scalarValue: value)
    return utf8
  }

  /// Those of WebVTT and the ones that turn up in exported Markdown.
  private static let named: [String: [UInt8]] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "lrm": "", "rlm": "",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
  ].mapValues { Array($0.utf8) }
}
