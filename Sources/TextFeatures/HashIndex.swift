/// A fixed map from 64-bit identities to small numbers, made for many look-ups and few misses of the cache.
///
/// Open addressing with linear probing over two flat arrays, at most half full. Unlike `Dictionary` it is laid out
/// the same in every run, and a miss usually costs one probe.
///
///     let index = HashIndex([word: 7])
///     index[word]    // 7
///     index[other]   // nil
public struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  /// How many identities the index holds.
  public private(set) var count = 0

  /// Makes an index with room for `capacity` identities before it first grows.
  public init(capacity: Int = 0) {
    let size = HashIndex.tableSize(for: capacity)
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// Makes an index of the given pairs; the last of equal keys wins.
  public init(_ pairs: some Collection<(key: WordHash, value: Int)>) {
    self.init(capacity: pairs.count)
    for pair in pairs { insert(pair.value, for: pair.key) }
  }

  /// The number stored for an identity.
  public subscript(_ key: WordHash) -> Int? {
    let value = values[slot(of: key.bits)]
    return value < 0 ? nil : Int(value)
  }

  /// Stores a number of at most 31 bits for an identity, replacing what was there.
  public mutating func insert(_ value: Int, for key: WordHash) {
    if count * 2 >= keys.count { grow() }
    let place = slot(of: key.bits)
    if values[place] < 0 { count += 1 }
    keys[place] = key.bits
    values[place] = Int32(value)
  }

  private func slot(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while values[place] >= 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var larger = HashIndex(capacity: keys.count)
    for (key, value) in zip(keys, values) where value >= 0 {
      larger.insert(Int(value), for: WordHash(bits: key))
    }
    self = larger
  }

  private static func tableSize(for capacity: Int) -> Int {
    var size = 16
    while size < capacity * 2 + 2 { size *= 2 }
    return size
  }
}
