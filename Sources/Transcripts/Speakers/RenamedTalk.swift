/// A talk after its speakers were renamed.
struct RenamedTalk {
  private(set) var names: [String] = []
  private(set) var turns: [Turn] = []
  /// The old names that were found, as the caller writes them.
  let found: [String]

  /// Every rename is of a name in the file: none applies to what another made. Of two for one name the last counts.
  init(names old: [String], turns: [Turn], _ renames: [SpeakerRename]) {
    let present = Set(old.map(SpeakerLabel.key))
    found = renames.map(\.old).filter { present.contains(SpeakerLabel.key($0)) }
    guard !found.isEmpty else {
      (names, self.turns) = (old, turns)
      return
    }
    let renamed = Dictionary(renames.map { (SpeakerLabel.key($0.old), $0.new) }) { $1 }
    var indexOfKey: [String: Int] = [:]
    let places = old.map { name in
      let new = renamed[SpeakerLabel.key(name)]
      let key = SpeakerLabel.key(new ?? name)
      let place = indexOfKey[key] ?? names.count
      if place == names.count { names.append(name) }
      if let new { names[place] = new }
      indexOfKey[key] = place
      return place
    }
    var last: Int?
    for turn in turns {
      add(turn, by: turn.speaker.map { places[$0] }, mayJoin: turn.speaker != last)
      last = turn.speaker
    }
  }

  /// What was said by two in a row who are now one is one turn.
  private mutating func add(_ turn: Turn, by speaker: Int?, mayJoin: Bool) {
    // The turn is not held while it grows: it would be copied each time.
    if mayJoin, let speaker, let last = turns.indices.last, turns[last].speaker == speaker {
      turns[last].text.append(turn.text)
      turns[last].end = turn.end ?? turns[last].end
    } else {
      var turn = turn
      turn.speaker = speaker
      turns.append(turn)
    }
  }
}
