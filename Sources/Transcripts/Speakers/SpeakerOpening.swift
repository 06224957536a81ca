/// The start of a line that may name a speaker: `Name: text` in one of the ways people and tools write it.
///
/// Whether it does is not decided here but by the `SpeakerRoster`, which has seen the whole file.
struct SpeakerOpening: Equatable {
  /// The name's bytes, without brackets, times and colon.
  var label: Range<Int>
  /// Where the speech begins.
  var body: Int
  /// The time that stands beside the name.
  var time: Double?
  /// Whether a colon says that a name came before; without one it takes a second use to believe it.
  var hasColon: Bool
  /// Whether the time is one of the day, not of the recording.
  var isTimeOfDay = false
}

// MARK: Plain lines

extension SpeakerOpening {
  /// Reads the start of a plain line.
  ///
  ///     Name: text     Name⇥text      [00:05:32] Name: text    Name (0:12): text
  ///     [Name]: text   [Name] text    [Name] [00:17] text      NAME⏎text
  init?(plain bytes: [UInt8], line: Range<Int>) {
    var start = bytes.skipBlanks(line.lowerBound, in: line)
    start = bytes.afterDash(at: start, in: line) ?? start
    var time: Double?
    if let stamp = LeadingStamp(bytes, at: start, in: line) {
      time = stamp.seconds
      start = bytes.skipBlanks(stamp.end, in: line)
      start = bytes.afterDash(at: start, in: line) ?? start
    }
    guard start < line.upperBound else { return nil }
    let rest = start..<line.upperBound
    let opening =
      bytes[start] == UInt8(ascii: "[")
      ? Self.bracketed(bytes, rest) : Self.delimited(bytes, rest) ?? Self.capitals(bytes, rest)
    guard var opening, SpeakerLabel.isPossible(bytes, opening.label) else { return nil }
    // A table of times, names and words that begins hours into a recording does not count from its start.
    opening.isTimeOfDay = time ?? 0 >= 3600 && !opening.hasColon && bytes[start - 1] == .tab
    opening.time = opening.time ?? time
    self = opening
  }

  /// Reads the start of a caption's line: a plain one with a colon, or one with a label that has more to it than a name.
  ///
  ///     Ada Osei: text    [EXT] Ben Stone: text    Ada Osei | Hiring: text
  init?(caption bytes: [UInt8], line: Range<Int>) {
    if let opening = SpeakerOpening(plain: bytes, line: line), opening.hasColon {
      self = opening
      return
    }
    let start = bytes.skipBlanks(line.lowerBound, in: line)
    guard let opening = Self.delimited(bytes, start..<line.upperBound), opening.hasColon,
      SpeakerLabel.mayRecur(bytes, opening.label)
    else { return nil }
    self = opening
  }

  private static func bracketed(_ bytes: [UInt8], _ rest: Range<Int>) -> SpeakerOpening? {
    let start = rest.lowerBound + 1
    var close = start
    let limit = min(rest.upperBound, start + SpeakerLabel.longest)
    while close < limit, bytes[close] != UInt8(ascii: "]") { close += 1 }
    guard close < limit,
      BracketNote(bytes, inside: start..<close, isRound: false) == .words
    else { return nil }
    var body = bytes.skipBlanks(close + 1, in: rest)
    var time: Double?
    if let stamp = LeadingStamp(bytes, at: body, in: rest) {
      time = stamp.seconds
      body = stamp.end
    }
    let hasColon = bytes.peek(body, in: rest) == .colon
    return SpeakerOpening(
      label: start..<close,
      body: hasColon ? body + 1 : body,
      time: time,
      hasColon: hasColon
    )
  }

