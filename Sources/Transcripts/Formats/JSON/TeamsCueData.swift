/// WebVTT of Teams whose every cue holds a JSON object: `{"speakerName": "Ada Osei", "spokenText": "What broke?"}`.
enum TeamsCueData {
  private static let keys = EntryKeys(text: ["spokenText"], speaker: ["speakerName"])

  /// Whether a line of captions begins such an object.
  static func matches(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes.matches("{\"", at: line.lowerBound, before: line.upperBound)
      && bytes[line].firstRange(of: "\"spokenText\"".utf8) != nil
  }

  /// What is said in a cue, given where its payload stands; nil if it is no such object.
  static func entry(_ bytes: [UInt8], _ payload: Range<Int>, _ cue: CueEntry) -> SpokenEntry? {
    guard let object = JSONNode(document: bytes, payload), var entry = keys.entry(object) else { return nil }
    entry.text = entry.text.said(at: cue.start)
    entry.start = cue.start
    entry.end = cue.end
    return entry
  }
}
