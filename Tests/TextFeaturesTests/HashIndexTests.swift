import TestSupport
import Testing

@testable import TextFeatures

@Suite struct HashIndexTests {
  /// Keys that all fall into one place, that are zero, and that come twice are in it too.
  @Test(arguments: 1...10) func agreesWithDictionary(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let pool = (0..<1500).map { number -> UInt64 in
      switch number % 3 {
      case 0: random.next()
      case 1: UInt64(number / 3)
      default: UInt64(number) << 32 | UInt64(number)
      }
    }
    var index = HashIndex(capacity: Int.random(in: 0...50, using: &random))
    var truth: [UInt64: Int] = [:]
    for step in 0..<3000 {
      let key = pool[Int.random(in: 0..<1000, using: &random)]
      let value = step % 7 == 0 ? Int(Int32.max) - step : step
      index.insert(value, for: WordHash(bits: key))
      truth[key] = value
      #expect(index.count == truth.count)
    }
    #expect(pool.allSatisfy { index[WordHash(bits: $0)] == truth[$0] })
  }

  @Test func lastOfEqualWordsCounts() {
    let (key, other) = (WordHash("a".utf8), WordHash("b".utf8))
    let index = HashIndex([key, other, key])
    #expect(index[key] == 2)
    #expect(index[other] == 1)
    #expect(index.count == 2)
    #expect(HashIndex()[key] == nil)
  }
}
