/// Whisper and its kin. Only WhisperX and a few others say who speaks.
///
/// - openai/whisper, WhisperX: `segments[{start, end, text, speaker?, words?}]`, in seconds.
/// - whisper.cpp: `transcription[{offsets{from, to}, text}]`, in milliseconds.
/// - transformers: `chunks[{timestamp[a, b], text}]`, in seconds; the last end may be null.
enum Whisper {
  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    if let segments = root.objects("segments"), isWhisper(segments) || root["text"]?.string != nil {
      return segments.flatMap(entries(of:))
    }
    if let pieces = root.objects("transcription"), pieces.contains(where: { $0["offsets"] != nil }) {
      return pieces.compactMap(piece)
    }
    for key in ["speakers", "chunks"] {
      if let chunks = root.objects(key), chunks.contains(where: { $0["timestamp"]?.list != nil }) {
        return chunks.compactMap(chunk)
      }
    }
    return nil
  }

  /// Older WhisperX: the segments without anything around them.
  static func bareEntries(_ root: JSONNode) -> [SpokenEntry]? {
    guard let segments = root.list, isWhisper(segments) else { return nil }
    return segments.flatMap(entries(of:))
  }

  private static func isWhisper(_ segments: [JSONNode]) -> Bool {
    segments.contains { $0["text"]?.string != nil && ($0["start"] != nil || $0["words"]?.list != nil) }
  }

  /// A segment in which several people speak is told word by word.
  private static func entries(of node: JSONNode) -> [SpokenEntry] {
    let words = node["words"]?.list ?? []
    guard Set(words.compactMap { $0["speaker"]?.label }).count > 1 else {
      return [segment(node)].compactMap { $0 }
    }
    var entries = WordEntries()
    for word in words {
      entries.add(
        word["word"],
        speaker: word["speaker"]?.label,
        start: word["start"]?.seconds(),
        end: word["end"]?.seconds()
      )
    }
    return entries.entries
  }

  /// WhisperX leaves out what it could not align: then the words tell.
  private static func segment(_ node: JSONNode) -> SpokenEntry? {
    let words = node["words"]?.list ?? []
    let start = node["start"]?.seconds() ?? words.lazy.compactMap { $0["start"]?.seconds() }.first
    guard let text = node["text"]?.text(time: start) else { return nil }
    return SpokenEntry(
      speaker: SpeakerList.speaker(of: node) ?? words.lazy.compactMap { $0["speaker"]?.label }.first,
      start: start,
      end: node["end"]?.seconds() ?? words.last?["end"]?.seconds(),
      text: text
    )
  }

  private static func piece(_ node: JSONNode) -> SpokenEntry? {
    let start = node["offsets"]?["from"]?.seconds(.milliseconds)
    guard let text = node["text"]?.text(time: start) else { return nil }
    let end = node["offsets"]?["to"]?.seconds(.milliseconds)
    return SpokenEntry(speaker: node["speaker"]?.label, start: start, end: end, text: text)
  }

  private static func chunk(_ node: JSONNode) -> SpokenEntry? {
    let times = node["timestamp"]?.list ?? []
    let start = times.first?.seconds()
    guard let text = node["text"]?.text(time: start) else { return nil }
    let end = times.count > 1 ? times[1].seconds() : nil
    return SpokenEntry(speaker: node["speaker"]?.label, start: start, end: end, text: text)
  }
}
