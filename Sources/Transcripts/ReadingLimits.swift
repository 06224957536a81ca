/// How much of something a transcript may have. What is beyond is refused by name: no interview comes near.
///
///     var options = ReadingOptions()
///     options.limits.turns = 10_000
///
/// Two more are fixed: JSON and the XML of Word documents may be nested 512 deep, and a Word document is unpacked
/// only within the bounds of ``ArchiveError/tooLarge``.
public struct ReadingLimits: Sendable, Equatable {
  /// Most bytes of a line of text.
  public var lineLength = 100_000_000
  /// Most turns of a talk.
  public var turns = 1_000_000
  /// Most answers of a file that is no talk. A stream of answers may have any number.
  public var answers = 1_000_000

  /// Makes the usual limits.
  public init() {}

  /// How deep JSON and XML may be nested.
  static let nesting = 512

  /// - Throws: `TranscriptError.tooMuch`, if a line is too long.
  func check(_ lines: LineIndex) throws(TranscriptError) {
    for line in 1...lines.count where lines.content(of: line).count > lineLength {
      throw .tooMuch("bytes in this line", most: lineLength, line: line)
    }
  }

  /// - Throws: `TranscriptError.tooMuch`, if there are too many turns.
  func check(_ transcript: Transcript) throws(TranscriptError) {
    if !transcript.format.isAnswers, transcript.turns.count > turns {
      throw .tooMuch("turns", most: turns, line: nil)
    }
  }

  /// Whether brackets outside of strings are nested deeper than JSON may be.
  static func isTooDeep(json bytes: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        if byte == UInt8(ascii: "\""), !isEscaped { isInString = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
        if depth > nesting { return true }
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
    }
    return false
  }
}