  /// The label runs to the first colon, which needs white space or the end of a tag after it, or to a tab.
  private static func delimited(_ bytes: [UInt8], _ rest: Range<Int>) -> SpeakerOpening? {
    var end = rest.lowerBound
    let limit = min(rest.upperBound, end + SpeakerLabel.longest)
    var depth = 0
    while end < limit {
      let byte = bytes[end]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      if depth <= 0, byte == .colon || byte == .tab || bytes.isFullWidthColon(at: end) { break }
      end += 1
    }
    guard end < limit else { return nil }
    let isFullWidth = bytes.isFullWidthColon(at: end)
    let hasColon = bytes[end] == .colon || isFullWidth
    guard hasColon || bytes[end] == .tab else { return nil }
    var body = isFullWidth ? end + 3 : end + 1
    if bytes.isNoBreakSpace(at: body) { body += 2 }
    let isSeparate =
      body > end + 1 || body >= rest.upperBound || bytes[body].isBlank || !hasColon
      || bytes.matches("</", at: body, before: rest.upperBound)
    guard isSeparate else { return nil }
    return withoutTime(bytes, label: rest.lowerBound..<end, body: body, hasColon: hasColon)
  }

  /// A line that is nothing but a name in capitals.
  private static func capitals(_ bytes: [UInt8], _ rest: Range<Int>) -> SpeakerOpening? {
    let label = bytes.trimmed(rest)
    guard label.count >= 2, label.count <= 40 else { return nil }
    let letters = bytes[label].filter(\.isLetter)
    guard letters.count >= 2, !letters.contains(where: \.isLower), letters.contains(where: \.isUpper) else {
      return nil
    }
    return withoutTime(bytes, label: label, body: rest.upperBound, hasColon: false)
  }

  /// `Name (0:12)` and `Name [0:12]`: the time is not the name's.
  fileprivate static func withoutTime(_ bytes: [UInt8], label: Range<Int>, body: Int, hasColon: Bool)
    -> SpeakerOpening
  {
    let label = bytes.trimmed(label)
    var opening = SpeakerOpening(label: label, body: body, time: nil, hasColon: hasColon)
    if let stamp = TrailingStamp(bytes, in: label) {
      opening.label = bytes.trimmed(label.lowerBound..<stamp.start)
      opening.time = stamp.seconds
    }
    return opening
  }
}

// MARK: Bold names

extension SpeakerOpening {
  /// Reads the start of a Markdown line.
  ///
  ///     **Name:** text    **Name**: text    **Name** (00:43): text    \[00:05\] **Name:** text    __Name:__ text
  init?(markdown bytes: [UInt8], line: Range<Int>) {
    var start = bytes.skipBlanks(line.lowerBound, in: line)
    while start < line.upperBound, bytes[start] == UInt8(ascii: ">") || bytes[start] == UInt8(ascii: "-") {
      start = bytes.skipBlanks(start + 1, in: line)
    }
    var time: Double?
    if let stamp = LeadingStamp(bytes, at: start, in: line) {
      time = stamp.seconds
      start = bytes.skipBlanks(stamp.end, in: line)
    }
    guard
      bytes.matches("**", at: start, before: line.upperBound)
        || bytes.matches("__", at: start, before: line.upperBound)
    else { return nil }
    let mark = bytes[start]
    let inner = start + 2
    let limit = min(line.upperBound - 1, inner + SpeakerLabel.longest)
    var close = inner
    while close < limit, !(bytes[close] == mark && bytes[close + 1] == mark) { close += 1 }
    guard close < limit else { return nil }
    let label = bytes.trimmed(inner..<close)
    let hasInnerColon = !label.isEmpty && bytes[label.upperBound - 1] == .colon
    let nameEnd = hasInnerColon ? label.upperBound - 1 : label.upperBound
    var opening = Self.withoutTime(bytes, label: label.lowerBound..<nameEnd, body: close + 2, hasColon: true)
    if !hasInnerColon {
      let after = bytes.skipBlanks(opening.body, in: line)
      if let stamp = LeadingStamp(bytes, at: after, in: line) {
        opening.time = stamp.seconds
        opening.body = stamp.end
      }
      opening.hasColon = bytes.peek(opening.body, in: line) == .colon
      if opening.hasColon { opening.body += 1 }
      guard opening.hasColon || opening.time != nil else { return nil }
    }
    guard SpeakerLabel.isPossible(bytes, opening.label) else { return nil }
    opening.time = opening.time ?? time
    self = opening
  }
}

extension [UInt8] {
  fileprivate func isFullWidthColon(at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xEF && self[index + 1] == 0xBC && self[index + 2] == 0x9A
  }

  fileprivate func isNoBreakSpace(at index: Int) -> Bool {
    index + 1 < count && self[index] == 0xC2 && self[index + 1] == 0xA0
  }
}
