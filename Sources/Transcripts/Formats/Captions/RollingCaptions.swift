/// Which lines of captions are new in files that roll, as YouTube's automatic ones do: the line said last
/// stays on top while the next is built under it, and is repeated on its own in between.
///
///     we page ourselves                 new
///     we page ourselves                 carried
///     and<00:07.200><c> fix</c> it      new
///
/// Lines are compared whole and without markup, and only the end of a cue with the beginning of the next, so
/// what somebody really says twice stays.
struct RollingCaptions {
  /// Lines that are carried over from the cue before, counted from 1; none in files that do not roll.
  private(set) var carried: Set<Int> = []

  /// A window of more lines than this is none that rolls.
  private static let window = 3
  /// Seconds that a cue lasts at least which is meant to be read.
  private static let shortest = 0.05

  init(_ bytes: [UInt8], _ lines: LineIndex, _ entries: [CueEntry]) {
    var prose = ProseScanner(bytes, markup: .captions)
    var before: [[UInt8]] = []
    var growing = 0
    for entry in entries {
      var numbers: [Int] = []
      var words: [[UInt8]] = []
      for line in entry.payload {
        var text = SourcedText()
        var time: Double?
        prose.append(lines.content(of: line), to: &text, time: &time)
        text.trimEnd()
        guard !text.isEmpty else { continue }
        numbers.append(line)
        words.append(text.utf8)
      }
      let overlap = Self.overlap(before, words)
      carried.formUnion(numbers.prefix(overlap))
      let isEcho = overlap == words.count && entry.end - entry.start < Self.shortest
      if overlap > 0, overlap < words.count || isEcho { growing += 1 }
      if !words.isEmpty { before = words }
    }
    // Words with times of their own tell such a file; else one cue in three at least keeps a line and adds one, or is over
    // before anybody could read it, or this is ordinary repetition.
    if growing * 3 < entries.count, !Self.hasTimedWords(bytes, lines, entries) { carried = [] }
  }

  private static func hasTimedWords(_ bytes: [UInt8], _ lines: LineIndex, _ entries: [CueEntry]) -> Bool {
    entries.lazy.flatMap(\.payload).contains { line in
      let text = bytes[lines.content(of: line)]
      return text.indices.contains { text[$0] == UInt8(ascii: "<") && text[$0...].starts(with: "<c>".utf8) }
    }
  }

  /// How many lines at the end of one cue are those at the beginning of the next.
  private static func overlap(_ before: [[UInt8]], _ after: [[UInt8]]) -> Int {
    let most = min(window, before.count, after.count)
    return (0...most).last { before.suffix($0).elementsEqual(after.prefix($0)) } ?? 0
  }
}
