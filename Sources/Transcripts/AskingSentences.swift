/// The part of what an interviewer says that asks for something.
///
///     AskingSentences.text(of: Array("We deploy daily. Say it broke. Who gets paged? Nice.".utf8))
///     // "Say it broke. Who gets paged?"
///
/// A sentence asks if it has a question mark or opens like a question ("Tell me about …"). The sentence before a question mark belongs
/// to it, because it often says what is asked about. All else is the interviewer's own talk.
public enum AskingSentences {
  /// The asking sentences with those before them; empty if nothing is asked.
  public static func text(of talk: [UInt8]) -> [UInt8] {
    let sentences = ranges(in: talk)
    let isAsking = sentences.map { asks(talk[$0]) }
    let kept = sentences.indices.filter { place in
      isAsking[place] || (place + 1 < sentences.count && hasQuestionMark(talk[sentences[place + 1]]))
    }
    return Array(kept.map { talk[sentences[$0]] }.joined(separator: [UInt8.space]))
  }

  /// Whether a short talk does nothing but ask: every sentence is a question, but for words of assent. "It works, right?" is none.
  static func areAll(of talk: [UInt8]) -> Bool {
    guard talk.count <= longestQuestion, talk.contains(UInt8(ascii: "?")) else { return false }
    return ranges(in: talk).allSatisfy {
      Backchannel.isAssent(LowerWords(talk[$0])) || hasQuestionMark(talk[$0]) && !endsInTag(talk[$0])
    }
  }

  /// In bytes; who says more has told something.
  private static let longestQuestion = 240

  private static func endsInTag(_ sentence: ArraySlice<UInt8>) -> Bool {
    var last: String?
    for word in LowerWords(sentence) { last = word }
    return last.map(tags.contains) ?? false
  }

  private static let tags: Set<String> = [
    "right", "yeah", "yes", "no", "huh", "eh", "ok", "okay", "know", "see",
  ]

  private static func asks(_ sentence: ArraySlice<UInt8>) -> Bool {
    if hasQuestionMark(sentence) { return true }
    let words = Backchannel.words(sentence.prefix(openingLength))
    return Backchannel.opensLikeQuestion(words) || announces(words)
  }

  private static func hasQuestionMark(_ sentence: ArraySlice<UInt8>) -> Bool {
    sentence.contains(UInt8(ascii: "?"))
  }

  /// "Let me ask about the cache", "I was wondering how it went."
  private static func announces(_ words: LowerWords) -> Bool {
    words.contains(where: announcing.contains) && words.contains { ["i", "i'm", "me"].contains($0) }
  }

  private static let announcing: Set<String> = ["ask", "curious", "wonder", "wondering"]

  /// How many bytes of a sentence tell how it opens.
  private static let openingLength = 60

  /// Whether a sentence opens with a request: "Tell me …", "Walk us through …".
  public static func opensWithRequest(_ sentence: [UInt8]) -> Bool {
    let first = Backchannel.words(sentence.prefix(openingLength)).first { $0.contains(where: \.isLetter) }
    return first.map(requests.contains) ?? false
  }

  private static let requests: Set<String> = [
    "describe", "explain", "imagine", "suppose", "talk", "tell", "walk",
  ]

  /// The sentences of a text, as byte ranges without the white space between them. A sentence ends at a full stop, question or
  /// exclamation mark before white space, or at the end of a line.
  public static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for at in text.indices {
      let isLineEnd = text[at] == UInt8(ascii: "\n") || text[at] == UInt8(ascii: "\r")
      if start == nil, !text[at].isWhitespace { start = at }
      let endsHere = isMark(text[at]) && (at + 1 == text.count || text[at + 1].isWhitespace)
      guard let first = start, endsHere || isLineEnd || at + 1 == text.count else { continue }
      ranges.append(first..<(isLineEnd ? at : at + 1))
      start = nil
    }
    return ranges
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }
}
