/// Azure Speech: `recognizedPhrases[{speaker?, channel, offsetInTicks, durationInTicks, nBest[{display}]}]` in
/// units of 100 ns, or `phrases[{speaker?, offsetMilliseconds, durationMilliseconds, text}]`.
///
/// Phrases come one channel after the other, so they are put in the order of time.
enum AzureSpeech {
  static func entries(_ root: JSONNode) -> [SpokenEntry]? {
    if let phrases = root.objects("recognizedPhrases") {
      return talk(phrases, offset: "offsetInTicks", duration: "durationInTicks", .ticks)
    }
    guard let phrases = root.objects("phrases"), phrases.contains(where: { $0["offsetMilliseconds"] != nil })
    else { return nil }
    return talk(phrases, offset: "offsetMilliseconds", duration: "durationMilliseconds", .milliseconds)
  }

  private static func talk(_ phrases: [JSONNode], offset: String, duration: String, _ clock: Clock)
    -> [SpokenEntry]
  {
    let channels = Set(phrases.compactMap { $0["channel"]?.label })
    return phrases.compactMap { phrase in
      let start = phrase[offset]?.seconds(clock)
      let best = phrase["nBest"]?.list?.first
      guard let text = (best?["display"] ?? phrase["text"])?.text(time: start) else { return nil }
      let channel = channels.count > 1 ? phrase["channel"]?.label.map { "Channel " + $0 } : nil
      let length = phrase[duration]?.seconds(clock)
      return SpokenEntry(
        speaker: phrase["speaker"]?.label ?? channel,
        start: start,
        end: start.flatMap { start in length.map { start + $0 } },
        text: text
      )
    }.inTime()
  }
}
