/// Files in which a turn is a paragraph or more that opens with a name: Markdown and plain text.
///
/// The lines are looked at twice: once to learn which labels there are, and once, when the roster has
/// decided which of them are speakers, to read what each one says.
struct LabelledLines {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let isMarkdown: Bool
  /// Openings whose label the roster believes, with its number.
  private var openings: [(opening: SpeakerOpening, label: Int, line: Int)] = []
  private var roster: SpeakerRoster

  /// How many turns open with a believed name.
  var count: Int { openings.count }

  init(_ bytes: [UInt8], _ lines: LineIndex, isMarkdown: Bool, options: ReadingOptions) {
    self.bytes = bytes
    self.lines = lines
    self.isMarkdown = isMarkdown
    roster = SpeakerRoster(options: options, trustsMarkup: isMarkdown)
    for line in 1...lines.count {
      let range = lines.content(of: line)
      guard !range.isEmpty,
        let opening = isMarkdown
          ? SpeakerOpening(markdown: bytes, line: range) : SpeakerOpening(plain: bytes, line: range)
      else { continue }
      let isLineAlone = !opening.hasColon && opening.body == range.upperBound
      // "YES" in the middle of a paragraph is a word, not a speaker.
      if isLineAlone, line > 1, !lines.content(of: line - 1).isEmpty { continue }
      let label = roster.note(bytes[opening.label], hasColon: opening.hasColon)
      openings.append((opening, label, line))
    }
    let isSpeaker = roster.speakers()
    openings.removeAll { !isSpeaker[$0.label] }
  }

  /// Reads the turns; what stands before the first opening is a title page.
  func turns() -> TurnBuilder {
    var builder = TurnBuilder()
    var prose = ProseScanner(bytes, markup: isMarkdown ? .markdown : [])
    for (index, entry) in openings.enumerated() {
      let next = index + 1 < openings.count ? openings[index + 1].line : lines.count + 1
      let speaker = builder.speaker(label: entry.label, name: roster.name(entry.label))
      builder.begin(speaker: speaker, start: nil)
      builder.add { text in
        var time = entry.opening.time ?? text.pieces.last?.time
        prose.append(entry.opening.body..<lines.content(of: entry.line).upperBound, to: &text, time: &time)
        for line in entry.line + 1..<max(entry.line + 1, next) {
          let range = speech(lines.content(of: line))
          if !range.isEmpty { prose.append(range, to: &text, time: &time) }
        }
      }
    }
    return builder
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
