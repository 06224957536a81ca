/// A handful of phrases, of hosts and of guests, to be looked for at the beginnings of words, whatever their case.
///
/// A filter over the first four letters turns nearly every word away at the cost of one look.
struct PhraseTable: Sendable {
  private let phrases: [(letters: [UInt8], isHosts: Bool)]
  private let mayBegin: [Bool]

  /// Makes a table of lower-case phrases of at least four letters; put the rarest word first.
  init(hosts: [String], guests: [String]) {
    phrases = hosts.map { (Array($0.utf8), true) } + guests.map { (Array($0.utf8), false) }
    var mayBegin = [Bool](repeating: false, count: 1024)
    for phrase in phrases { mayBegin[Self.slot(phrase.letters.span, 0)] = true }
    self.mayBegin = mayBegin
  }

  /// Calls back for every phrase in a stretch of text, with whose it is and its end.
  func forEach(in text: [UInt8], _ range: Range<Int>, _ found: (_ isHosts: Bool, _ end: Int) -> Void) {
    let text = text.span
    let mayBegin = mayBegin.span
    var index = range.lowerBound
    var previous = UInt8.space
    while index + 3 < range.upperBound {
      if previous <= .space, mayBegin[Self.slot(text, index)] {
        for phrase in phrases
        where Self.matches(phrase.letters.span, text, at: index, before: range.upperBound) {
          found(phrase.isHosts, index + phrase.letters.count)
        }
      }
      previous = text[index]
      index += 1
    }
  }

  private static func slot(_ text: Span<UInt8>, _ index: Int) -> Int {
    var hash = 0
    for offset in 0..<4 { hash = hash &* 37 &+ Int(text[index + offset] & 31) }
    return hash & 1023
  }

  private static func matches(_ phrase: Span<UInt8>, _ text: Span<UInt8>, at start: Int, before end: Int)
    -> Bool
  {
    guard end - start >= phrase.count else { return false }
    for offset in phrase.indices where text[start + offset].lowercased != phrase[offset] { return false }
    return true
  }
}
