/// The cues of a SubRip file, read as forgivingly as players do: there is no standard.
///
/// Commas or dots before the fraction, one to three digits of it or none, hours or none, numbers missing or
/// repeated, coordinates after the times, blank lines inside a payload: all of that is in real files. A cue
/// reaches to the next timing line.
///
/// SBV differs in its timing lines alone: `0:00:01.000,0:00:02.000`.
struct SubRip {
  private(set) var entries: [CueEntry] = []

  /// SubRip or SBV, if one of the first lines with text is a timing line.
  static func format(of bytes: [UInt8], _ lines: LineIndex) -> TranscriptFormat? {
    var seen = 0
    for line in 1...lines.count {
      let range = lines.content(of: line)
      guard !bytes.trimmed(range).isEmpty else { continue }
      if timings(bytes, range) != nil { return bytes.arrow(in: range) == nil ? .sbv : .srt }
      seen += 1
      if seen == 10 { return nil }
    }
    return nil
  }

  init(_ bytes: [UInt8], _ lines: LineIndex) {
    for line in 1...lines.count {
      let range = lines.content(of: line)
      guard let times = Self.timings(bytes, range) else { continue }
      let number = line > 1 ? bytes.trimmed(lines.content(of: line - 1)) : 0..<0
      let isNumbered = !number.isEmpty && bytes[number].allSatisfy(\.isDigit)
      if !entries.isEmpty { close(before: isNumbered ? line - 1 : line, bytes, lines) }
      let payload = line + 1..<line + 1
      entries.append(
        CueEntry(id: isNumbered ? number : nil, start: times.start, end: times.end, payload: payload)
      )
    }
    if !entries.isEmpty { close(before: lines.count + 1, bytes, lines) }
  }

  /// Ends the last cue's payload before a line, without the blank lines there.
  private mutating func close(before line: Int, _ bytes: [UInt8], _ lines: LineIndex) {
    let first = entries[entries.count - 1].payload.lowerBound
    var end = max(first, line)
    while end > first, bytes.trimmed(lines.content(of: end - 1)).isEmpty { end -= 1 }
    entries[entries.count - 1].payload = first..<end
  }

  private static func timings(_ bytes: [UInt8], _ range: Range<Int>) -> (start: Double, end: Double)? {
    let first = bytes.skipBlanks(range.lowerBound, in: range)
    guard bytes.peek(first, in: range).isDigit,
      let start = Timestamp(bytes, at: first, before: range.upperBound)
    else { return nil }
    if bytes.peek(start.end, in: range) == UInt8(ascii: ","),
      let end = Timestamp(bytes, at: start.end + 1, before: range.upperBound),
      bytes.skipBlanks(end.end, in: range) == range.upperBound
    {
      return (start.seconds, end.seconds)
    }
    let arrow = bytes.skipBlanks(start.end, in: range)
    guard bytes.matches("-->", at: arrow, before: range.upperBound),
      let end = Timestamp(bytes, at: bytes.skipBlanks(arrow + 3, in: range), before: range.upperBound)
    else { return nil }
    return (start.seconds, end.seconds)
  }
}
