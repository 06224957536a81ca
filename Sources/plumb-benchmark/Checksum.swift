/// A number that stands for results, so that runs can be compared: FNV-1a over whole words.
struct Checksum: Equatable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ number: Int) {
    value = (value ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01b3
  }

  mutating func add(_ number: Double) { add(Int(bitPattern: UInt(number.bitPattern))) }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes.span.indices { value = (value ^ UInt64(bytes[byte])) &* 0x100_0000_01b3 }
  }
}
