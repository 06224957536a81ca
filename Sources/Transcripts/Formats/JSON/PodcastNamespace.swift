/// Transcripts of the podcast namespace: `segments[{speaker, startTime, endTime, body}]`, often a word each.
enum PodcastNamespace {
  private static let keys = EntryKeys(text: ["body"], start: ["startTime"], end: ["endTime"])

  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    guard let segments = root.objects("segments"), segments.contains(where: { $0["body"]?.string != nil })
    else { return nil }
    return segments.compactMap(keys.entry)
  }
}
