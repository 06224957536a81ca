extension SpeakerOpening {
  /// Reads a line that holds a name, perhaps a time beside it, and nothing else.
  ///
  ///     Name  0:09    Name (0:09)    [Name] 15:05:22    0:09 Name    [0:09] Name    **Name**    Name
  init?(header bytes: [UInt8], line: Range<Int>) {
    let whole = bytes.trimmed(line)
    var label = whole
    var time: Double?
    if let stamp = LeadingStamp(bytes, at: whole.lowerBound, in: whole) {
      label = stamp.end..<whole.upperBound
      time = stamp.seconds
    } else if let stamp = TrailingStamp(bytes, in: whole) {
      label = whole.lowerBound..<stamp.start
      time = stamp.seconds
    }
    label = Self.withoutSeparators(bytes, label)
    let isBracketed = bytes.peek(label.lowerBound, in: label) == UInt8(ascii: "[")
    label = Self.unwrapped(bytes, label)
    guard !isBracketed || BracketNote(bytes, inside: label, isRound: false) == .words else { return nil }
    guard SpeakerLabel.isPossible(bytes, label), !bytes[label].contains(.colon),
      !Self.endsSentence(bytes[label.upperBound - 1])
    else { return nil }
    self.init(label: label, body: line.upperBound, time: time, hasColon: false)
    isTimeOfDay = isBracketed && time != nil && bytes[whole.upperBound - 1].isDigit
  }

  /// The name without the dash or bar between it and the time.
  private static func withoutSeparators(_ bytes: [UInt8], _ label: Range<Int>) -> Range<Int> {
    var label = bytes.trimmed(label)
    for sign in ["|", "-", "–", "—"].map({ Array($0.utf8) }) {
      if bytes[label].starts(with: sign) { label = label.lowerBound + sign.count..<label.upperBound }
      if bytes[label].suffix(sign.count) == sign[...] {
        label = label.lowerBound..<label.upperBound - sign.count
      }
    }
    return bytes.trimmed(label)
  }

  /// The name within square brackets or bold type.
  private static func unwrapped(_ bytes: [UInt8], _ label: Range<Int>) -> Range<Int> {
    var label = label
    if label.count > 2, bytes[label.lowerBound] == UInt8(ascii: "["),
      bytes[label.upperBound - 1] == UInt8(ascii: "]")
    {
      label = label.lowerBound + 1..<label.upperBound - 1
    }
    if label.count > 4, bytes[label].starts(with: [0x2A, 0x2A]), bytes[label].suffix(2) == [0x2A, 0x2A] {
      label = label.lowerBound + 2..<label.upperBound - 2
    }
    return bytes.trimmed(label)
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
  }
}
