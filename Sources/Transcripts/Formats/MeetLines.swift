/// The text of a transcript from Google Meet: a time alone on its line, and under it what was said from then on.
///
///     00:00:11
///     Ada Osei: What broke?
///     Ben Stone: The cache.
///     Transcription ended after 00:39:02
///
/// Notes, invited people and headings, which the export puts into the same document, are left out: speech is
/// only what follows such a time, up to a line that names nobody and ends in one. All that is said under a
/// time has that time, several minutes apart though they are.
struct MeetLines {
  /// A line of somebody, or one that goes on.
  private struct Entry {
    var line: Int
    var opening: SpeakerOpening?
    var label: Int?
    var time: Double
  }

  private let bytes: [UInt8]
  private let lines: LineIndex
  private var roster: SpeakerRoster
  private var entries: [Entry] = []
  /// Whether a label is a speaker.
  private var isSpeaker: [Bool] = []

  /// Nil if no time stands alone above a `Name: text` line.
  init?(_ bytes: [UInt8], _ lines: LineIndex, options: ReadingOptions) {
    self.bytes = bytes
    self.lines = lines
    // A paragraph under a time opens with a name: this says as much as bold type.
    roster = SpeakerRoster(options: options, trustsMarkup: true)
    var time: Double?
    for line in 1...lines.count {
      let range = bytes.trimmed(lines.content(of: line))
      guard !range.isEmpty else { continue }
      if let stamp = Self.time(alone: bytes, in: range) {
        time = opensTalk(after: line) ? stamp : nil
      } else if let start = time {
        let opening = Self.opening(bytes, range)
        if opening == nil, Self.endsInTime(bytes, range) {
          time = nil
        } else {
          let label = opening.map { roster.note(bytes[$0.label], hasColon: true) }
          entries.append(Entry(line: line, opening: opening, label: label, time: start))
        }
      }
    }
    isSpeaker = roster.speakers()
    guard entries.contains(where: { $0.label.map { isSpeaker[$0] } ?? false }) else { return nil }
  }

  /// Reads the turns.
  func turns() -> TurnBuilder {
    var builder = TurnBuilder()
    var prose = ProseScanner(bytes, markup: [])
    var isTalk = false
    for entry in entries {
      var range = lines.content(of: entry.line)
      if let opening = entry.opening, let label = entry.label, isSpeaker[label] {
        builder.begin(speaker: builder.speaker(label: label, name: roster.name(label)), start: nil)
        range = opening.body..<range.upperBound
        isTalk = true
      }
      var time: Double? = entry.time
      if isTalk { builder.add { prose.append(range, to: &$0, time: &time) } }
    }
    return builder
  }
}

// MARK: Lines

extension MeetLines {
  private func opensTalk(after line: Int) -> Bool {
    let next = (line + 1..<max(line + 1, lines.count + 1)).lazy
      .map { bytes.trimmed(lines.content(of: $0)) }
      .first { !$0.isEmpty }
    return next.map { Self.opening(bytes, $0) != nil } ?? false
  }

  private static func opening(_ bytes: [UInt8], _ range: Range<Int>) -> SpeakerOpening? {
    SpeakerOpening(plain: bytes, line: range).flatMap { $0.hasColon ? $0 : nil }
  }

  private static func time(alone bytes: [UInt8], in range: Range<Int>) -> Double? {
    guard let time = Timestamp(bytes, at: range.lowerBound, before: range.upperBound),
      time.end == range.upperBound
    else { return nil }
    return time.seconds
  }

  /// Looks no further back than the longest of times.
  private static func endsInTime(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let tail = range.suffix(12)
    guard let blank = tail.lastIndex(where: { bytes[$0].isBlank }) else { return false }
    return time(alone: bytes, in: blank + 1..<range.upperBound) != nil
  }
}
