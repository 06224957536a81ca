/// The identity of a word, phrase or feature: 64 bits, the same on every platform and in every run.
///
/// Words are hashed with FNV-1a over their normalised bytes and combined with the SplitMix64 finaliser. A model
/// stores these values, so they are pinned by golden tests; changing them means a new
/// ``Tokenizer/version``. Two of a hundred thousand features collide with probability 3e-10, so that a hash can stand for
/// its name.
///
/// Sources: Fowler, Noll and Vo (FNV-1a, 64 bits); Steele, Lea and Flood 2014 (SplitMix64).
public struct WordHash: Sendable, Hashable {
  /// The bits themselves.
  public var bits: UInt64

  /// Makes an identity from bits read out of a model.
  @inlinable
  public init(bits: UInt64) { self.bits = bits }

  /// The hash of no bytes at all.
  @usableFromInline static let empty = WordHash(bits: 0xcbf2_9ce4_8422_2325)

  /// Takes one more byte of the word in.
  @inlinable
  mutating func add(_ byte: UInt8) {
    bits = (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The hash of a word's normalised UTF-8 bytes.
  public init(_ word: some Sequence<UInt8>) {
    self = .empty
    for byte in word { add(byte) }
    self = finished
  }

  /// The identity of this word followed by another: order matters.
  @inlinable
  public func followed(by next: WordHash) -> WordHash {
    WordHash(bits: WordHash.mixed(bits &+ 0x9e37_79b9_7f4a_7c15) ^ next.bits).finished
  }

  @inlinable var finished: WordHash { WordHash(bits: WordHash.mixed(bits)) }

  @inlinable
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
