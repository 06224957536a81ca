/// The messages of a meeting's chat, as Zoom saves them. They are written, not said, and are passed over.
///
///     10:58:52⇥ From Ada Osei : see the page
///     10:58:52 From Ada Osei to Everyone:
///     ⇥see the page
struct ChatLog {
  /// Lines that belong to messages, counted from 1.
  private(set) var lines: Set<Int> = []
  /// How many messages there are.
  private(set) var count = 0
  /// Whether there is nothing else in the file.
  private(set) var isWholeFile = true

  init(_ bytes: [UInt8], _ index: LineIndex) {
    var isInMessage = false
    for line in 1...index.count {
      let range = index.content(of: line)
      guard !bytes.trimmed(range).isEmpty else { continue }
      let opens = Self.opensMessage(bytes, range)
      isInMessage = opens || (isInMessage && bytes[range.lowerBound] == .tab)
      if opens { count += 1 }
      if isInMessage { lines.insert(line) } else { isWholeFile = false }
    }
  }

  private static func opensMessage(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let stamp = LeadingStamp(bytes, at: line.lowerBound, in: line) else { return false }
    let from = bytes.skipBlanks(stamp.end, in: line)
    guard bytes.matches("from ", at: from, before: line.upperBound) else { return false }
    let limit = min(line.upperBound, from + 2 * SpeakerLabel.longest)
    guard let colon = bytes[from..<limit].firstIndex(of: .colon) else { return false }
    let names = from..<colon
    return bytes[colon - 1].isBlank || bytes.ends(names, with: "everyone")
      || bytes.ends(names, with: "message)")
  }
}

extension [UInt8] {
  fileprivate func ends(_ range: Range<Int>, with word: StaticString) -> Bool {
    let start = range.upperBound - word.utf8CodeUnitCount
    return start >= range.lowerBound && matches(word, at: start, before: range.upperBound)
  }
}
