/// Which lines of a text can be speech: what export programs put before and after it is left out.
///
///     Summary: all went well.                   before
///     00:00:11                                  the first time alone on its line with a name under it
///     Ada Osei: What broke?                     speech
///     Transcription ended after 00:39:02        after
///
/// Google Meet's documents hold notes, invitations and the transcript in one stream, with headings in any
/// language; only such times mark the transcript. Both Meet and Otter sign what they export.
struct SpeechRegion {
  /// The lines, counted from 1.
  private(set) var lines: Range<Int>
  /// Whether the speech stands under times on lines of their own from the start, as in Google Meet's documents.
  private(set) var isUnderTimes = false

  /// A recording that is timed like this is so from its beginning.
  private static let latestStart = 600.0

  init(_ bytes: [UInt8], _ lines: LineIndex) {
    self.lines = 1..<lines.count + 1
    dropSignature(bytes, lines)
    enterUnderTimes(bytes, lines)
  }

  private mutating func dropSignature(_ bytes: [UInt8], _ index: LineIndex) {
    var last = lines.upperBound - 1
    while last > 1, bytes.trimmed(index.content(of: last)).isEmpty { last -= 1 }
    let range = bytes.withoutEmphasis(index.content(of: last))
    if bytes.matches("transcribed by http", at: range.lowerBound, before: range.upperBound)
      || bytes.matches("this editable transcript", at: range.lowerBound, before: range.upperBound)
    {
      lines = lines.lowerBound..<last
    }
  }

  private mutating func enterUnderTimes(_ bytes: [UInt8], _ index: LineIndex) {
    var first: Int?
    var last: (line: Int, seconds: Double)?
    var pending: (line: Int, seconds: Double)?
    for line in lines {
      let range = index.content(of: line)
      guard !bytes.trimmed(range).isEmpty else { continue }
      if let seconds = bytes.timeAlone(in: range) {
        pending = (line, seconds)
      } else if let stamp = pending {
        pending = nil
        guard SpeakerOpening.name(bytes, range) != nil else { continue }
        if first == nil, stamp.seconds > Self.latestStart { return }
        first = first ?? stamp.line
        last = stamp
      }
    }
    guard let first, let last else { return }
    isUnderTimes = true
    lines = first..<end(from: first, after: last, bytes, index)
  }

  /// The first line under the last time that ends in a time at least as late, unless somebody known goes on
  /// to speak after it.
  private func end(
    from first: Int,
    after last: (line: Int, seconds: Double),
    _ bytes: [UInt8],
    _ index: LineIndex
  ) -> Int {
    var names: Set<ArraySlice<UInt8>> = []
    var end: Int?
    for line in first..<lines.upperBound {
      let range = bytes.withoutEmphasis(index.content(of: line))
      guard !range.isEmpty else { continue }
      if let name = SpeakerOpening.name(bytes, index.content(of: line)) {
        if names.contains(name) { end = nil }
        if end == nil { names.insert(name) }
      } else if end == nil, line > last.line, let stamp = TrailingStamp(bytes, in: bytes.withoutEmoji(range)),
        stamp.seconds >= last.seconds
      {
        end = line
      }
    }
    return end ?? lines.upperBound
  }
}

extension SpeakerOpening {
  /// The name in front of a colon that a line opens with, bold or not.
  fileprivate static func name(_ bytes: [UInt8], _ line: Range<Int>) -> ArraySlice<UInt8>? {
    let opening = SpeakerOpening(markdown: bytes, line: line) ?? SpeakerOpening(plain: bytes, line: line)
    return opening.flatMap { $0.hasColon ? bytes[$0.label] : nil }
  }
}

extension [UInt8] {
  /// The time that is all there is on a line, be it a heading or bold: `00:05:12`, `### 00:05:12`.
  func timeAlone(in line: Range<Int>) -> Double? {
    let range = withoutEmphasis(line)
    guard peek(range.lowerBound, in: range).isDigit,
      let stamp = Timestamp(self, at: range.lowerBound, before: range.upperBound),
      stamp.end == range.upperBound
    else { return nil }
    return stamp.seconds
  }

  /// A line without blanks, asterisks and heading signs at its ends.
  fileprivate func withoutEmphasis(_ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, isEmphasisOrBlank(self[start]) { start += 1 }
    while end > start, isEmphasisOrBlank(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// A line without what stands behind its last ASCII letter, digit or sign: "Meeting ended after 00:39:02 👋".
  fileprivate func withoutEmoji(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, self[end - 1] >= 0x80 || self[end - 1].isBlank { end -= 1 }
    return line.lowerBound..<end
  }

  private func isEmphasisOrBlank(_ byte: UInt8) -> Bool {
    byte.isWhitespace || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#")
  }
}
