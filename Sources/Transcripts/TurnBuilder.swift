/// Puts turns together from the entries of a file: what one speaker says in a row is one turn.
struct TurnBuilder {
  private(set) var names: [String] = []
  private(set) var turns: [Turn] = []
  /// The names that were not believed, for those who would know better.
  var doubted: [String] = []
  private var current = Turn(speaker: nil, text: SourcedText(), start: nil, end: nil)
  /// Where the words of the turn ended when the last entry began.
  private var entryStart = 0
  private var indexOfLabel: [Int: Int] = [:]
  private var indexOfSpelling: [String: Int] = [:]
  private var indexOfKey: [String: Int] = [:]

  /// The number of a speaker, given a label's number in a roster and its name.
  mutating func speaker(label: Int, name: @autoclosure () -> String) -> Int {
    if let index = indexOfLabel[label] { return index }
    let index = speaker(named: name())
    indexOfLabel[label] = index
    return index
  }

  /// The number of a speaker, given a name.
  mutating func speaker(named name: String) -> Int {
    if let index = indexOfSpelling[name] { return index }
    let key = SpeakerLabel.key(name)
    let index = indexOfKey[key] ?? names.count
    if index == names.count { names.append(name) }
    indexOfKey[key] = index
    indexOfSpelling[name] = index
    return index
  }

  /// Begins an entry; one by somebody else begins a turn.
  mutating func begin(speaker: Int?, start: Double?) {
    if speaker != current.speaker {
      endTurn()
      current.speaker = speaker
    }
    if current.text.isEmpty { current.start = start }
    entryStart = wordsEnd
  }

  /// Adds words to the entry that was begun last.
  mutating func add(_ write: (inout SourcedText) -> Void) {
    write(&current.text)
  }

  /// Notes when the entry ends; one without words does not prolong the turn.
  mutating func end(at time: Double) {
    if wordsEnd > entryStart { current.end = max(time, current.end ?? time) }
  }

  private var wordsEnd: Int { current.text.pieces.last?.range.upperBound ?? 0 }

  /// Ends the last turn and returns all of them.
  mutating func finish() -> [Turn] {
    endTurn()
    return turns
  }

  /// Ends the turn; what follows is another, even if nobody can tell whose.
  mutating func endTurn() {
    current.text.trimEnd()
    if !current.text.isEmpty {
      current.start = current.start ?? current.text.time
      turns.append(current)
    }
    current = Turn(speaker: nil, text: SourcedText(), start: nil, end: nil)
  }
}
