/// A handful of phrases, of hosts and of guests, to be looked for at the beginnings of words, whatever their case.
///
/// A filter over the white space before a word and its first four letters turns nearly every place away at the cost of one look.
struct PhraseTable: Sendable {
  private let phrases: [(letters: [UInt8], isHosts: Bool)]
  private let mayBegin: [UInt8]

  /// Makes a table of lower-case phrases of at least four letters; put the rarest word first.
  init(hosts: [String], guests: [String]) {
    phrases = hosts.map { (Array($0.utf8), true) } + guests.map { (Array($0.utf8), false) }
    var mayBegin = [UInt8](repeating: 0, count: 4096)
    for phrase in phrases { mayBegin[Self.slot(phrase.letters.prefix(4).reduce(0, Self.key))] = 1 }
    self.mayBegin = mayBegin
  }

  /// Calls back for every phrase in a stretch of text, with whose it is and its end.
  ///
  /// The filter is looked into at every byte, so that the only branch is one that is seldom taken.
  func forEach(in text: [UInt8], _ range: Range<Int>, _ found: (_ isHosts: Bool, _ end: Int) -> Void) {
    let text = text.span.extracting(range)
    let mayBegin = mayBegin.span
    var key: UInt = 0
    // Which of the bytes before were white space, in bits, the latest lowest.
    var follows: UInt8 = 1
    for index in text.indices {
      key = Self.key(key, text[index])
      if mayBegin[Self.slot(key)] & follows >> 3 != 0 {
        report(text, at: index - 3) { found($0, range.lowerBound + $1) }
      }
      follows = follows << 1 | (text[index] <= .space ? 1 : 0)
    }
  }

  @inline(never)
  private func report(
    _ text: Span<UInt8>,
    at start: Int,
    _ found: (_ isHosts: Bool, _ end: Int) -> Void
  ) {
    for phrase in phrases where Self.matches(phrase.letters.span, text, at: start) {
      found(phrase.isHosts, start + phrase.letters.count)
    }
  }

  /// The last four letters, whatever their case, are in the lowest twelve bits.
  private static func key(_ key: UInt, _ letter: UInt8) -> UInt { key << 3 ^ UInt(letter & 31) }

  private static func slot(_ key: UInt) -> Int { Int(key & 4095) }

  private static func matches(_ phrase: Span<UInt8>, _ text: Span<UInt8>, at start: Int) -> Bool {
    guard text.count - start >= phrase.count else { return false }
    for offset in phrase.indices where text[start + offset].lowercased != phrase[offset] { return false }
    return true
  }
}
