/// Amazon Transcribe: `results{transcripts, items[{type, start_time?, end_time?, alternatives, speaker_label?}],
/// speaker_labels?}`, the seconds written as strings; and Call Analytics, which counts milliseconds.
///
/// Punctuation has neither time nor speaker. Older files name the speakers only beside the items: there the
/// start of a word says whose it is.
enum AmazonTranscribe {
  private static let turn = EntryKeys(
    text: ["Content"],
    speaker: ["ParticipantRole", "ParticipantId"],
    start: ["BeginOffsetMillis"],
    end: ["EndOffsetMillis"],
    clock: .milliseconds
  )

  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    if let turns = root.objects("Transcript"), turns.contains(where: { $0["Content"] != nil }) {
      return turns.compactMap(turn.entry)
    }
    guard let results = root["results"], let items = results.objects("items") else { return nil }
    let speakers = speakersByStart(results)
    var words = WordEntries()
    for item in items {
      let start = item["start_time"]
      let label = [
        item["speaker_label"]?.label, start?.label.flatMap { speakers[$0] }, item["channel_label"]?.label,
      ]
      words.add(
        item["alternatives"]?.list?.first?["content"],
        speaker: label.lazy.compactMap { $0 }.first { !$0.isEmpty },
        start: start?.seconds(),
        end: item["end_time"]?.seconds(),
        isClose: item["type"]?.string == "punctuation"
      )
    }
    return words.entries
  }

  private static func speakersByStart(_ results: JSONNode) -> [String: String] {
    var speakers: [String: String] = [:]
    for segment in results["speaker_labels"]?.objects("segments") ?? [] {
      for item in segment.objects("items") ?? [] {
        guard let start = item["start_time"]?.label else { continue }
        speakers[start] = item["speaker_label"]?.label ?? segment["speaker_label"]?.label
      }
    }
    return speakers
  }
}
