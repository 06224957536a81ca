/// Captions as older versions of Zoom save them: a time of day and some words on each line, and nobody's name.
///
///     16:02:22 It paged us twice.
struct UnnamedCaptions {
  private let bytes: [UInt8]
  private var captions: [(range: Range<Int>, time: Double)] = []
  private var lineCount = 0

  init(_ bytes: [UInt8], _ lines: LineIndex) {
    self.bytes = bytes
    for line in 1...lines.count {
      let range = lines.content(of: line)
      guard !bytes.trimmed(range).isEmpty else { continue }
      lineCount += 1
      guard let stamp = LeadingStamp(bytes, at: range.lowerBound, in: range), bytes[range.lowerBound].isDigit
      else { continue }
      captions.append((stamp.end..<range.upperBound, stamp.seconds))
    }
  }

  /// Whether the file is one of these, given how many of its lines open with a name that is believed.
  func matches(named: Int) -> Bool {
    captions.count > 1 && captions.count * 5 >= lineCount * 4 && named * 2 < captions.count
  }

  /// All that was said, as one turn of nobody in particular.
  func turns() -> TurnBuilder {
    var builder = TurnBuilder()
    var prose = ProseScanner(bytes, markup: [])
    var clock = WallClock()
    for caption in captions {
      var time: Double? = clock.elapsed(at: caption.time)
      builder.add { prose.append(caption.range, to: &$0, time: &time) }
    }
    return builder
  }
}
