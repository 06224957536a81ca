/// Files in which a turn is a paragraph or more that opens with a name, in front of the words or above them.
///
/// The lines are looked at twice: once to learn which labels there are, and once, when the roster has
/// decided which of them are speakers, to read what each one says.
struct LabelledLines {
  /// Where the names stand.
  enum Layout {
    /// Bold, in front of the words.
    case markdown
    /// In front of the words.
    case plain
    /// Above the words, with a time.
    case timedHeaders
    /// Above the words, alone.
    case headers
  }

  private let bytes: [UInt8]
  private let lines: LineIndex
  private let layout: Layout
  /// The lines that can be speech, and those among them that are not.
  private let region: SpeechRegion
  private let skipped: Set<Int>
  /// Openings whose label the roster believes, with its number.
  private var openings: [(opening: SpeakerOpening, label: Int, line: Int)] = []
  private var roster: SpeakerRoster
  private var doubted: [String] = []

  /// How many turns open with a believed name.
  var count: Int { openings.count }

  /// Whether the times are those of the day, not of the recording.
  var isWallClock: Bool { openings.first?.opening.isTimeOfDay == true }

  /// How many names are believed.
  var speakerCount: Int { Set(openings.map(\.label)).count }

  /// Whether the names come up again and again, as those of speakers do and those of chapters do not.
  var isRecurring: Bool { count >= 2 * speakerCount }

  init(
    _ bytes: [UInt8],
    _ lines: LineIndex,
    _ layout: Layout,
    in region: SpeechRegion,
    without skipped: Set<Int>,
    options: ReadingOptions
  ) {
    self.bytes = bytes
    self.lines = lines
    self.layout = layout
    self.region = region
    self.skipped = skipped
    let isMachineMade = layout == .timedHeaders || region.isUnderTimes
    roster = SpeakerRoster(options: options, trustsMarkup: layout == .markdown || isMachineMade)
    roster.trustsStamps = layout == .plain
    var timeAbove: Double?
    var areNamesClose: Bool?
    for line in region.lines where !skipped.contains(line) {
      let range = lines.content(of: line)
      timeAbove = bytes.timeAlone(in: range) ?? timeAbove
      guard !range.isEmpty, var opening = opening(of: range) else {
        // Where speech goes on behind a time, a time says nothing of who speaks.
        if LeadingStamp(bytes, at: range.lowerBound, in: range) != nil { roster.trustsStamps = false }
        continue
      }
      let isLineAlone = !opening.hasColon && opening.body == range.upperBound
      let isStamped = opening.time != nil && bytes[opening.label.upperBound...].first == UInt8(ascii: "]")
      // "YES" in the middle of a paragraph is a word, not a speaker; "[Ada] 15:05:22" is nothing else.
      if isLineAlone, !isStamped, followsText(line) {
        let areClose = areNamesClose ?? findCloseName()
        areNamesClose = areClose
        if !areClose || !mayStandClose(opening, in: line) { continue }
      }
      if layout == .headers, !isBold(opening.label), bytes.trimmed(lines.content(of: line + 1)).isEmpty {
        continue
      }
      let label = roster.note(opening, in: range, of: bytes)
      opening.time = opening.time ?? timeAbove
      openings.append((opening, label, line))
    }
    let isSpeaker = roster.speakers()
    doubted = roster.doubted(isSpeaker)
    openings.removeAll { !isSpeaker[$0.label] }
  }

  /// Whether names stand right under what was said before, without a blank line: one with a time does, or one that says what
  /// it is, such as "INTERVIEWER".
  private func findCloseName() -> Bool {
    region.lines.contains { line in
      guard followsText(line), let opening = opening(of: lines.content(of: line)),
        mayStandClose(opening, in: line)
      else { return false }
      return opening.time != nil
        || SpeakerLabel.role(of: String(decoding: bytes[opening.label], as: UTF8.self)) != nil
    }
  }

