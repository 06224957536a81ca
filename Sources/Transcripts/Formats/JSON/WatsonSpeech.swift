/// IBM Watson: `results[{alternatives[{timestamps[[word, start, end]], transcript}]}]` and beside them
/// `speaker_labels[{from, to, speaker}]`, in seconds: the start of a word says whose it is.
enum WatsonSpeech {
  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    let best = root.objects("results")?.compactMap { $0["alternatives"]?.list?.first }
    guard let best, best.contains(where: { $0["timestamps"]?.list != nil }) else { return nil }
    var speakers: [String: String] = [:]
    for label in root.objects("speaker_labels") ?? [] {
      if let start = label["from"]?.label { speakers[start] = label["speaker"]?.label }
    }
    var words = WordEntries()
    for word in best.flatMap({ $0["timestamps"]?.list ?? [] }) {
      guard let parts = word.list, parts.count == 3 else { continue }
      words.add(
        parts[0],
        speaker: parts[1].label.flatMap { speakers[$0] },
        start: parts[1].seconds(),
        end: parts[2].seconds()
      )
    }
    return words.entries
  }
}
