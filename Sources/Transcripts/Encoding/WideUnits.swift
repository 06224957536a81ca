/// The units of UTF-16 and UTF-32, and how a file shows that it is made of them.
///
/// A byte-order mark tells. Without one the first few thousand bytes do: in UTF-16 most of what is written
/// is ASCII or a space at least, so that many bytes on one side of the pairs are NUL and few on the
/// other; in UTF-32 the first byte of every four is NUL, and the second no more than 0x10.
struct WideUnits: Equatable {
  /// Bytes in a unit: 2 or 4.
  var width: Int
  /// Whether the greatest byte of a unit comes first.
  var isBigEndian: Bool
  /// Bytes of the mark.
  var mark = 0

  /// Nil if the file is made of single bytes.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) {
      self.init(width: 4, isBigEndian: false, mark: 4)
    } else if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
      self.init(width: 4, isBigEndian: true, mark: 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(width: 2, isBigEndian: false, mark: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(width: 2, isBigEndian: true, mark: 2)
    } else {
      self.init(patternOf: bytes.prefix(4096))
    }
  }

  private init(width: Int, isBigEndian: Bool, mark: Int) {
    self.width = width
    self.isBigEndian = isBigEndian
    self.mark = mark
  }

  private init?(patternOf head: ArraySlice<UInt8>) {
    let quads = head.count / 4
    guard quads > 1, head.contains(0) else { return nil }
    // For each place in four, how many bytes are NUL there and how many are too great for UTF-32's second.
    var nuls = [0, 0, 0, 0]
    var great = [0, 0, 0, 0]
    for index in 0..<quads * 4 {
      if head[index] == 0 { nuls[index % 4] += 1 }
      if head[index] > 0x10 { great[index % 4] += 1 }
    }
    let isEmpty = nuls.map { $0 == quads }
    if isEmpty[0], great[1] == 0, !isEmpty[3] {
      self.init(width: 4, isBigEndian: true, mark: 0)
    } else if isEmpty[3], great[2] == 0, !isEmpty[0] {
      self.init(width: 4, isBigEndian: false, mark: 0)
    } else {
      self.init(first: nuls[0] + nuls[2], second: nuls[1] + nuls[3], of: quads * 2)
    }
  }

  /// One NUL in ten on one side of the pairs, and not a quarter as many on the other.
  private init?(first: Int, second: Int, of pairs: Int) {
    guard max(first, second) * 10 >= pairs, min(first, second) * 4 < max(first, second) else { return nil }
    self.init(width: 2, isBigEndian: first > second, mark: 0)
  }
}

// MARK: Decoding

extension WideUnits {
  /// The text as UTF-8, without the mark; what is no scalar becomes U+FFFD, and half a unit at the end is lost.
  func utf8(of bytes: [UInt8]) -> [UInt8] {
    let units = stride(from: mark, through: bytes.count - width, by: width).map { unit(bytes, at: $0) }
    if width == 2 {
      return Array(
        String(decoding: units.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self).utf8
      )
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(units.count)
    for unit in units { utf8.append(scalarValue: unit) }
    return utf8
  }

  private func unit(_ bytes: [UInt8], at start: Int) -> UInt32 {
    var value: UInt32 = 0
    for place in 0..<width {
      value = value << 8 | UInt32(bytes[start + (isBigEndian ? place : width - 1 - place)])
    }
    return value
  }
}
