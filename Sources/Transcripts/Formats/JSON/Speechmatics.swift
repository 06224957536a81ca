/// Speechmatics, in seconds: `results[{type, start_time, alternatives[{content, speaker}]}]`, or, in older
/// files, `words[{name, time, duration}]` beside `speakers[{name, time, duration}]`, with strings for numbers.
enum Speechmatics {
  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    if let results = root.objects("results"), let first = results.first, first["type"] != nil,
      first["alternatives"]?.list?.first?["content"] != nil
    {
      return words(results)
    }
    guard let words = root.objects("words"), let speakers = root.objects("speakers"),
      words.contains(where: { $0["name"] != nil && $0["time"] != nil })
    else { return nil }
    return oldWords(words, speakers)
  }

  private static func words(_ results: [JSONNode]) -> [SpokenEntry] {
    var words = WordEntries()
    for result in results {
      let best = result["alternatives"]?.list?.first
      words.add(
        best?["content"],
        speaker: best?["speaker"]?.label,
        start: result["start_time"]?.seconds(),
        end: result["end_time"]?.seconds(),
        isClose: result["type"]?.string == "punctuation"
      )
    }
    return words.entries
  }

  /// A word belongs to the speaker who began last.
  private static func oldWords(_ nodes: [JSONNode], _ speakers: [JSONNode]) -> [SpokenEntry] {
    let changes = speakers.compactMap { node in
      node["time"]?.seconds().map { (time: $0, name: node["name"]?.label) }
    }.sorted { $0.time < $1.time }
    var words = WordEntries()
    for node in nodes {
      let start = node["time"]?.seconds()
      let index = start.map { start in changes.partitioningIndex { $0.time > start } } ?? 0
      let duration = node["duration"]?.seconds() ?? 0
      let isMark = node["name"]?.string.map { [".", ",", "?", "!"].contains($0) } ?? false
      words.add(
        node["name"],
        speaker: index > 0 && !isMark ? changes[index - 1].name : nil,
        start: start,
        end: start.map { $0 + duration },
        isClose: isMark
      )
    }
    return words.entries
  }
}
