/// Google Speech-to-Text: `results[].alternatives[].words[{startTime, word, speakerTag}]`, the time as
/// `{seconds, nanos}` or `"1.500s"`.
///
/// With speakers the last result repeats every word of those before it, and only there the speakers are right.
enum GoogleSpeech {
  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    guard let results = root.objects("results") ?? root["response"]?.objects("results"),
      results.contains(where: { $0["alternatives"]?.list != nil })
    else { return nil }
    let best = results.compactMap { $0["alternatives"]?.list?.first }
    var words = best.map { $0.objects("words") ?? [] }
    if let last = words.last, repeats(last, words.dropLast()) { words = [last] }
    var entries = WordEntries()
    for word in words.joined() {
      entries.add(
        word["word"],
        speaker: word[["speakerLabel", "speaker_label", "speakerTag", "speaker_tag"]]?.label.flatMap {
          $0 == "0" ? nil : $0
        },
        start: word[["startTime", "start_time", "startOffset", "start_offset"]]?.seconds(),
        end: word[["endTime", "end_time", "endOffset", "end_offset"]]?.seconds()
      )
    }
    let keys = EntryKeys(text: ["transcript"])
    return entries.entries.isEmpty ? best.compactMap(keys.entry) : entries.entries
  }

  /// Whether words begin with the very words that came first in the results before them.
  private static func repeats(_ last: [JSONNode], _ before: ArraySlice<[JSONNode]>) -> Bool {
    let first = before.joined().prefix(3).compactMap { $0["word"]?.string }
    let isAsLong = last.count >= before.reduce(0) { $0 + $1.count }
    return !first.isEmpty && isAsLong && last.prefix(first.count).compactMap { $0["word"]?.string } == first
  }
}
