import Transcripts

extension Invocation {
  /// The speakers to be called otherwise: `--rename OLD=NEW`.
  func renames() throws(UsageError) -> [SpeakerRename] {
    var renames: [SpeakerRename] = []
    for value in values("--rename") {
      let names = value.split(separator: "=", maxSplits: 1).map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      guard names.count == 2, !names.contains("") else {
        throw .badValue(
          value,
          option: "--rename",
          expected: "OLD=NEW, the name in the file and the one to show"
        )
      }
      renames.append(SpeakerRename(names[0], to: names[1]))
    }
    return renames
  }
}
