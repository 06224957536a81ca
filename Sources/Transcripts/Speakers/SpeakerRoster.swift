/// All labels that a file's lines may open with, and the decision which of them are speakers.
///
/// A colon proves nothing: "Two things: first, the cache" opens like a turn. A label is believed if it comes
/// up twice, if it says what it is ("Interviewer", "Q", "Speaker 2"), if the caller named it, or, once others are
/// believed, if it looks like a full name that asks or is part of one of theirs. Where fewer than two labels come up twice, every
/// full name is believed, and where none does, as in a short excerpt, everything that looks like a name; so it is in Markdown,
/// where bold type speaks for it, and behind a time, where all others stand behind times and every time has a label.
struct SpeakerRoster {
  /// One label in all its spellings.
  private struct Entry {
    var name: String
    var uses = 0
    var usesWithColon = 0
    /// Whether a time stands beside it.
    var isStamped = false
    /// Whether a question mark stands in what is said.
    var asks = false
    var isNamed: Bool
    var role: Role?
    var looksLikeName: Bool
    var isLong: Bool
    var isStopped: Bool

    /// Whether the label says that somebody speaks, though perhaps not who.
    var tellsItself: Bool { role != nil || SpeakerLabel.isAnonymous(name) }

    /// Whether it may be somebody's name.
    var mayBeName: Bool { looksLikeName && !isStopped }

    /// Whether it opens a line as somebody's name would.
    var opensLikeName: Bool { mayBeName && usesWithColon > 0 }
  }

  private var entries: [Entry] = []
  private var bySpelling: [ArraySlice<UInt8>: Int] = [:]
  private var byKey: [String: Int] = [:]
  private let given: Set<String>
  /// For each label, how many openings came before its first: what stands before the first sure speaker is a title page.
  private var firstUse: [Int] = []
  private var seen = 0

  /// Whether the markup says as much as a second use would: bold names do.
  private let trustsMarkup: Bool
  /// Whether a time beside a label does.
  var trustsStamps = false

  init(options: ReadingOptions, trustsMarkup: Bool = false) {
    self.trustsMarkup = trustsMarkup
    let names = options.interviewers + options.candidates + options.renames.flatMap { [$0.old, $0.new] }
    given = Set(names.map(SpeakerLabel.key))
  }

  /// Notes an opening and returns the label's number.
  mutating func note(_ opening: SpeakerOpening, in line: Range<Int>, of bytes: [UInt8]) -> Int {
    let id = number(of: bytes[opening.label])
    entries[id].uses += 1
    if opening.time != nil { entries[id].isStamped = true }
    if opening.hasColon {
      entries[id].usesWithColon += 1
      let speech = min(opening.body, line.upperBound)..<line.upperBound
      if bytes[speech].contains(UInt8(ascii: "?")) { entries[id].asks = true }
    }
    seen += 1
    return id
  }

  private mutating func number(of label: ArraySlice<UInt8>) -> Int {
    if let id = bySpelling[label] { return id }
    let name = String(decoding: label, as: UTF8.self).singleSpaced
    let key = SpeakerLabel.key(name)
    let id = byKey[key] ?? entries.count
    if id == entries.count {
      let words = name.words.count
      entries.append(
        Entry(
          name: name,
          isNamed: given.contains(key),
          role: SpeakerLabel.role(of: name),
          looksLikeName: SpeakerLabel.isPossible(Array(name.utf8), 0..<name.utf8.count)
            && SpeakerLabel.looksLikeName(name),
          isLong: words > 1,
          isStopped: SpeakerLabel.stopList.contains(key)
        )
      )
      firstUse.append(seen)
      byKey[key] = id
    }
    bySpelling[label] = id
    return id
  }

  /// The name that a label's number stands for, as the file first has it.
  func name(_ id: Int) -> String { entries[id].name }

  /// For every label whether it is a speaker.
  func speakers() -> [Bool] {
    let repeated = entries.filter { $0.uses > 1 && !$0.isStopped }
    let areStamped = trustsStamps && repeated.allSatisfy(\.isStamped)
    let sure = entries.map { entry in
      entry.isNamed
        || (!entry.isStopped && (entry.uses > 1 || (entry.tellsItself && entry.usesWithColon > 0)))
        || (trustsMarkup || areStamped && entry.isStamped) && entry.mayBeName
    }
    if trustsMarkup { return sure }
    guard let first = zip(sure, firstUse).filter(\.0).map(\.1).min() else {
      let names = entries.map(\.opensLikeName)
      // Where people go by full names, "I'm: well" is nobody.
      let areLong = zip(names, entries).count { $0 && $1.isLong } > 1
      return zip(names, entries).map { $0 && ($1.isLong || !areLong) }
    }
    let believed = entries.indices.map { id in
      let entry = entries[id]
      return sure[id]
        || entry.opensLikeName && entry.isLong && (entry.asks || repeated.count < 2 && firstUse[id] > first)
    }
    let words = Set(zip(believed, entries).filter(\.0).flatMap { SpeakerLabel.key($1.name).words })
    return zip(believed, entries).map { isBelieved, entry in
      isBelieved || entry.opensLikeName && words.isSuperset(of: SpeakerLabel.key(entry.name).words)
    }
  }

  /// The labels that open a line as a name would, and are not believed; on a title page only those that ask something.
  func doubted(_ isSpeaker: [Bool]) -> [String] {
    let first = zip(isSpeaker, firstUse).filter(\.0).map(\.1).min() ?? 0
    return entries.indices.filter { id in
      let entry = entries[id]
      return !isSpeaker[id] && entry.opensLikeName && (firstUse[id] > first || entry.asks)
    }.map { entries[$0].name }
  }
}
