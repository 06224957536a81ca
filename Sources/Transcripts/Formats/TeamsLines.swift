/// The text of a transcript document from Teams, in the layouts of its exports over the years.
///
///     Ada Osei   0:04         Ada Osei 00:00:04 --> 00:00:09         0:0:4.0 --> 0:0:9.0
///     What broke?             What broke?                            Ada Osei
///                                                                    What broke?
///
/// A header needs speech under it. What stands before the first header, title, date and length, is no speech,
/// nor are the notices that somebody started or stopped the transcription.
struct TeamsLines {
  /// Who speaks from which line on.
  private struct Opening {
    var name: String
    var start: Double
    var end: Double?
    var header: Int
    var firstLine: Int
  }

  private let bytes: [UInt8]
  private let lines: LineIndex
  private var openings: [Opening] = []

  /// How many turns open with a header.
  var count: Int { openings.count }

  /// Nil if the text is none of Teams.
  init?(_ bytes: [UInt8], _ lines: LineIndex) {
    self.bytes = bytes
    self.lines = lines
    var headers = Self.headers(bytes, lines, countMilliseconds: false)
    if headers.contains(where: \.1.isUnpadded) {
      headers = Self.headers(bytes, lines, countMilliseconds: true)
    }
    for (index, (line, header)) in headers.enumerated() {
      let next = index + 1 < headers.count ? headers[index + 1].0 : lines.count + 1
      guard let name = header.name else {
        // In captions, which have such times too, no name stands under them.
        guard let opening = namedBelow(header, line, next) else { return nil }
        openings.append(opening)
        continue
      }
      guard firstSpoken(line + 1..<next) != nil else { continue }
      openings.append(opening(header, named: name, header: line, firstLine: line + 1))
    }
    // A list of chapters has such lines one under the other.
    if openings.count * 2 <= headers.count { return nil }
  }

  private static func headers(_ bytes: [UInt8], _ lines: LineIndex, countMilliseconds: Bool)
    -> [(Int, TeamsHeader)]
  {
    (1...lines.count).compactMap { line in
      TeamsHeader(bytes, in: lines.content(of: line), countsMilliseconds: countMilliseconds).map {
        (line, $0)
      }
    }
  }

  /// Reads the turns.
  func turns() -> TurnBuilder {
    var builder = TurnBuilder()
    var prose = ProseScanner(bytes, markup: [])
    let names = Set(openings.map(\.name))
    for (index, opening) in openings.enumerated() {
      let next = index + 1 < openings.count ? openings[index + 1].header : lines.count + 1
      builder.begin(speaker: builder.speaker(named: opening.name), start: nil)
      var time: Double? = opening.start
      for line in opening.firstLine..<next {
        let range = bytes.trimmed(lines.content(of: line))
        if range.isEmpty || isNotice(range, in: line, names) { continue }
        builder.add { prose.append(range, to: &$0, time: &time) }
      }
      if let end = opening.end { builder.end(at: end) }
    }
    return builder
  }
}

// MARK: Headers

extension TeamsLines {
  private func opening(_ header: TeamsHeader, named name: Range<Int>, header line: Int, firstLine: Int)
    -> Opening
  {
    let name = String(decoding: bytes[name], as: UTF8.self).singleSpaced
    return Opening(name: name, start: header.start, end: header.end, header: line, firstLine: firstLine)
  }

  /// The oldest layout: the name is the line under the times. SubRip captions have a number over them.
  private func namedBelow(_ header: TeamsHeader, _ line: Int, _ next: Int) -> Opening? {
    let above = bytes.trimmed(lines.content(of: line - 1))
    let isNumbered = !above.isEmpty && bytes[above].allSatisfy(\.isDigit)
    guard !isNumbered, let nameLine = firstSpoken(line + 1..<next),
      firstSpoken(nameLine + 1..<max(nameLine + 1, next)) != nil
    else { return nil }
    let name = bytes.trimmed(lines.content(of: nameLine))
    guard SpeakerLabel.isPossible(bytes, name), bytes[name.upperBound - 1] != UInt8(ascii: "."),
      !bytes[name].contains(.colon), SpeakerLabel.looksLikeName(String(decoding: bytes[name], as: UTF8.self))
    else { return nil }
    return opening(header, named: name, header: line, firstLine: nameLine + 1)
  }

