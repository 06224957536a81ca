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
    let byLetter = Self.byLetter
    var index = range.lowerBound
    while index < range.upperBound {
      let letter = Int(utf8[index].lowercased &- UInt8(ascii: "a"))
      if letter < byLetter.count, index == 0 || utf8[index - 1] <= .space {
        for phrase in byLetter[letter] where phrase.matches(utf8, at: index, before: range.upperBound) {
          if phrase.isHosts { welcomes += 1 } else { thanks += 1 }
        }
      }
      index += 1
    }
  }

  private struct Phrase {
    var letters: [UInt8]
    var isHosts: Bool

    func matches(_ text: [UInt8], at start: Int, before end: Int) -> Bool {
      guard end - start >= letters.count else { return false }
      var offset = 1
      while offset < letters.count, text[start + offset].lowercased == letters[offset] { offset += 1 }
      return offset == letters.count
    }
  }

  private static let byLetter: [[Phrase]] = {
    let all =
      hosts.map { Phrase(letters: Array($0.utf8), isHosts: true) }
      + guests.map { Phrase(letters: Array($0.utf8), isHosts: false) }
    let groups = Dictionary(grouping: all) { $0.letters[0] }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).map { groups[$0] ?? [] }
  }()

  private static let hosts = [
    "welcome to", "joining us", "joined by", "my co-host", "my cohost", "my guest", "our guest",
    "today's guest",
    "with us today", "welcome back to", "for joining", "thanks for coming", "thank you for coming",
    "about yourself", "tell us a little", "introduce yourself", "before we let you go",
    "do you have any questions for", "any questions for us", "any questions for me", "i'm your host",
    "i am your host", "our listeners", "in this episode", "on the show today", "good to have you",
    "great to have you", "happy to have you",
  ]

  private static let guests = [
    "for having me", "for inviting me", "to be here", "to be on the show", "for having us", "for inviting us",
    "to be joining you", "for the invitation", "thanks for the opportunity",
  ]
}
