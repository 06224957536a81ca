/// What can be a speaker's label, how labels are compared, and what they say of themselves.
enum SpeakerLabel {
  /// Most bytes of a label; names in other scripts take three a letter.
  static let longest = 120

  /// Whether bytes can be a label: short, and no sentence, number or address.
  static func isPossible(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= longest, canBegin(bytes[range.lowerBound]) else { return false }
    var scalars = 0
    var words = 1
    var letters = 0
    for index in range {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte.isLetter || byte.isDigit { letters += 1 }
      if byte.isBlank, bytes[index - 1] != byte { words += 1 }
      if isSentenceMark(byte, after: index, bytes, range) { return false }
    }
    return scalars <= 60 && words <= 6 && letters > 0
  }

  private static func canBegin(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "@")
  }

  private static func isSentenceMark(_ byte: UInt8, after index: Int, _ bytes: [UInt8], _ range: Range<Int>)
    -> Bool
  {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "*"), UInt8(ascii: "|"):
      return true
    case UInt8(ascii: "."):
      // "J. R. Stone" and "Dr. Stone" are names, "we did it. So" is not.
      var start = index
      while start > range.lowerBound, !bytes[start - 1].isBlank { start -= 1 }
      return index - start > 3 && index + 1 < range.upperBound && bytes[index + 1].isBlank
    default:
      return false
    }
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

  /// Whether every word begins like a name: with a capital, a letter without case, or a digit after the first.
  static func looksLikeName(_ name: String) -> Bool {
    let words = name.words
    return !words.isEmpty && words.count <= 4
      && words.allSatisfy { word in word.first.map { !$0.isLowercase } ?? false }
  }

  /// Whether a label stands for somebody whom the tool that wrote it did not know: "SPEAKER_02", "Speaker B", "Unknown".
  static func isAnonymous(_ name: String) -> Bool {
    let words = key(name).split { !($0.isLetter || $0.isNumber) }
    return words == ["unknown"] || words == ["unknown", "speaker"]
      || words.count == 2 && words[0] == "speaker" && words[1].count <= 3
  }

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
