/// Set phrases by which hosts and guests give themselves away.
enum TalkPhrases {
  /// How many phrases of a host a turn holds.
  static func welcomes(in utf8: [UInt8]) -> Int { count(hosts, in: utf8) }

  /// How many phrases of a guest a turn holds.
  static func thanks(in utf8: [UInt8]) -> Int { count(guests, in: utf8) }

  private static let hosts = [
    "welcome to", "joining us", "joined by", "my co-host", "my cohost", "my guest", "our guest",
    "today's guest",
    "with us today", "welcome back to", "thanks for joining", "thank you for joining",
    "thank you so much for joining",
    "thanks for coming", "thank you for coming", "tell us about yourself", "a little bit about yourself",
    "tell us a little", "introduce yourself", "before we let you go", "do you have any questions for",
    "any questions for us", "any questions for me", "i'm your host", "i am your host", "our listeners",
    "in this episode", "on the show today", "good to have you",
  ].map { Array($0.utf8) }

  private static let guests = [
    "for having me", "for inviting me", "to be here", "to be on the show", "for having us", "for inviting us",
    "to be joining you", "for the invitation", "nice to meet you", "pleasure to meet you",
    "for taking the time to talk to me",
  ].map { Array($0.utf8) }

  /// Only the beginning and the end of a turn are searched: that is where people greet and take leave.
  private static func count(_ phrases: [[UInt8]], in utf8: [UInt8]) -> Int {
    let head = utf8.prefix(1200).map(\.lowercased)
    let tail = utf8.count > 1200 ? utf8.suffix(min(600, utf8.count - 1200)).map(\.lowercased) : []
    return phrases.count { contains($0, in: head) || contains($0, in: tail) }
  }

  private static func contains(_ phrase: [UInt8], in text: [UInt8]) -> Bool {
    var index = 0
    while index + phrase.count <= text.count {
      if text[index] == phrase[0], text[index + 1] == phrase[1] {
        var length = 2
        while length < phrase.count, text[index + length] == phrase[length] { length += 1 }
        if length == phrase.count { return true }
      }
      index += 1
    }
    return false
  }
}
