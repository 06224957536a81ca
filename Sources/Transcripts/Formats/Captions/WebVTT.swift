/// The cues of a WebVTT file, by the file-parsing algorithm of the W3C (WebVTT: The Web Video Text Tracks
/// Format, section 6.1), step by step.
///
/// Blank lines that exporters leave in a payload end it; what follows them is no part of the cue, but it was said.
///
/// One dialect is let in besides: Teams once wrote `0:0:42.80` for 42.080 s, and writes negative times where
/// the transcription began in the middle of a call. A file is taken to be so only if it has such a timing
/// line and voice tags, or cues of JSON.
struct WebVTT {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private var line = 1
  private var isTeams = false
  private(set) var entries: [CueEntry] = []

  /// Whether a file begins as WebVTT must, blank lines before that aside.
  static func matches(_ bytes: [UInt8]) -> Bool {
    let start = bytes.firstIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } ?? 0
    return bytes[start...].starts(with: "WEBVTT".utf8)
      && (bytes.count == start + 6 || bytes[start + 6].isWhitespace)
  }

  init(_ bytes: [UInt8], _ lines: LineIndex) {
    self.bytes = bytes
    self.lines = lines
    isTeams = speaksTeams()
    line = 1
    while line < lines.count, lines.content(of: line).isEmpty { line += 1 }
    line += 1
    if line <= lines.count, !lines.content(of: line).isEmpty { collectBlock(inHeader: true) }
    while line <= lines.count {
      if lines.content(of: line).isEmpty {
        line += 1
      } else {
        collectBlock(inHeader: false)
      }
    }
  }

  /// Collects a block, and its cue if it is one; `line` then is the first line after it.
  private mutating func collectBlock(inHeader: Bool) {
    var lineCount = 0
    var seenArrow = false
    var entry: CueEntry?
    let first = line
    while line <= lines.count {
      let range = lines.content(of: line)
      lineCount += 1
      if let arrow = bytes.arrow(in: range) {
        guard !inHeader, lineCount == 1 || (lineCount == 2 && !seenArrow) else { break }
        seenArrow = true
        let times = timings(range, arrow: arrow)
        entry = times.map {
          let id = lineCount == 2 ? lines.content(of: first) : nil
          return CueEntry(id: id, start: $0.start, end: $0.end, payload: line + 1..<line + 1)
        }
      } else if range.isEmpty {
        line += 1
        break
      }
      line += 1
    }
    guard var entry else {
      if !inHeader { noteSpeech(first..<line) }
      return
    }
    // A blank line that ended the block is behind us; an arrow that did is not.
    var end = line
    while end > entry.payload.lowerBound, lines.content(of: end - 1).isEmpty { end -= 1 }
    entry.payload = entry.payload.lowerBound..<end
    entries.append(entry)
  }

  /// Notes a block that no cue has: words of the cue before it, unless it is a comment, a style or the name of a cue.
  private mutating func noteSpeech(_ block: Range<Int>) {
    let range = bytes.trimmed(lines.content(of: block.lowerBound))
    guard let last = entries.last, last.spoken.upperBound + 1 >= block.lowerBound,
      !["NOTE", "STYLE", "REGION"].contains(where: { bytes[range].starts(with: $0.utf8) })
    else { return }
    let end = block.last { !lines.content(of: $0).isEmpty }.map { $0 + 1 } ?? block.lowerBound
    let isName = end == block.lowerBound + 1 && bytes[range].allSatisfy { $0.isLetter || $0.isDigit }
    if !isName || last.spoken.isEmpty { entries[entries.count - 1].spokenEnd = end }
  }

  private func timings(_ range: Range<Int>, arrow: Int) -> (start: Double, end: Double)? {
    var cursor = skipSpace(range.lowerBound, range)
    guard let start = timestamp(&cursor, range) else { return nil }
    cursor = skipSpace(cursor, range)
    guard cursor == arrow else { return nil }
    cursor = skipSpace(cursor + 3, range)
    guard let end = timestamp(&cursor, range) else { return nil }
    return (start, end)
  }

  private func skipSpace(_ index: Int, _ range: Range<Int>) -> Int {
    var index = index
    while index < range.upperBound, bytes[index].isBlank || bytes[index] == 0x0C { index += 1 }
    return index
  }

  /// "Collect a WebVTT timestamp".
  private func timestamp(_ cursor: inout Int, _ range: Range<Int>) -> Double? {
    if isTeams {
      let time = TeamsTime(bytes, at: cursor, before: range.upperBound)
      cursor = time?.end ?? cursor
      return time?.seconds
    }
    let first = Digits(bytes, at: cursor, before: range.upperBound)
    guard first.count > 0, bytes.peek(first.end, in: range) == .colon else { return nil }
    let second = Digits(bytes, at: first.end + 1, before: range.upperBound)
    guard second.count == 2 else { return nil }
    var fields = (hours: 0.0, minutes: first.value, seconds: second.value)
    var end = second.end
    if first.count != 2 || first.value > 59 || bytes.peek(end, in: range) == .colon {
      guard bytes.peek(end, in: range) == .colon else { return nil }
      let third = Digits(bytes, at: end + 1, before: range.upperBound)
      guard third.count == 2 else { return nil }
      fields = (first.value, second.value, third.value)
      end = third.end
    }
    guard bytes.peek(end, in: range) == UInt8(ascii: ".") else { return nil }
    let thousandths = Digits(bytes, at: end + 1, before: range.upperBound)
    guard thousandths.count == 3, fields.minutes <= 59, fields.seconds <= 59 else { return nil }
    cursor = thousandths.end
    return fields.hours * 3600 + fields.minutes * 60 + fields.seconds + thousandths.value / 1000
  }
}

// MARK: The dialect of Teams

extension WebVTT {
  /// One-digit minutes or seconds, or a sign before the time, in a file with voice tags.
  private func speaksTeams() -> Bool {
    var hasSign = false
    var hasVoice = false
    for line in 2...max(2, lines.count) {
      let range = lines.content(of: line)
      if let arrow = bytes.arrow(in: range) {
        hasSign =
          hasSign || TeamsTime.isUnpadded(bytes, in: range.lowerBound..<arrow)
          || TeamsTime.isUnpadded(bytes, in: bytes.trimmed(arrow + 3..<range.upperBound))
      } else if bytes.matches("<v ", at: range.lowerBound, before: range.upperBound)
        || TeamsCueData.matches(bytes, range)
      {
        hasVoice = true
      }
      if hasSign, hasVoice { return true }
    }
    return false
  }
}
