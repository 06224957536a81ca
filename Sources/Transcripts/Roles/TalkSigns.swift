/// How one speaker behaves in the talk, in numbers.
struct TalkSigns: Equatable {
  /// Turns taken.
  var turns = 0
  /// How much was said, in bytes: nothing here needs words counted.
  var length = 0
  /// Turns whose last sentences ask.
  var asks = 0
  /// Asking turns that somebody answers at greater length.
  var asksAnswered = 0
  /// Turns of some length that follow somebody else's asking turn.
  var answers = 0
  /// Says what hosts say: "welcome to the show", "joining us today".
  var welcomes = 0
  /// Says what guests say: "thanks for having me".
  var thanks = 0
  /// Welcomed by name, or presented as the guest.
  var introductions = 0
  /// Presented by name as a host.
  var hostIntroductions = 0
  /// Turns before they first speak, as a share of all.
  var entrance = 0.0
  /// Turns after they last spoke, as a share of all.
  var exit = 0.0
  /// Whether they speak first.
  var opens = false

  /// Counts the signs of all speakers. Complexity: linear in the bytes of the talk.
  static func all(of turns: [Turn], names: [String]) -> [TalkSigns] {
    var signs = [TalkSigns](repeating: TalkSigns(), count: names.count)
    var introductions = Introductions(names)
    var last: (speaker: Int, asks: Bool, length: Int)?
    let count = turns.count
    for (index, turn) in turns.enumerated() {
      guard let speaker = turn.speaker else { continue }
      let length = turn.text.utf8.count
      let asks = endsAsking(turn.text.utf8)
      if signs[speaker].turns == 0 { signs[speaker].entrance = Double(index) / Double(count) }
      signs[speaker].exit = Double(count - 1 - index) / Double(count)
      signs[speaker].turns += 1
      signs[speaker].length += length
      if asks { signs[speaker].asks += 1 }
      if let last, last.speaker != speaker, last.asks {
        if length > last.length { signs[last.speaker].asksAnswered += 1 }
        if length >= 80 { signs[speaker].answers += 1 }
      }
      let isBeginning = index < 40 || index < count / 8
      if isBeginning || count - index <= 12 {
        let phrases = TalkPhrases(in: turn.text.utf8)
        signs[speaker].welcomes += phrases.welcomes
        signs[speaker].thanks += phrases.thanks
      }
      if isBeginning { introductions.note(turn.text.utf8, by: speaker) }
      last = (speaker, asks, length)
    }
    for speaker in names.indices {
      signs[speaker].introductions = introductions.asGuest[speaker]
      signs[speaker].hostIntroductions = introductions.asHost[speaker]
    }
    if let first = turns.first(where: { $0.speaker != nil })?.speaker { signs[first].opens = true }
    return signs
  }

  /// A question mark near the end: people ask, and then add a word or two.
  private static func endsAsking(_ utf8: [UInt8]) -> Bool {
    var index = utf8.count
    let end = max(0, index - 120)
    while index > end {
      index -= 1
      if utf8[index] == UInt8(ascii: "?") { return true }
    }
    return false
  }
}
