/// Tells the small noises of a listener from questions: "Right, right." from "And then?".
enum Backchannel {
  /// Whether an interviewer's turn leaves the answer running: a few words that ask nothing, or any number of
  /// words of assent.
  static func isInterjection(_ text: SourcedText) -> Bool {
    if isAssent(text) { return true }
    guard text.utf8.count <= 60, !asks(text) else { return false }
    return words(text).reduce(0) { count, _ in count + 1 } <= 6
  }

  /// Whether a turn is nothing but assent: "Yeah, yeah. Mm-hm."
  static func isAssent(_ text: SourcedText) -> Bool {
    guard text.utf8.count <= 100, !text.utf8.contains(UInt8(ascii: "?")) else { return false }
    return isAssent(words(text))
  }

  /// Whether there are no words but those of assent.
  static func isAssent(_ words: some Sequence<String>) -> Bool { words.allSatisfy(assent.contains) }

  /// Whether a text asks for something: a question mark, or a sentence that opens like a question.
  static func asks(_ text: SourcedText) -> Bool {
    if text.utf8.contains(UInt8(ascii: "?")) { return true }
    return text.utf8.suffix(400).split(whereSeparator: isSentenceMark).contains {
      opensLikeQuestion(words($0))
    }
  }

  /// Whether the first word of a sentence that says something is one that questions open with.
  static func opensLikeQuestion(_ words: some Sequence<String>) -> Bool {
    words.first { !fillers.contains($0) }.map(openers.contains) ?? false
  }

  private static func isSentenceMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: ";")
  }

  private static func words(_ text: SourcedText) -> LowerWords { words(text.utf8[...]) }

  static func words(_ utf8: ArraySlice<UInt8>) -> LowerWords { LowerWords(utf8) }

  private static let assent: Set<String> = [
    "yeah", "yes", "yep", "yup", "ya", "right", "sure", "ok", "okay", "mm", "mhm", "mm-hm", "mm-hmm", "mmm",
    "mmhmm", "hm",
    "hmm", "uh-huh", "uh", "huh", "um", "oh", "ah", "aha", "wow", "nice", "cool", "great", "exactly",
    "absolutely", "totally",
    "definitely", "indeed", "interesting", "gotcha", "true", "correct", "agreed", "fascinating", "awesome",
    "perfect",
    "alright", "good", "that's", "very", "really", "of", "course", "got", "it", "makes", "sense", "i", "see",
    "for", "fair",
    "enough",
  ]

  private static let fillers: Set<String> = [
    "and", "so", "but", "okay", "ok", "right", "then", "now", "well", "or", "please",
  ]

  private static let openers: Set<String> = [
    "what", "how", "why", "when", "where", "who", "which", "whose", "tell", "describe", "explain", "walk",
    "talk", "give",
    "name", "say", "do", "does", "did", "have", "has", "had", "can", "could", "would", "will", "should", "is",
    "are", "was",
    "were", "imagine", "suppose", "let's", "share", "compare", "pick", "take", "show",
  ]
}
