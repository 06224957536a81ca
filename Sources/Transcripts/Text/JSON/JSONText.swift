extension SourcedText {
  /// The string whose inside, between the quotes, stands at a place; every escape remembers where it stood.
  /// Nil if an escape is none.
  init?(jsonString place: Range<Int>, in bytes: [UInt8], time: Double? = nil) {
    self.init()
    var index = place.lowerBound
    repeat {
      let run = index
      while index < place.upperBound, bytes[index] != UInt8(ascii: "\\") { index += 1 }
      append(utf8: bytes[run..<index], source: run..<index, time: time)
      guard index < place.upperBound else { break }
      guard let escape = JSONEscape(bytes, at: index, before: place.upperBound) else { return nil }
      append(utf8: escape.utf8, source: index..<escape.end, time: time)
      index = escape.end
    } while index < place.upperBound
  }
}

/// A backslash and what it stands for.
private struct JSONEscape {
  var utf8: [UInt8]
  /// The byte after it.
  var end: Int

  init?(_ bytes: [UInt8], at index: Int, before limit: Int) {
    guard index + 1 < limit else { return nil }
    end = index + 2
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): utf8 = [0x0A]
    case UInt8(ascii: "t"): utf8 = [0x09]
    case UInt8(ascii: "r"): utf8 = [0x0D]
    case UInt8(ascii: "b"): utf8 = [0x08]
    case UInt8(ascii: "f"): utf8 = [0x0C]
    case UInt8(ascii: "u"):
      guard let unit = Self.unit(bytes, at: end, before: limit) else { return nil }
      var units = [unit]
      end += 4
      if UTF16.isLeadSurrogate(unit), end + 1 < limit, bytes[end] == UInt8(ascii: "\\"),
        let second = Self.unit(bytes, at: end + 2, before: limit)
      {
        units.append(second)
        end += 6
      }
      utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
    default: utf8 = [bytes[index + 1]]
    }
  }

  private static func unit(_ bytes: [UInt8], at index: Int, before limit: Int) -> UInt16? {
    guard index + 4 <= limit else { return nil }
    return UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
  }
}