  private func firstSpoken(_ range: Range<Int>) -> Int? {
    range.first { !bytes.trimmed(lines.content(of: $0)).isEmpty }
  }
}

// MARK: Notices

extension TeamsLines {
  private static let longestNotice = 200

  /// `Ada Osei started transcription` and `Ada Osei stopped transcription`; in other languages, which put it in
  /// other words, only at the very end of the file, after the name of a speaker, and not as a sentence.
  private func isNotice(_ range: Range<Int>, in line: Int, _ names: Set<String>) -> Bool {
    guard range.count <= Self.longestNotice else { return false }
    let text = String(decoding: bytes[range], as: UTF8.self)
    if let ending = [" started transcription", " stopped transcription"].first(where: text.hasSuffix) {
      return SpeakerLabel.looksLikeName(String(text.dropLast(ending.count)))
    }
    return firstSpoken(line + 1..<max(line + 1, lines.count + 1)) == nil
      && names.contains { text.hasPrefix($0) && text.count > $0.count }
      && text.last.map { ".?!…。".contains($0) } == false
  }
}

/// A line that tells when somebody speaks and, mostly, who: `Name   0:04`, `Name 00:01:23 --> 00:01:45` or
/// `0:0:0.0 --> 0:0:5.0`.
private struct TeamsHeader {
  /// The name's bytes; nil if it is on another line.
  var name: Range<Int>?
  var start: Double
  var end: Double?
  /// Whether what stands after the dots of the file's times counts milliseconds.
  var isUnpadded = false

  init?(_ bytes: [UInt8], in line: Range<Int>, countsMilliseconds: Bool) {
    // Whatever it is, it ends in a time.
    guard line.count <= 2 * SpeakerLabel.longest,
      bytes[TrailingTime.trimmed(bytes, line)].last?.isDigit == true
    else { return nil }
    if let arrow = bytes.arrow(in: line) {
      guard
        let end = TrailingTime(
          bytes,
          in: arrow + 3..<line.upperBound,
          countsMilliseconds: countsMilliseconds
        ),
        end.before.isEmpty,
        let start = TrailingTime(bytes, in: line.lowerBound..<arrow, countsMilliseconds: countsMilliseconds)
      else { return nil }
      self.start = start.seconds
      self.end = end.seconds
      name = start.before.isEmpty ? nil : start.before
      isUnpadded = start.isUnpadded || end.isUnpadded
    } else {
      guard let time = TrailingTime(bytes, in: line), time.gap >= 2, !time.before.isEmpty else { return nil }
      start = time.seconds
      name = time.before
    }
    if let name, !SpeakerLabel.isPossible(bytes, name) || bytes[name].contains(.colon) { return nil }
  }
}

/// A time at the end of a line, what stands before it, and how far away.
private struct TrailingTime {
  var seconds: Double
  var before: Range<Int>
  /// How many spaces are between; a tab counts as many.
  var gap: Int
  var isUnpadded: Bool

  init?(_ bytes: [UInt8], in range: Range<Int>, countsMilliseconds: Bool = false) {
    let trimmed = Self.trimmed(bytes, range)
    var start = trimmed.upperBound
    while start > trimmed.lowerBound, Self.canBeInTime(bytes[start - 1]) { start -= 1 }
    guard start < trimmed.upperBound,
      let time = Timestamp(bytes, at: start, before: trimmed.upperBound), time.end == trimmed.upperBound
    else { return nil }
    let old = countsMilliseconds ? TeamsTime(bytes, at: start, before: trimmed.upperBound) : nil
    seconds = old?.seconds ?? time.seconds
    isUnpadded = TeamsTime.isUnpadded(bytes, in: start..<trimmed.upperBound)
    before = Self.trimmed(bytes, trimmed.lowerBound..<start)
    let between = bytes[before.upperBound..<start]
    gap = between.contains(.tab) ? 2 : between.count { $0 != 0xC2 }
    if gap == 0, !before.isEmpty { return nil }
  }

  private static func canBeInTime(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == .colon || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// Without white space and no-break spaces (C2 A0) at its ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = bytes.trimmed(range)
    while range.count >= 2, bytes[range.upperBound - 1] == 0xA0, bytes[range.upperBound - 2] == 0xC2 {
      range = bytes.trimmed(range.lowerBound..<range.upperBound - 2)
    }
    return range
  }
}
