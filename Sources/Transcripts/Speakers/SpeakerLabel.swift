/// What can be a speaker's label, how labels are compared, and what they say of themselves.
enum SpeakerLabel {
  /// Most bytes of a label; names in other scripts take three a letter.
  static let longest = 120

  /// Whether bytes can be a label: short, and no sentence, address or number, but for that of a telephone.
  static func isPossible(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= longest else { return false }
    return isTelephone(bytes[range])
      || canBegin(bytes[range.lowerBound])
        && isPhrase(bytes, range, words: 6, without: sentenceMarks + nameMarks)
  }

  /// Whether bytes can be a label if they come up twice: one with more to it than a name, as meetings show them.
  ///
  ///     [EXT] Ben Stone        Ada Osei | Hiring        Ada "Addie" Osei
  static func mayRecur(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count <= longest && isPhrase(bytes, range, words: 10, without: sentenceMarks)
  }

  private static let sentenceMarks = Array("?!;=<>{*".utf8)
  /// What platforms show beside a name, and no name has.
  private static let nameMarks = Array("\"|".utf8)
  private static let telephoneMarks = Array("()-.*+".utf8)

  /// Whether bytes are so many words at most, without a sentence's end and certain marks.
  private static func isPhrase(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    words mostWords: Int,
    without marks: [UInt8]
  ) -> Bool {
    var scalars = 0
    var words = 1
    var letters = 0
    for index in range {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte.isLetter || byte.isDigit { letters += 1 }
      if byte.isBlank, bytes[index - 1] != byte { words += 1 }
      if marks.contains(byte) || isFullStop(at: index, bytes, range) { return false }
    }
    return scalars <= 60 && words <= mostWords && letters > 0
  }

  /// Who dials in is a number, some of whose digits may be hidden: `+1 (415) 555-0100`, `1415***0100`. No date has as many.
  private static func isTelephone(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hidden = bytes.count { $0 == UInt8(ascii: "*") }
    return bytes.count(where: \.isDigit) >= (hidden > 0 ? 7 : 9)
      && bytes.allSatisfy { $0.isDigit || $0.isBlank || telephoneMarks.contains($0) }
  }

  private static func canBegin(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "@")
  }

  /// Whether a sentence ends here: "J. R. Stone" and "Dr. Stone" are names, "we did it. So" is not.
  private static func isFullStop(at index: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes[index] == UInt8(ascii: "."), index + 1 < range.upperBound, bytes[index + 1].isBlank else {
      return false
    }
    var start = index
    while start > range.lowerBound, !bytes[start - 1].isBlank { start -= 1 }
    return index - start > 3 || bytes[start].isLower
  }

  /// Words that open many a line with a colon and never are a speaker, as keys.
  static let stopList: Set<String> = [
    "note", "notes", "nb", "n.b.", "ps", "p.s.", "summary", "example", "examples", "side note", "sidenote",
    "tl;dr", "tldr",
    "source", "date", "title", "subject", "attendees", "participants", "agenda", "duration", "recorded",
    "transcript",
    "topic", "location", "time", "warning", "todo", "fyi", "update", "edit", "e.g.", "i.e.", "for example",
    "in short",
    "http", "https", "company", "position", "file", "length", "language", "kind",
  ]

  /// The form in which labels are compared: small letters, single spaces, no `(host)` or `(she/her)` at the end.
  static func key(_ name: String) -> String {
    var words = name.lowercased().singleSpaced[...]
    if words.hasSuffix(":") { words = words.dropLast() }
    while words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
      guard isRemark(words[words.index(after: open)...].dropLast()) else { break }
      let shorter = words[..<open].trimmingSuffix(" ")
      guard !shorter.isEmpty else { break }
      words = shorter
    }
    return String(words)
  }

  /// What platforms and people add to a name in parentheses that is not part of it.
  private static func isRemark(_ text: Substring) -> Bool {
    let words = text.split { !$0.isLetter }
    return !words.isEmpty && words.allSatisfy { remarks.contains($0) }
  }

  private static let remarks: Set<Substring> = [
    "host", "co", "cohost", "guest", "me", "you", "external", "internal", "organizer", "organiser",
    "presenter",
    "interviewer", "interviewee", "candidate", "moderator", "he", "him", "his", "she", "her", "hers", "they",
    "them",
    "theirs", "ze", "zir", "xe", "xem", "any", "all", "pronouns", "unverified",
  ]

  /// Whether every word begins like a name: with a capital, a letter without case, or a digit after the first. Small
  /// words may stand between those: "Jan van der Berg", "Ada Osei and Ben Stone".
  static func looksLikeName(_ name: String) -> Bool {
    let words = name.words
    let names = words.filter { !particles.contains($0) }
    return names.first == words.first && names.last == words.last && (1...4).contains(names.count)
      && names.allSatisfy { word in word.first.map { !$0.isLowercase } ?? false }
  }

  private static let particles: Set<Substring> = [
    "af", "al", "and", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "e",
    "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
  ]

  /// Whether a label stands for somebody whom the tool that wrote it did not know: "SPEAKER_02", "Speaker B", "Unknown".
  static func isAnonymous(_ name: String) -> Bool {
    let words = key(name).split { !($0.isLetter || $0.isNumber) }
    return isUnknown(name) || words.count == 2 && words[0] == "speaker" && words[1].count <= 3
  }

  /// Whether a label says that nobody knows whose it is: "Unknown Speaker", and "UU" as Speechmatics has it.
  static func isUnknown(_ name: String) -> Bool { ["unknown", "unknown speaker", "uu"].contains(key(name)) }

  /// What a label says about its owner in so many words, such as "Interviewer" or "Q".
  static func role(of name: String) -> Role? {
    let words = name.lowercased().pieces(
      between: { !($0.isLetter || $0 == "-") },
      bytes: { !($0.isLetter || $0 == UInt8(ascii: "-")) }
    )
    if words.allSatisfy({ pseudo.contains($0) }), !words.isEmpty { return .other }
    if words.contains(where: { asking.contains($0) }) || words == ["q"]
      || words.starts(with: ["hiring", "manager"])
    {
      return .interviewer
    }
    if words.contains(where: { answering.contains($0) }) || words == ["a"] { return .candidate }
    if let last = words.last, words.count > 1, lastOfPseudo.contains(last) { return .other }
    return nil
  }

  private static let asking: Set<Substring> = [
    "interviewer", "interviewers", "host", "cohost", "co-host", "moderator", "recruiter", "question",
    "panelist",
    "questioner", "examiner",
  ]

  private static let answering: Set<Substring> = [
    "candidate", "interviewee", "guest", "applicant", "respondent", "answer", "participant",
  ]

  /// Things that are labelled like people.
  private static let pseudo: Set<Substring> = [
    "break", "jingle", "intro", "outro", "sponsor", "sponsors", "promo", "sample", "clip", "narrator",
    "narration", "ad",
    "ads", "advert", "advertisement", "commercial", "music", "song", "theme", "trailer", "teaser",
    "announcer",
    "announcement", "voice-over", "voiceover", "audio", "video", "recording", "interlude", "segment",
    "message", "read",
    "and", "the", "interview-clip", "transition", "chapter",
  ]

  private static let lastOfPseudo: Set<Substring> = [
    "jingle", "clip", "promo", "sample", "break", "ad", "song", "outro", "trailer", "presentation",
    "notetaker", "bot",
  ]
}

extension Substring {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var result = self
    while result.last == character { result = result.dropLast() }
    return result
  }
}
