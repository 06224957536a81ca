/// A fixed map from 64-bit identities to small numbers, made for many look-ups and few misses of the cache.
///
/// Open addressing with linear probing over one flat array, at most half full. Unlike `Dictionary` it is laid out
/// the same in every run, and a look-up usually costs one miss of the cache at most.
///
///     let index = HashIndex([first, second])
///     index[second]  // 1
///     index[other]   // nil
public struct HashIndex: Sendable {
  private var slots: [Slot]
  private var mask: Int
  /// How many identities the index holds.
  public private(set) var count = 0

  private struct Slot: Sendable {
    var key: UInt64 = 0
    /// The number stored, or -1 if the slot is free.
    var value: Int32 = -1
  }

  /// Makes an index with room for `capacity` identities before it first grows.
  public init(capacity: Int = 0) {
    let size = HashIndex.tableSize(for: capacity)
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  /// Makes an index of words, each with its place; the last of equal words counts.
  public init(_ words: [WordHash]) {
    self.init(capacity: words.count)
    for (place, word) in words.enumerated() { insert(place, for: word) }
  }

  /// The number stored for an identity.
  public subscript(_ key: WordHash) -> Int? {
    find(key)
  }

  /// As the subscript, taken into the caller's loop.
  @inline(__always)
  func find(_ key: WordHash) -> Int? {
    let value = slots[place(of: key.bits)].value
    return value < 0 ? nil : Int(value)
  }

  /// Whether a number is stored for an identity.
  public func contains(_ key: WordHash) -> Bool { find(key) != nil }

  /// Stores a number of at most 31 bits for an identity, replacing what was there.
  public mutating func insert(_ value: Int, for key: WordHash) {
    if count * 2 >= slots.count { grow(to: slots.count / 2) }
    let place = place(of: key.bits)
    if slots[place].value < 0 { count += 1 }
    slots[place] = Slot(key: key.bits, value: Int32(value))
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let slots = slots.span
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while slots[place].value >= 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  /// Makes room for so many identities at once.
  mutating func reserve(_ capacity: Int) {
    if HashIndex.tableSize(for: capacity) > slots.count { grow(to: capacity) }
  }

  private mutating func grow(to capacity: Int) {
    var larger = HashIndex(capacity: capacity)
    for slot in slots where slot.value >= 0 { larger.insert(Int(slot.value), for: WordHash(bits: slot.key)) }
    self = larger
  }

  private static func tableSize(for capacity: Int) -> Int {
    var size = 16
    while size < capacity * 2 + 2 { size *= 2 }
    return size
  }
}
