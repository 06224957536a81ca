/// AssemblyAI: `utterances[{speaker, start, end, text}]` in whole milliseconds; null without speaker labels,
/// and then there are only `words` and `text`. `audio_duration`, by which it is known, is in seconds.
enum AssemblyAI {
  private static let keys = EntryKeys(text: ["text"], clock: .milliseconds)

  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    let utterances = root.objects("utterances") ?? []
    let isKnown = root["audio_duration"] != nil
    guard isKnown || countsMilliseconds(utterances) else { return nil }
    if !utterances.isEmpty { return utterances.compactMap(keys.entry) }
    var words = WordEntries()
    for word in root.objects("words") ?? [] {
      guard let entry = keys.entry(word) else { continue }
      words.add(word["text"], speaker: entry.speaker, start: entry.start, end: entry.end)
    }
    return words.entries.isEmpty ? [root].compactMap(keys.entry) : words.entries
  }

  private static func countsMilliseconds(_ utterances: [JSONNode]) -> Bool {
    !utterances.isEmpty
      && utterances.allSatisfy { utterance in
        guard let start = utterance["start"]?.number, let end = utterance["end"]?.number else { return false }
        return start == start.rounded() && end == end.rounded() && utterance["text"]?.string != nil
      }
  }
}
