/// Who is presented as what, by name: "my co-host, Ada", "with us today is Ben", "welcome, Ben".
struct Introductions {
  /// For every speaker how often they are called a host.
  private(set) var asHost: [Int]
  /// For every speaker how often they are welcomed as a guest.
  private(set) var asGuest: [Int]

  private let givenNames: [[UInt8]]

  init(_ names: [String]) {
    asHost = Array(repeating: 0, count: names.count)
    asGuest = asHost
    givenNames = names.map { name in
      Array((name.split(separator: " ").first ?? "").utf8)
    }
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
    for (speaker, name) in givenNames.enumerated() where name.count >= 2 && end - index >= name.count {
      if utf8[index] == name[0], utf8[index..<index + name.count].elementsEqual(name),
        index + name.count == end || !utf8[index + name.count].isLetter
      {
        return speaker
      }
    }
    return nil
  }
}
