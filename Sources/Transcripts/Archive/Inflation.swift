/// Unpacks raw DEFLATE data (RFC 1951): stored blocks, and blocks in fixed and dynamic Huffman codes.
///
///     try Inflation.unpack([0x4B, 0x4C, 0x4A, 0x06, 0x00], size: 3)   // "abc"
///
/// Never more than the size that was announced comes out; data that holds more or less is damaged.
/// Complexity: linear in the packed and the unpacked size.
struct Inflation {
  private var bits: BitReader
  private var output: [UInt8] = []
  private let size: Int

  /// The unpacked bytes, exactly as many as announced.
  static func unpack(_ packed: ArraySlice<UInt8>, size: Int) throws(ArchiveError) -> [UInt8] {
    var inflation = Inflation(bits: BitReader(packed), size: size)
    try inflation.readBlocks()
    guard inflation.output.count == size else { throw .damaged }
    return inflation.output
  }

  private init(bits: BitReader, size: Int) {
    self.bits = bits
    self.size = size
  }

  private mutating func readBlocks() throws(ArchiveError) {
    var isLast = false
    while !isLast {
      isLast = try bits.next(1) == 1
      switch try bits.next(2) {
      case 0: try readStored()
      case 1: try readCoded(.fixedLiterals, .fixedDistances)
      case 2: try readDynamic()
      default: throw .damaged
      }
    }
  }

  private mutating func append(_ byte: UInt8) throws(ArchiveError) {
    guard output.count < size else { throw .damaged }
    output.append(byte)
  }
}

// MARK: Blocks

extension Inflation {
  private mutating func readStored() throws(ArchiveError) {
    bits.skipToByte()
    let count = try bits.next(16)
    guard try bits.next(16) == ~count & 0xFFFF else { throw .damaged }
    for _ in 0..<count { try append(UInt8(truncatingIfNeeded: try bits.next(8))) }
  }

  /// The code lengths of both codes come first, themselves coded.
  private mutating func readDynamic() throws(ArchiveError) {
    let literals = try bits.next(5) + 257
    let distances = try bits.next(5) + 1
    let orders = try bits.next(4) + 4
    var lengths = [Int](repeating: 0, count: 19)
    for order in Self.lengthOrder.prefix(orders) { lengths[order] = try bits.next(3) }
    let all = try codeLengths(literals + distances, by: HuffmanCode(lengths: lengths))
    try readCoded(HuffmanCode(lengths: all.prefix(literals)), HuffmanCode(lengths: all.dropFirst(literals)))
  }

  private mutating func codeLengths(_ count: Int, by code: HuffmanCode) throws(ArchiveError) -> [Int] {
    var lengths: [Int] = []
    while lengths.count < count {
      switch try code.symbol(&bits) {
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths += repeatElement(last, count: 3 + (try bits.next(2)))
      case 17: lengths += repeatElement(0, count: 3 + (try bits.next(3)))
      case 18: lengths += repeatElement(0, count: 11 + (try bits.next(7)))
      case let length: lengths.append(length)
      }
    }
    guard lengths.count == count else { throw .damaged }
    return lengths
  }

  /// Literal bytes, and copies of what came before, up to the end mark 256.
  private mutating func readCoded(_ literals: HuffmanCode, _ distances: HuffmanCode) throws(ArchiveError) {
    while true {
      let symbol = try literals.symbol(&bits)
      if symbol < 256 {
        try append(UInt8(truncatingIfNeeded: symbol))
      } else if symbol == 256 {
        return
      } else {
        let length = try value(Self.lengths, at: symbol - 257)
        let distance = try value(Self.distances, at: distances.symbol(&bits))
        try copy(length, from: distance)
      }
    }
  }

  private mutating func value(_ table: [Base], at index: Int) throws(ArchiveError) -> Int {
    guard table.indices.contains(index) else { throw .damaged }
    return table[index].start + (try bits.next(table[index].extraBits))
  }

  /// What is copied may reach into itself: "ab", then 4 from 2 back, is "ababab".
  private mutating func copy(_ length: Int, from distance: Int) throws(ArchiveError) {
    guard distance <= output.count else { throw .damaged }
    for _ in 0..<length { try append(output[output.count - distance]) }
  }
}

// MARK: The tables of RFC 1951

extension Inflation {
  /// A length or distance: the least that its symbol means, and how many bits are added to it.
  private struct Base {
    var start: Int
    var extraBits: Int
  }

  /// The order in which the lengths of the code for code lengths are sent.
  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// Symbols 257 to 285.
  private static let lengths =
    bases(from: 3, extraBits: [0, 0, 0, 0] + (0...5).flatMap { repeatElement($0, count: 4) })
    + [Base(start: 258, extraBits: 0)]

  /// Symbols 0 to 29.
  private static let distances =
    bases(from: 1, extraBits: [0, 0] + (0...13).flatMap { repeatElement($0, count: 2) })

  /// Each begins where the one before it ends.
  private static func bases(from first: Int, extraBits: [Int]) -> [Base] {
    var start = first
    return extraBits.map { bits in
      defer { start += 1 << bits }
      return Base(start: start, extraBits: bits)
    }
  }
}
