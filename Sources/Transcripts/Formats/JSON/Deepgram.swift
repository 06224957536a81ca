/// Deepgram: `results{channels[{alternatives[{transcript, words, paragraphs}]}], utterances?}`, in seconds.
///
/// Utterances are there only if they were asked for; else paragraphs tell, else words.
enum Deepgram {
  private static let utterance = EntryKeys(text: ["transcript"])

  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    guard let results = root["results"], let channels = results.objects("channels") else { return nil }
    if let utterances = results.objects("utterances"), !utterances.isEmpty {
      return utterances.compactMap { node in
        utterance.entry(node).map { named($0, node["channel"]?.label, of: channels.count) }
      }
    }
    let entries = channels.enumerated().flatMap { index, channel in
      talk(channel).map { named($0, String(index), of: channels.count) }
    }
    return channels.count > 1 ? entries.inTime() : entries
  }

  /// Where every speaker has a channel, the channel is the speaker.
  private static func named(_ entry: SpokenEntry, _ channel: String?, of count: Int) -> SpokenEntry {
    guard count > 1, let channel else { return entry }
    var entry = entry
    entry.speaker = "Channel " + channel + (entry.speaker.map { ", speaker " + $0 } ?? "")
    return entry
  }

  private static func talk(_ channel: JSONNode) -> [SpokenEntry] {
    guard let best = channel["alternatives"]?.list?.first else { return [] }
    if let paragraphs = best["paragraphs"]?.objects("paragraphs"), !paragraphs.isEmpty {
      return paragraphs.flatMap(sentences)
    }
    // What others say in their channels meanwhile goes in between.
    var words = WordEntries(longestPause: 1)
    for word in best.objects("words") ?? [] {
      words.add(
        word[["punctuated_word", "word"]],
        speaker: word["speaker"]?.label,
        start: word["start"]?.seconds(),
        end: word["end"]?.seconds()
      )
    }
    return words.entries.isEmpty ? [best].compactMap(utterance.entry) : words.entries
  }

  private static func sentences(_ paragraph: JSONNode) -> [SpokenEntry] {
    let keys = EntryKeys(text: ["text"])
    return (paragraph.objects("sentences") ?? []).compactMap { sentence in
      var entry = keys.entry(sentence)
      entry?.speaker = paragraph["speaker"]?.label
      return entry
    }
  }
}
