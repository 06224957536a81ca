/// Makes entries of single words: those of one speaker in a row are one entry, unless a pause comes between.
struct WordEntries {
  private(set) var entries: [SpokenEntry] = []
  /// Seconds of silence that end an entry.
  var longestPause = Double.infinity

  /// Adds a word; one without a speaker goes to the speaker before it.
  mutating func add(
    _ word: JSONNode?,
    speaker: String?,
    start: Double? = nil,
    end: Double? = nil,
    isClose: Bool = false
  ) {
    let time = start ?? entries.last?.text.pieces.last?.time
    guard let text = word?.text(time: time) else { return }
    let speaker = speaker.flatMap { $0.isEmpty ? nil : $0 } ?? entries.last?.speaker
    if entries.isEmpty || entries[entries.count - 1].speaker != speaker || isAfterPause(start) {
      entries.append(SpokenEntry(speaker: speaker, start: start, end: nil, text: SourcedText()))
    }
    entries[entries.count - 1].add(text, isClose: isClose)
    if let end { entries[entries.count - 1].end = end }
  }

  private func isAfterPause(_ start: Double?) -> Bool {
    guard let start, let end = entries.last?.end else { return false }
    return start - end > longestPause
  }
}

extension [SpokenEntry] {
  /// The entries by their start, for files that tell one channel after the other; those without a start
  /// stay behind the one before them.
  func inTime() -> [SpokenEntry] {
    var clock = -Double.infinity
    let times = map { entry in
      clock = entry.start ?? clock
      return clock
    }
    let order = indices.sorted { (times[$0], $0) < (times[$1], $1) }
    return order.map { self[$0] }
  }
}
