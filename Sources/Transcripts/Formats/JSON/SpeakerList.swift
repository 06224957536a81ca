/// Any document with a list of objects that have a text and a speaker, by whatever names meeting tools give
/// them: `sentences[{speaker_name, start_time, text}]`, `transcript[{speaker_name, words_str}]`, and so on.
enum SpeakerList {
  private static let textKeys = [
    "text", "transcript", "body", "content", "sentence", "utterance", "words_str", "words", "message",
    "display",
  ]
  private static let speakerKeys = [
    "speaker_name", "speakerName", "display_name", "displayName", "speaker", "speaker_label", "speakerLabel",
    "speaker_id", "speakerId", "participant", "participant_name", "author", "name", "user", "role",
  ]
  private static let seconds = EntryKeys(
    text: textKeys,
    start: [
      "start", "start_time", "start_timestamp", "startTime", "start_ts", "begin", "timestamp", "time",
      "offset",
    ],
    end: ["end", "end_time", "end_timestamp", "endTime", "end_ts", "stop"]
  )
  private static let milliseconds = EntryKeys(
    text: textKeys,
    start: ["start_ms", "startMs", "start_time_ms", "startTimeMs", "offset_ms", "offsetMs"],
    end: ["end_ms", "endMs", "end_time_ms", "endTimeMs"],
    clock: .milliseconds
  )

  /// No interview lasts a day: times beyond count milliseconds.
  private static let day = 86_400.0

  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    guard let list = list(in: root) else { return nil }
    var keys = list.contains { $0[milliseconds.start] != nil } ? milliseconds : seconds
    let isLong = list.contains { ($0[keys.start]?.number ?? 0) > day }
    if isLong { keys.clock = .milliseconds }
    return list.compactMap { object in
      var entry = keys.entry(object) ?? words(of: object, keys)
      entry?.speaker = speaker(of: object)
      return entry
    }
  }

  /// What an object says in a list of words, each with its time.
  private static func words(of object: JSONNode, _ keys: EntryKeys) -> SpokenEntry? {
    var words = WordEntries()
    for word in object.objects("words") ?? [] {
      guard let entry = keys.entry(word) else { continue }
      words.add(word[textKeys], speaker: nil, start: entry.start, end: entry.end)
    }
    return words.entries.first
  }

  /// Who speaks in an object: a name, a number, or an object that has one.
  static func speaker(of object: JSONNode) -> String? {
    speakerKeys.lazy.compactMap { key in
      object[key].flatMap { $0.label ?? $0[["name", "display_name", "displayName", "label", "id"]]?.label }
    }.first
  }

  /// The first such list; the shallower comes first.
  private static func list(in root: JSONNode) -> [JSONNode]? {
    var level = [root]
    while !level.isEmpty {
      for node in level {
        if let list = node.list, list.contains(where: isEntry) { return list }
      }
      level = level.flatMap { $0.members.map(\.value) }
    }
    return nil
  }

  private static func isEntry(_ object: JSONNode) -> Bool {
    (object[textKeys]?.string != nil || words(of: object, seconds) != nil) && speaker(of: object) != nil
  }
}
