import TestSupport
import Testing

@testable import Transcripts

@Suite struct ParenthesisPairsTests {
  /// The plain way: count up and down from each opening.
  private func plain(_ bytes: [UInt8], _ open: Int, before end: Int) -> Int? {
    var depth = 0
    for index in open..<end {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  @Test func pairsAreThoseOfCounting() {
    var random = SeededGenerator(state: 3)
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in Array("(()) a".utf8).randomElement(using: &random) ?? 0 }
      var pairs = ParenthesisPairs()
      for end in [bytes.count / 2, bytes.count] {
        for open in 0..<end where bytes[open] == UInt8(ascii: "(") {
          #expect(pairs.closing(of: open, in: bytes, before: end) == plain(bytes, open, before: end))
        }
      }
    }
  }
}
