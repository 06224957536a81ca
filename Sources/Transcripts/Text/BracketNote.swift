/// What stands in square brackets or parentheses and is not speech: a stamp, a sound, a gap.
///
///     [04:05]   [laughs]   [unintelligible 00:12:44.20]   (crosstalk)   [at]   (the old one)
///      stamp     sound      gap                            sound         words  words
enum BracketNote: Equatable {
  /// A time: what follows was said then.
  case stamp(Double)
  /// A sound or a gap in the recording.
  case sound
  /// Words after all.
  case words

  /// Longer brackets are asides, not notes.
  static let longest = 60

  /// Judges the inside of a bracket.
  init(_ bytes: [UInt8], inside range: Range<Int>, isRound: Bool) {
    let range = bytes.trimmed(range)
    guard !range.isEmpty, range.count <= Self.longest else {
      self = .words
      return
    }
    if let stamp = Timestamp(bytes, at: range.lowerBound, before: range.upperBound),
      stamp.end == range.upperBound
    {
      self = isRound ? .words : .stamp(stamp.seconds)
    } else {
      self = Self.isSound(String(decoding: bytes[range], as: UTF8.self), isRound: isRound) ? .sound : .words
    }
  }

  /// In square brackets one word for a sound is enough, or a time at the end; parentheses hold asides in
  /// plain speech as well, so there every word must be one.
  private static func isSound(_ note: String, isRound: Bool) -> Bool {
    let words = note.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":" || $0 == ".") }
      .map { $0.drop { !$0.isLetter } }
    let named = words.filter { !$0.isEmpty }
    if isRound {
      return !named.isEmpty && named.allSatisfy { isSoundWord($0) || companions.contains($0) }
        && named.contains(where: isSoundWord)
    }
    if named.count <= 5, named.contains(where: isSoundWord) { return true }
    return words.count >= 2 && words.count <= 4 && (words.last?.isEmpty ?? false) && note.contains(":")
  }

  private static func isSoundWord(_ word: Substring) -> Bool {
    stems.contains { word.hasPrefix($0) }
  }

  private static let stems = [
    "laugh", "chuckl", "giggl", "unintelligible", "inaudible", "indiscernible", "crosstalk", "overlap",
    "overtalk",
    "applau", "cheer", "music", "silence", "pause", "cough", "sigh", "sneez", "snort", "noise", "static",
    "beep",
    "foreign", "phonetic", "blank_audio", "clears", "gasp", "whistl", "clap", "ringing",
  ]

  private static let companions: Set<Substring> = [
    "out", "loud", "both", "all", "audience", "speaking", "language", "playing", "throat", "background",
    "long",
    "everyone", "together", "talk", "upbeat", "intro", "outro",
  ]
}
