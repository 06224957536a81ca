/// A canonical Huffman code, given by the length in bits of each symbol's code (RFC 1951, 3.2.2).
struct HuffmanCode {
  static let longest = 15

  /// How many codes there are of each length.
  private var counts = [Int](repeating: 0, count: longest + 1)
  /// The symbols in the order of their codes.
  private var symbols: [Int]

  /// Length 0 is a symbol that does not occur. A code with gaps is damaged, unless it has one symbol or none.
  init(lengths: some Collection<Int>) throws(ArchiveError) {
    for length in lengths {
      guard (0...Self.longest).contains(length) else { throw .damaged }
      counts[length] += 1
    }
    let used = lengths.enumerated().filter { $0.element > 0 }
    symbols = used.sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset)
    counts[0] = 0
    var free = 1
    for count in counts.dropFirst() {
      free = free * 2 - count
      guard free >= 0 else { throw .damaged }
    }
    guard free == 0 || symbols.count <= 1 else { throw .damaged }
  }

  /// Reads one symbol.
  func symbol(_ bits: inout BitReader) throws(ArchiveError) -> Int {
    var code = 0
    var first = 0
    var index = 0
    for length in 1...Self.longest {
      code |= try bits.next(1)
      let count = counts[length]
      if code < first + count { return symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw .damaged
  }
}

// MARK: Fixed codes

extension HuffmanCode {
  static let fixedLiterals = HuffmanCode(
    counts: [7: 24, 8: 152, 9: 112],
    symbols: Array(256...279) + Array(0...143) + Array(280...287) + Array(144...255)
  )

  static let fixedDistances = HuffmanCode(counts: [5: 32], symbols: Array(0...31))

  private init(counts: [Int: Int], symbols: [Int]) {
    for (length, count) in counts { self.counts[length] = count }
    self.symbols = symbols
  }
}
