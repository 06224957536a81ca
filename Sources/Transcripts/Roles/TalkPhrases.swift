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
    Self.table.forEach(in: utf8, range) { isHosts, _ in
      if isHosts { welcomes += 1 } else { thanks += 1 }
    }
  }

  private static let table = PhraseTable(
    hosts: [
      "welcome to", "welcome back to", "joining us", "joined by", "joining today", "co-host", "cohost",
      "guest",
      "us today", "coming in today", "coming on", "yourself and", "yourself?", "introduce yourself",
      "let you go",
      "questions for us", "questions for me", "questions you have for", "your host", "listeners",
      "episode of",
      "have you on", "have you here",
    ],
    guests: [
      "having me", "having us", "inviting me", "inviting us", "be here", "be on the show", "joining you",
      "invitation",
      "thanks for the opportunity",
    ]
  )
}
