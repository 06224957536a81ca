/// Makes turns of cues: finds who speaks in each, and joins what one speaker says across many.
///
/// The speaker is in a voice tag (`<v Name>`), or in front of a colon. A cue that names nobody goes on with the last
/// speaker, as Zoom and the podcast namespace mean it, unless voices are named cue after cue. Lines with nothing but a
/// dash in front are somebody else's each, and nobody knows whose, and so is what follows a `>>`.
struct CaptionTurns {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let entries: [CueEntry]

  init(_ bytes: [UInt8], _ lines: LineIndex, _ entries: [CueEntry]) {
    self.bytes = bytes
    self.lines = lines
    self.entries = entries
  }

  /// The cues as the file has them.
  func cues() -> [Cue] {
    var names = VoiceNames()
    return entries.map { entry in
      var voices = VoiceTags(bytes, in: place(of: entry.payload))
      return Cue(
        id: entry.id.map(wellFormed),
        start: entry.start,
        end: entry.end,
        text: text(entry.payload),
        voice: voices.next(&names)?.name
      )
    }
  }

  private func text(_ payload: Range<Int>) -> String {
    payload.count == 1
      ? wellFormed(lines.content(of: payload.lowerBound))
      : payload.map { wellFormed(lines.content(of: $0)) }.joined(separator: "\n")
  }

  /// WebVTT reads NUL as U+FFFD.
  private func wellFormed(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return bytes[range].contains(0)
      ? text.split(separator: "\0", omittingEmptySubsequences: false).joined(separator: "\u{FFFD}") : text
  }

  /// The turns; without speakers if the file names none.
  func turns(options: ReadingOptions) -> TurnBuilder {
    if let first = entries.first, TeamsCueData.matches(bytes, lines.content(of: first.payload.lowerBound)) {
      return TurnBuilder(entries.compactMap { TeamsCueData.entry(bytes, place(of: $0.payload), $0) })
    }
    let voices = voices()
    return voices.contains { $0.contains { $0.name != nil } }
      ? turns(by: voices) : turnsByPrefix(options: options)
  }

  /// Where lines stand in the file.
  private func place(of lines: Range<Int>) -> Range<Int> {
    guard !lines.isEmpty else { return 0..<0 }
    return self.lines.content(of: lines.lowerBound)
      .lowerBound..<self.lines.content(of: lines.upperBound - 1).upperBound
  }

  /// The voice tags of every cue.
  private func voices() -> [[VoiceTags.Tag]] {
    var names = VoiceNames()
    return entries.map { entry in
      var tags = VoiceTags(bytes, in: place(of: entry.spoken))
      var voices: [VoiceTags.Tag] = []
      while let tag = tags.next(&names) { voices.append(tag) }
      return voices
    }
  }

  private func turns(by voices: [[VoiceTags.Tag]]) -> TurnBuilder {
    var builder = TurnBuilder()
    var prose = ProseScanner(bytes, markup: .captions)
    // Where voices are named cue after cue, one that is not is nobody's whom anybody knows; else the last goes on.
    let areRepeated = zip(voices, voices.dropFirst()).contains {
      $0.last?.name != nil && $0.last?.name == $1.first?.name
    }
    var speaker: Int?
    for (entry, voices) in zip(entries, voices) {
      let place = place(of: entry.spoken)
      if voices.isEmpty, areRepeated { speaker = nil }
      var start = place.lowerBound
      for tag in voices {
        if start < tag.range.lowerBound {
          say(start..<tag.range.lowerBound, by: speaker, entry, &builder, &prose)
        }
        speaker = tag.name.map { builder.speaker(named: $0) }
        start = tag.range.upperBound
      }
      if start < place.upperBound { say(start..<place.upperBound, by: speaker, entry, &builder, &prose) }
    }
    return builder
  }

  private func turnsByPrefix(options: ReadingOptions) -> TurnBuilder {
    var roster = SpeakerRoster(options: options)
    var labels: [Int: (opening: SpeakerOpening, label: Int)] = [:]
    for line in entries.lazy.flatMap(\.spoken) {
      for part in CaptionPart.parts(of: bytes, lines.content(of: line)) {
        guard let opening = SpeakerOpening(caption: bytes, line: afterTags(part.range)) else { continue }
        labels[part.range.lowerBound] = (opening, roster.note(opening, in: part.range, of: bytes))
      }
    }
    let isSpeaker = roster.speakers()
    let rolling = RollingCaptions(bytes, lines, entries)
    var builder = TurnBuilder()
    builder.doubted = roster.doubted(isSpeaker)
    var prose = ProseScanner(bytes, markup: .captions)
    var speaker: Int?
    for entry in entries {
      let isDialogue = isDialogue(entry)
      for line in entry.spoken where !rolling.carried.contains(line) {
        for part in CaptionPart.parts(of: bytes, lines.content(of: line)) {
          var range = part.range
          if let (opening, label) = labels[range.lowerBound], isSpeaker[label] {
            speaker = builder.speaker(label: label, name: roster.name(label))
            range = opening.body..<range.upperBound
          } else if part.changesSpeaker {
            builder.endTurn()
            speaker = nil
          } else if isDialogue, let words = afterDash(range) {
            builder.endTurn()
            speaker = nil
            range = words
          }
          say(range, by: speaker, entry, &builder, &prose)
        }
      }
    }
    return builder
  }

  /// A line from its first words on: colours and places of captions may stand before a name.
  private func afterTags(_ line: Range<Int>) -> Range<Int> {
    var start = bytes.skipBlanks(line.lowerBound, in: line)
    while let close = closer(of: bytes.peek(start, in: line)),
      let end = bytes[start..<min(line.upperBound, start + Self.longestTag)].firstIndex(of: close)
    {
      start = bytes.skipBlanks(end + 1, in: line)
    }
    return start..<line.upperBound
  }

  private static let longestTag = 60

  private func closer(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    default: nil
    }
  }

  /// Whether two people at least speak in a cue, each on a line with a dash.
  private func isDialogue(_ entry: CueEntry) -> Bool {
    entry.payload.lazy.filter { afterDash(lines.content(of: $0)) != nil }.prefix(2).count > 1
  }

  /// What stands behind the dash at the start of a line.
  private func afterDash(_ line: Range<Int>) -> Range<Int>? {
    let start = bytes.skipBlanks(line.lowerBound, in: line)
    return bytes.afterDash(at: start, in: line).map { $0..<line.upperBound }
  }

  private func say(
    _ range: Range<Int>,
    by speaker: Int?,
    _ entry: CueEntry,
    _ builder: inout TurnBuilder,
    _ prose: inout ProseScanner
  ) {
    var time: Double? = entry.start
    builder.begin(speaker: speaker, start: nil)
    builder.add { prose.append(range, to: &$0, time: &time) }
    builder.end(at: entry.end)
  }
}