  /// Whether a name can stand right under speech: in capitals, or with a time in front of it or in brackets. In a list of
  /// chapters such lines follow each other.
  private func mayStandClose(_ opening: SpeakerOpening, in line: Int) -> Bool {
    switch layout {
    case .markdown, .headers: false
    case .plain: !opening.hasColon
    case .timedHeaders:
      !bytes[opening.label.lowerBound].isLower
        && bytes[bytes.trimmed(lines.content(of: line))].last?.isDigit == false
        && self.opening(of: lines.content(of: line - 1)) == nil
    }
  }

  private func followsText(_ line: Int) -> Bool {
    line > 1 && !bytes.trimmed(lines.content(of: line - 1)).isEmpty
  }

  private func opening(of line: Range<Int>) -> SpeakerOpening? {
    switch layout {
    case .markdown: SpeakerOpening(markdown: bytes, line: line)
    case .plain: SpeakerOpening(plain: bytes, line: line)
    case .timedHeaders: SpeakerOpening(header: bytes, line: line).flatMap { $0.time == nil ? nil : $0 }
    case .headers: SpeakerOpening(header: bytes, line: line)
    }
  }

  /// Reads the turns; what stands before the first opening is a title page.
  func turns() -> TurnBuilder {
    var builder = TurnBuilder()
    builder.doubted = doubted
    var prose = ProseScanner(bytes, markup: isMarkdown ? .markdown : [])
    var clock = isWallClock ? WallClock() : nil
    for (index, entry) in openings.enumerated() {
      let next = index + 1 < openings.count ? openings[index + 1].line : region.lines.upperBound
      let speaker = builder.speaker(label: entry.label, name: roster.name(entry.label))
      builder.begin(speaker: speaker, start: nil)
      builder.add { text in
        text.reserve(lines.content(of: max(entry.line, next - 1)).upperBound - entry.opening.body)
        var time = entry.opening.time.map { clock?.elapsed(at: $0) ?? $0 } ?? text.pieces.last?.time
        prose.append(entry.opening.body..<lines.content(of: entry.line).upperBound, to: &text, time: &time)
        for line in entry.line + 1..<max(entry.line + 1, next) where !skipped.contains(line) {
          if let stamp = bytes.timeAlone(in: lines.content(of: line)) {
            time = stamp
            continue
          }
          let range = speech(lines.content(of: line))
          if !range.isEmpty { prose.append(range, to: &text, time: &time) }
        }
      }
    }
    return builder
  }

  private var isMarkdown: Bool {
    layout == .markdown || openings.first.map { isBold($0.opening.label) } == true
  }

  private func isBold(_ label: Range<Int>) -> Bool {
    label.lowerBound > 0 && bytes[label.lowerBound - 1] == UInt8(ascii: "*")
  }

  /// The part of a continuing line that can be speech: no heading, rule, fence, quote mark or bullet.
  private func speech(_ line: Range<Int>) -> Range<Int> {
    var start = bytes.skipBlanks(line.lowerBound, in: line)
    guard isMarkdown, start < line.upperBound else { return start..<line.upperBound }
    while bytes.peek(start, in: line) == UInt8(ascii: ">") { start = bytes.skipBlanks(start + 1, in: line) }
    switch bytes.peek(start, in: line) {
    case UInt8(ascii: "#") where isHeading(start, line): return start..<start
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "+"):
      if isRule(start, line) { return start..<start }
      if bytes[start] != UInt8(ascii: "="), bytes.peek(start + 1, in: line).isBlank {
        return start + 2..<line.upperBound
      }
    default: break
    }
    return start..<line.upperBound
  }

  private func isHeading(_ start: Int, _ line: Range<Int>) -> Bool {
    var end = start
    while bytes.peek(end, in: line) == UInt8(ascii: "#") { end += 1 }
    return end - start <= 6 && (end == line.upperBound || bytes[end].isBlank)
  }

  private func isRule(_ start: Int, _ line: Range<Int>) -> Bool {
    let mark = bytes[start]
    var marks = 0
    for index in start..<line.upperBound {
      if bytes[index] == mark { marks += 1 } else if !bytes[index].isBlank { return false }
    }
    return marks >= 3
  }
}
