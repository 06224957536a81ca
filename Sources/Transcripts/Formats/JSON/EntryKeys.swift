/// The keys of an utterance, the first of each that is there counts, and the clock of its times.
struct EntryKeys {
  var text: [String]
  var speaker: [String] = ["speaker"]
  var start: [String] = ["start"]
  var end: [String] = ["end"]
  var clock = Clock.seconds

  /// The entry that an object is; nil if it has no text.
  func entry(_ object: JSONNode) -> SpokenEntry? {
    let start = object[start]?.seconds(clock)
    guard let text = object[text]?.text(time: start) else { return nil }
    return SpokenEntry(
      speaker: object[speaker]?.label,
      start: start,
      end: object[end]?.seconds(clock),
      text: text
    )
  }
}
