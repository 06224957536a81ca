/// Makes turns of cues: finds who speaks in each, and joins what one speaker says across many.
///
/// The speaker is in a voice tag (`<v Name>`), or in front of a colon; a cue that names nobody goes on with
/// the last speaker, as Zoom and the podcast namespace mean it. Lines with nothing but a dash in front are
/// somebody else's each, and nobody knows whose.
struct CaptionTurns {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let entries: [WebVTT.Entry]

  init(_ bytes: [UInt8], _ lines: LineIndex, _ entries: [WebVTT.Entry]) {
    self.bytes = bytes
    self.lines = lines
    self.entries = entries
  }

  /// The cues as the file has them.
  func cues() -> [Cue] {
    entries.map { entry in
      var voices = VoiceTags(bytes, in: payload(entry))
      let text = entry.payload.map { wellFormed(lines.content(of: $0)) }.joined(separator: "\n")
      return Cue(
        id: entry.id.map(wellFormed),
        start: entry.start,
        end: entry.end,
        text: text,
        voice: voices.next()?.name
      )
    }
  }

  /// WebVTT reads NUL as U+FFFD.
  private func wellFormed(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return bytes[range].contains(0)
      ? text.split(separator: "\0", omittingEmptySubsequences: false).joined(separator: "\u{FFFD}") : text
  }

  /// The turns; without speakers if the file names none.
  func turns(options: ReadingOptions) -> TurnBuilder {
    var hasVoices = false
    for entry in entries where !hasVoices {
      var tags = VoiceTags(bytes, in: payload(entry))
      hasVoices = tags.next() != nil
    }
    return hasVoices ? turnsByVoice() : turnsByPrefix(options: options)
  }

  private func payload(_ entry: WebVTT.Entry) -> Range<Int> {
    guard !entry.payload.isEmpty else { return 0..<0 }
    return lines.content(of: entry.payload.lowerBound)
      .lowerBound..<lines.content(of: entry.payload.upperBound - 1).upperBound
  }

  private func turnsByVoice() -> TurnBuilder {
    var builder = TurnBuilder()
    var prose = ProseScanner(bytes, markup: .captions)
    var speaker: Int?
    for entry in entries {
      let payload = payload(entry)
      var tags = VoiceTags(bytes, in: payload)
      var start = payload.lowerBound
      while start < payload.upperBound {
        let tag = tags.next()
        let end = tag?.range.lowerBound ?? payload.upperBound
        if start < end { say(start..<end, by: speaker, entry, &builder, &prose) }
        guard let tag else { break }
        speaker = builder.speaker(named: tag.name)
        start = tag.range.upperBound
      }
    }
    return builder
  }

  private func turnsByPrefix(options: ReadingOptions) -> TurnBuilder {
    var roster = SpeakerRoster(options: options)
    var labels: [Int: (opening: SpeakerOpening, label: Int)] = [:]
    for line in entries.lazy.flatMap(\.payload) {
      guard let opening = SpeakerOpening(plain: bytes, line: lines.content(of: line)), opening.hasColon else {
        continue
      }
      labels[line] = (opening, roster.note(bytes[opening.label], hasColon: true))
    }
    let isSpeaker = roster.speakers()
    let rolling = RollingCaptions(bytes, lines, entries)
    var builder = TurnBuilder()
    var prose = ProseScanner(bytes, markup: .captions)
    var speaker: Int?
    for entry in entries {
      let isDialogue = isDialogue(entry)
      for line in entry.payload where !rolling.carried.contains(line) {
        var range = lines.content(of: line)
        if let (opening, label) = labels[line], isSpeaker[label] {
          speaker = builder.speaker(label: label, name: roster.name(label))
          range = opening.body..<range.upperBound
        } else if isDialogue, let words = afterDash(range) {
          builder.endTurn()
          speaker = nil
          range = words
        }
        say(range, by: speaker, entry, &builder, &prose)
      }
    }
    return builder
  }

  /// Whether two people at least speak in a cue, each on a line with a dash.
  private func isDialogue(_ entry: WebVTT.Entry) -> Bool {
    entry.payload.lazy.filter { afterDash(lines.content(of: $0)) != nil }.prefix(2).count > 1
  }

  /// What stands behind the dash at the start of a line.
  private func afterDash(_ line: Range<Int>) -> Range<Int>? {
    let start = bytes.skipBlanks(line.lowerBound, in: line)
    let next = bytes.peek(start + 1, in: line)
    guard bytes.peek(start, in: line) == UInt8(ascii: "-"), next.isBlank || next.isLetter else { return nil }
    return start + 1..<line.upperBound
  }

  private func say(
    _ range: Range<Int>,
    by speaker: Int?,
    _ entry: WebVTT.Entry,
    _ builder: inout TurnBuilder,
    _ prose: inout ProseScanner
  ) {
    var time: Double? = entry.start
    builder.begin(speaker: speaker, start: nil)
    builder.add { prose.append(range, to: &$0, time: &time) }
    builder.end(at: entry.end)
  }
}

/// The voice tags of a payload, one after another: `<v Name>`, `<v.loud Name>`.
struct VoiceTags: IteratorProtocol {
  struct Tag {
    var range: Range<Int>
    var name: String
  }

  private let bytes: [UInt8]
  private let payload: Range<Int>
  private var index: Int

  init(_ bytes: [UInt8], in payload: Range<Int>) {
    self.bytes = bytes
    self.payload = payload
    index = payload.lowerBound
  }

  mutating func next() -> Tag? {
    while index < payload.upperBound {
      guard bytes.matches("<v", at: index, before: payload.upperBound), bytes[index + 1] == UInt8(ascii: "v")
      else {
        index += 1
        continue
      }
      let start = index
      var annotation = start + 2
      while annotation < payload.upperBound, !bytes[annotation].isWhitespace,
        bytes[annotation] != UInt8(ascii: ">")
      {
        annotation += 1
      }
      let isVoice = annotation == start + 2 || bytes[start + 2] == UInt8(ascii: ".")
      guard isVoice, let close = bytes[annotation..<payload.upperBound].firstIndex(of: UInt8(ascii: ">"))
      else {
        // Without an end no later tag has one either, and other tags are not ours.
        index = isVoice ? payload.upperBound : annotation
        continue
      }
      index = close + 1
      let name = Self.name(bytes, annotation..<close)
      if !name.isEmpty { return Tag(range: start..<index, name: name) }
    }
    return nil
  }

  private static func name(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var name: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"), let entity = Entity(bytes, at: index, before: range.upperBound) {
        name += entity.utf8
        index = entity.end
      } else {
        name.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: name, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
  }
}
