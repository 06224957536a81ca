import TestSupport
import Foundation

/// How many inputs each test tries: `PLUMB_FUZZ_INPUTS`, or 500; the first has the number `PLUMB_FUZZ_FIRST`, or 0.
///
/// Every input is made from its number alone, so after a crash a run from near it finds it again.
enum FuzzRun {
  static let numbers = first..<first + max(1, setting("PLUMB_FUZZ_INPUTS") ?? 500)

  private static let first = max(0, setting("PLUMB_FUZZ_FIRST") ?? 0)

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init).map { min($0, 1 << 40) }
  }
}

/// Damages texts as exports, editors, networks and people with bad intentions do.
struct Mutator {
  private var random: SeededGenerator
  private let seeds: [[UInt8]]

  /// The input of a number is always the same.
  init(number: Int, seeds: [[UInt8]]) {
    random = SeededGenerator(state: UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    self.seeds = seeds
  }

  /// One of the seeds, or a stretch of it, damaged in one to eight places.
  mutating func input() -> [UInt8] {
    var bytes = stretch(of: pick(seeds))
    for _ in 0..<Int.random(in: 1...8, using: &random) { damage(&bytes) }
    return bytes
  }

  /// Long seeds are seldom taken whole: their first lines tell the format, and any stretch the rest.
  private mutating func stretch(of seed: [UInt8]) -> [UInt8] {
    guard seed.count > 4000, Int.random(in: 0..<100, using: &random) > 0 else { return seed }
    let start = Int.random(in: 0..<seed.count - 2000, using: &random)
    return Array(seed.prefix(Int.random(in: 0...400, using: &random)) + seed[start..<start + 1500])
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let range = self.range(in: bytes)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes.replaceSubrange(range, with: [])
    case 1: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
    case 2: bytes.insert(contentsOf: bytes[range], at: place(in: bytes))
    case 3: bytes.insert(contentsOf: pick(Self.pieces), at: range.lowerBound)
    case 4: bytes.replaceSubrange(range, with: pick(Self.pieces))
    case 5:
      bytes.insert(contentsOf: Array(repeating: pick(Self.pieces), count: 40).joined(), at: range.lowerBound)
    case 6: bytes.removeLast(bytes.count - range.upperBound)
    case 7: bytes.insert(contentsOf: stretch(of: pick(seeds)).prefix(300), at: range.lowerBound)
    case 8 where !range.isEmpty: bytes[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: range.lowerBound)
    }
  }

  private mutating func place(in bytes: [UInt8]) -> Int { Int.random(in: 0...bytes.count, using: &random) }

  /// A short stretch more often than a long one.
  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = place(in: bytes)
    let longest = Bool.random(using: &random) ? 8 : 200
    return start..<min(bytes.count, start + Int.random(in: 0...longest, using: &random))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  /// What formats are made of, and what breaks careless readers: marks, huge numbers, half scalars, foreign line ends.
  private static let pieces: [[UInt8]] =
    [
      "\n", "\r", "\r\n", "\n\n", "\t", " ", "\u{a0}", "\u{2028}", "\u{85}", "\u{0}", "\u{feff}", "\u{202e}",
      "\u{301}",
      "**", "*", "_", "`", "[", "](", ")", "\\", "\\[", "<v ", "</v>", "<", "&amp;", "&#x110000;",
      "&#99999999999;", "&",
      "-->", " --> ", "00:00:01,000 --> 00:00:02,000", "99:99:99.999", "99999999999999999999",
      "-9223372036854775808",
      "1e999", "NaN", "WEBVTT\n\n", "NOTE ", "STYLE\n", "{\"answer\": ", "{\"", "}", "[{", "\"", "\"\"",
      "\\u", "\\ud83d",
      "null", ",", ";", ":", "Ada: ", "**Ada:** ", "Q: ", "answer,label\n", "__label__", "# ", "é", "日本", "👩🏽‍💻",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]
}
