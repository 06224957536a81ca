/// Transcripts of the podcast namespace: `segments[{speaker, startTime, endTime, body}]`, often a word each.
enum PodcastNamespace {
  private static let keys = EntryKeys(text: ["body"], start: ["startTime"], end: ["endTime"])

  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    guard let segments = root.objects("segments"), segments.contains(where: { $0["body"]?.string != nil })
    else { return nil }
    // A speaker is named where they begin, and perhaps not again.
    var speaker: String?
    return segments.compactMap(keys.entry).map { entry in
      var entry = entry
      entry.speaker = entry.speaker ?? speaker
      speaker = entry.speaker
      return entry
    }
  }
}
