/// Who is presented as what, by name: "my co-host, Ada", "with us today is Ben", "welcome, Ben".
struct Introductions {
  /// For every speaker how often they are called a host.
  private(set) var asHost: [Int]
  /// For every speaker how often they are welcomed as a guest.
  private(set) var asGuest: [Int]

  /// Who goes by a first name; of several the one who speaks first.
  private let byGivenName: [ArraySlice<UInt8>: Int]

  init(_ names: [String]) {
    asHost = Array(repeating: 0, count: names.count)
    asGuest = asHost
    let given = names.enumerated().map {
      ($1.utf8.split(separator: .space).first.map { Array($0) } ?? [], $0)
    }
    byGivenName = Dictionary(given.map { ($0[...], $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Listens to the beginning of one turn.
  mutating func note(_ utf8: [UInt8], by speaker: Int) {
    let end = min(utf8.count, 800)
    var lastCue: (isHost: Bool, end: Int)?
    var index = 0
    while index < end {
      if index == 0 || utf8[index - 1] <= .space {
        if let cue = Self.cue(utf8, at: index, before: end) { lastCue = cue }
        if let cue = lastCue, index >= cue.end, index - cue.end <= 60,
          utf8[index].isUpper || utf8[index] >= 0x80,
          let named = speakerNamed(at: index, in: utf8, before: end), named != speaker
        {
          if cue.isHost { asHost[named] += 1 } else { asGuest[named] += 1 }
          lastCue = nil
        }
      }
      index += 1
    }
  }

  private static func cue(_ utf8: [UInt8], at index: Int, before end: Int) -> (isHost: Bool, end: Int)? {
    switch utf8[index].lowercased {
    case UInt8(ascii: "c"):
      if utf8.matches("co-host", at: index, before: end) { return (true, index + 7) }
      if utf8.matches("cohost", at: index, before: end) { return (true, index + 6) }
    case UInt8(ascii: "w"):
      if utf8.matches("with us", at: index, before: end) { return (false, index + 7) }
      if utf8.matches("welcome", at: index, before: end) { return (false, index + 7) }
    case UInt8(ascii: "j"):
      if utf8.matches("joined by", at: index, before: end) { return (false, index + 9) }
      if utf8.matches("joining us", at: index, before: end) { return (false, index + 10) }
    case UInt8(ascii: "g"):
      if utf8.matches("guest", at: index, before: end) { return (false, index + 5) }
    default: break
    }
    return nil
  }

  private func speakerNamed(at index: Int, in utf8: [UInt8], before end: Int) -> Int? {
    var wordEnd = index
    while wordEnd < end, utf8[wordEnd].isLetter || utf8[wordEnd] == UInt8(ascii: "-") { wordEnd += 1 }
    return wordEnd - index >= 2 ? byGivenName[utf8[index..<wordEnd]] : nil
  }
}
