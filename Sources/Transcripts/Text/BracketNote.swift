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
    guard !range.isEmpty, range.count <= Self.longest,
      !bytes[range].contains(isRound ? UInt8(ascii: "(") : UInt8(ascii: "["))
    else {
      self = .words
      return
    }
    if let stamp = Timestamp(bytes, at: range.lowerBound, before: range.upperBound),
      stamp.end == range.upperBound
    {
      self = isRound ? .words : .stamp(stamp.seconds)
    } else {
      self = Self.isSound(bytes[range], isRound: isRound) ? .sound : .words
    }
  }

  /// In square brackets one word for a sound is enough, or a time at the end; parentheses hold asides in
  /// plain speech as well, so there every word must be one.
  private static func isSound(_ note: ArraySlice<UInt8>, isRound: Bool) -> Bool {
    var words = 0
    var sounds = 0
    var companions = 0
    for word in note.split(separator: .space) {
      guard word.contains(where: \.isLetter) else { continue }
      words += 1
      if isSoundWord(word) {
        sounds += 1
      } else if Self.companions.contains(where: { matches(word, $0) && word.count == $0.count }) {
        companions += 1
      }
    }
    guard !isRound else { return sounds > 0 && sounds + companions == words }
    return words <= 5 && (sounds > 0 || (words > 0 && endsInTime(note)))
  }

  private static func isSoundWord(_ word: ArraySlice<UInt8>) -> Bool {
    stems.contains { matches(word, $0) }
  }

  private static func matches(_ word: ArraySlice<UInt8>, _ stem: [UInt8]) -> Bool {
    guard word.count >= stem.count, word[word.startIndex].lowercased == stem[0] else { return false }
    return zip(word, stem).allSatisfy { $0.lowercased == $1 }
  }

  /// "HighNote 00:12:44.20": a marker of the editing program.
  private static func endsInTime(_ note: ArraySlice<UInt8>) -> Bool {
    guard let last = note.split(separator: .space).last,
      let stamp = Timestamp(Array(last), at: 0, before: last.count)
    else { return false }
    return stamp.end == last.count
  }

  private static let stems = [
    "laugh", "chuckl", "giggl", "unintelligible", "inaudible", "indiscernible", "crosstalk", "overlap",
    "overtalk",
    "applau", "cheer", "music", "silence", "pause", "cough", "sigh", "sneez", "snort", "noise", "static",
    "beep",
    "foreign", "phonetic", "blank_audio", "clears", "gasp", "whistl", "clap", "ringing",
  ].map { Array($0.utf8) }

  private static let companions = [
    "out", "loud", "both", "all", "audience", "speaking", "language", "playing", "throat", "background",
    "long",
    "everyone", "together", "talk", "upbeat", "intro", "outro",
  ].map { Array($0.utf8) }
}
