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

  /// Listens to the beginning of one turn: the first name soon after a cue is the one it is about.
  mutating func note(_ utf8: [UInt8], by speaker: Int) {
    let end = min(utf8.count, 800)
    var cues: [(isHost: Bool, end: Int)] = []
    Self.table.forEach(in: utf8, 0..<end) { isHost, cueEnd in cues.append((isHost, cueEnd)) }
    for (index, cue) in cues.enumerated() {
      let next = index + 1 < cues.count ? cues[index + 1].end : end
      guard let named = firstNamed(in: utf8, cue.end..<min(cue.end + 80, next, end)), named != speaker else {
        continue
      }
      if cue.isHost { asHost[named] += 1 } else { asGuest[named] += 1 }
    }
  }

  private static let table = PhraseTable(
    hosts: ["co-host", "cohost"],
    guests: ["with us", "welcome", "joined by", "joining us", "guest"]
  )

  private func firstNamed(in utf8: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, utf8[index].isLetter || utf8[index] == UInt8(ascii: "-") { index += 1 }
      if index - start >= 2, !utf8[start].isLower, let named = byGivenName[utf8[start..<index]] {
        return named
      }
      index += 1
    }
    return nil
  }
}
