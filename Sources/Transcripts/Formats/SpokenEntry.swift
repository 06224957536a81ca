/// One entry of a file that is a list of who said what: a row of a table, an utterance of a JSON document.
struct SpokenEntry {
  /// The label of the speaker; nil if the entry does not say.
  var speaker: String?
  /// When it begins, in seconds.
  var start: Double?
  /// When it ends, in seconds.
  var end: Double?
  /// The words as the file has them, not yet prose.
  var text: SourcedText
}

extension SpokenEntry {
  /// Adds a word that was said at a time; punctuation stands close to the word before it.
  mutating func add(_ word: SourcedText, isClose: Bool = false) {
    if !isClose { text.appendSpace() }
    for piece in word.pieces {
      text.append(utf8: word.utf8[piece.range], source: piece.source, time: piece.time)
    }
  }
}

extension TurnBuilder {
  /// Makes turns of entries. One that names nobody goes on with the speaker before, as in a table whose cells are filled
  /// where somebody else begins; but where entries in a row name the same speaker, it is nobody's whom anybody knows.
  init(_ entries: [SpokenEntry]) {
    self.init()
    let labels = SpeakerNames(entries.lazy.compactMap(\.speaker))
    let names = entries.map { $0.speaker.flatMap(labels.name) }
    let areRepeated = zip(names, names.dropFirst()).contains { $0 != nil && $0 == $1 }
    var speaker: Int?
    for (entry, name) in zip(entries, names) {
      if name != nil || areRepeated { speaker = name.map { self.speaker(named: $0) } }
      begin(speaker: speaker, start: entry.start)
      add { $0.appendProse(of: entry.text) }
      if let end = entry.end { self.end(at: end) }
    }
  }
}

/// Names for the labels of speakers. Recognisers count speakers in numbers and letters, which read like
/// names only with a word in front; but beside a "Q" an "A" is who answers.
private struct SpeakerNames {
  private let areQuestionsAndAnswers: Bool

  init(_ labels: some Sequence<String>) {
    areQuestionsAndAnswers = labels.contains { $0.lowercased() == "q" }
  }

  /// The name for a label; nil if it names nobody.
  func name(_ label: String) -> String? {
    let name = label.singleSpaced
    guard !name.isEmpty, name != "?" else { return nil }
    let isLetter = name.utf8.count == 1 && name.utf8.allSatisfy(\.isLetter) && !areQuestionsAndAnswers
    return isLetter || name.utf8.allSatisfy(\.isDigit) ? "Speaker " + name : name
  }
}
