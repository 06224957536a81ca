/// All labels that a file's lines may open with, and the decision which of them are speakers.
///
/// A colon proves nothing: "Two things: first, the cache" opens like a turn. A label is believed if it comes
/// up twice, if it says what it is ("Interviewer", "Q"), if the caller named it, or, once others are
/// believed, if it looks like a full name. If nothing comes up twice, as in a short excerpt, everything that
/// looks like a name is believed, and so it is in Markdown, where bold type speaks for it.
struct SpeakerRoster {
  /// One label in all its spellings.
  private struct Entry {
    var name: String
    var uses = 0
    var usesWithColon = 0
    var isNamed: Bool
    var role: Role?
    var looksLikeName: Bool
    var isLong: Bool
    var isStopped: Bool
  }

  private var entries: [Entry] = []
  private var bySpelling: [ArraySlice<UInt8>: Int] = [:]
  private var byKey: [String: Int] = [:]
  private let given: Set<String>
  /// How many openings came before the first whose label comes up twice: a title page is not speech.
  private var firstUse: [Int] = []
  private var seen = 0

  /// Whether the markup says as much as a second use would: bold names do.
  private let trustsMarkup: Bool

  init(options: ReadingOptions, trustsMarkup: Bool = false) {
    self.trustsMarkup = trustsMarkup
    given = Set((options.interviewers + options.candidates).map(SpeakerLabel.key))
  }

  /// Notes an opening and returns the label's number.
  mutating func note(_ label: ArraySlice<UInt8>, hasColon: Bool) -> Int {
    let id = number(of: label)
    entries[id].uses += 1
    if hasColon { entries[id].usesWithColon += 1 }
    seen += 1
    return id
  }

  private mutating func number(of label: ArraySlice<UInt8>) -> Int {
    if let id = bySpelling[label] { return id }
    let name = String(decoding: label, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    let key = SpeakerLabel.key(name)
    let id = byKey[key] ?? entries.count
    if id == entries.count {
      let words = name.split(separator: " ").count
      entries.append(
        Entry(
          name: name,
          isNamed: given.contains(key),
          role: SpeakerLabel.role(of: name),
          looksLikeName: SpeakerLabel.looksLikeName(name),
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
    let sure = entries.map { entry in
      entry.isNamed
        || (!entry.isStopped && (entry.uses > 1 || (entry.role != nil && entry.usesWithColon > 0)))
    }
    if trustsMarkup {
      return entries.indices.map { sure[$0] || (entries[$0].looksLikeName && !entries[$0].isStopped) }
    }
    guard let first = zip(sure, firstUse).filter(\.0).map(\.1).min() else {
      let names = entries.map { $0.looksLikeName && $0.usesWithColon > 0 && !$0.isStopped }
      // Where people go by full names, "I'm: well" is nobody.
      let areLong = zip(names, entries).count { $0 && $1.isLong } > 1
      return zip(names, entries).map { $0 && ($1.isLong || !areLong) }
    }
    return entries.indices.map { id in
      let entry = entries[id]
      return sure[id]
        || (entry.looksLikeName && entry.isLong && !entry.isStopped && entry.usesWithColon > 0
          && firstUse[id] > first)
    }
  }
}
