/// Rev.ai: `monologues[{speaker, speaker_info?{display_name}, elements[{type, value, ts?, end_ts?}]}]`, in
/// seconds. The spaces are elements too, so that what stands there is put together as it is.
enum RevAI {
  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    root.objects("monologues")?.map(entry)
  }

  private static func entry(_ monologue: JSONNode) -> SpokenEntry {
    let name = monologue["speaker_info"]?["display_name"]?.label ?? monologue["speaker"]?.label
    var entry = SpokenEntry(speaker: name, start: nil, end: nil, text: SourcedText())
    for element in monologue.objects("elements") ?? [] where element["type"]?.string != "unknown" {
      let start = element["ts"]?.seconds()
      guard let text = element["value"]?.text(time: start ?? entry.text.pieces.last?.time) else { continue }
      entry.add(text, isClose: true)
      entry.start = entry.start ?? start
      entry.end = element["end_ts"]?.seconds() ?? entry.end
    }
    return entry
  }
}
