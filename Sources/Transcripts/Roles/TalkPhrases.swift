/// Set phrases by which hosts and guests give themselves away.
struct TalkPhrases {
  /// How many phrases of a host a turn holds: "welcome to the show".
  private(set) var welcomes = 0
  /// How many phrases of a guest a turn holds: "thanks for having me".
  private(set) var thanks = 0

  /// Searches the beginning and the end of a turn: that is where people greet and take leave.
  init(in utf8: [UInt8]) {
    let head = min(utf8.count, 400)
    count(utf8, 0..<head)
    count(utf8, max(head, utf8.count - 300)..<utf8.count)
  }

  private mutating func count(_ utf8: [UInt8], _ range: Range<Int>) {
    let mayBegin = Self.mayBegin
    let phrases = Self.all
    var index = range.lowerBound
    while index + 3 < range.upperBound {
      if index == 0 || utf8[index - 1] <= .space, mayBegin[Self.slot(utf8, index)] {
        for phrase in phrases where phrase.matches(utf8, at: index, before: range.upperBound) {
          if phrase.isHosts { welcomes += 1 } else { thanks += 1 }
        }
      }
      index += 1
    }
  }

  /// For every hash of four letters whether a phrase begins with them: nearly all words end here.
  private static let mayBegin: InlineArray<1024, Bool> = {
    var table = InlineArray<1024, Bool>(repeating: false)
    for phrase in all { table[slot(phrase.letters, 0)] = true }
    return table
  }()

  private static func slot(_ text: [UInt8], _ index: Int) -> Int {
    var hash = 0
    for offset in 0..<4 { hash = hash &* 37 &+ Int(text[index + offset] & 31) }
    return hash & 1023
  }

  private struct Phrase {
    var letters: [UInt8]
    var isHosts: Bool

    func matches(_ text: [UInt8], at start: Int, before end: Int) -> Bool {
      guard end - start >= letters.count else { return false }
      var offset = 0
      while offset < letters.count, text[start + offset].lowercased == letters[offset] { offset += 1 }
      return offset == letters.count
    }
  }

  private static let all =
    hosts.map { Phrase(letters: Array($0.utf8), isHosts: true) }
    + guests.map { Phrase(letters: Array($0.utf8), isHosts: false) }

  /// Each begins with its rarest word.
  private static let hosts = [
    "welcome to", "welcome back to", "joining us", "joined by", "joining today", "co-host", "cohost", "guest",
    "us today", "coming in today", "coming on", "yourself and", "yourself?", "introduce yourself",
    "let you go",
    "questions for us", "questions for me", "questions you have for", "your host", "listeners", "episode of",
    "have you on", "have you here",
  ]

  private static let guests = [
    "having me", "having us", "inviting me", "inviting us", "be here", "be on the show", "joining you",
    "invitation", "thanks for the opportunity",
  ]
}
