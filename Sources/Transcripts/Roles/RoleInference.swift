/// Who asks and who answers: said by the caller, by the labels, or else by the talk itself.
struct RoleInference {
  /// One role for each speaker.
  private(set) var roles: [Role]
  /// What was doubtful.
  private(set) var warnings: [String] = []

  init(names: [String], turns: [Turn], options: ReadingOptions) {
    let interviewers = Set(options.interviewers.map(SpeakerLabel.key))
    let candidates = Set(options.candidates.map(SpeakerLabel.key))
    var known: [Role?] = names.map { name in
      let key = SpeakerLabel.key(name)
      if interviewers.contains(key) { return .interviewer }
      if candidates.contains(key) { return .candidate }
      return SpeakerLabel.role(of: name)
    }
    let knownKeys = Set(names.map(SpeakerLabel.key))
    for name in options.interviewers + options.candidates where !knownKeys.contains(SpeakerLabel.key(name)) {
      warnings.append("nobody is called '\(name)' here")
    }
    // Naming one side leaves the rest to the other.
    if !interviewers.isDisjoint(with: knownKeys), candidates.isEmpty {
      known = known.map { $0 ?? .candidate }
    } else if !candidates.isDisjoint(with: knownKeys), interviewers.isEmpty {
      known = known.map { $0 ?? .interviewer }
    }
    let signs = TalkSigns.all(of: turns, names: names)
    roles = Self.fill(known, signs)
    if names.count == 1 {
      warnings.append("only one speaker, '\(names[0])': taken for the candidate")
    }
  }

  /// Gives a role to those without one.
  private static func fill(_ known: [Role?], _ signs: [TalkSigns]) -> [Role] {
    let talk = TalkTotals(signs)
    let scores = signs.map { $0.asking(in: talk) }
    var roles = zip(known, scores).map { $0 ?? ($1 > 0 ? .interviewer : .candidate) }
    let open = roles.indices.filter { known[$0] == nil }
    // Somebody asks and somebody answers, if there are two to do it.
    if roles.count(where: { $0 != .other }) > 1 {
      if !roles.contains(.interviewer), let most = open.max(by: { scores[$0] < scores[$1] }) {
        roles[most] = .interviewer
      }
      if !roles.contains(.candidate), let least = open.min(by: { scores[$0] < scores[$1] }) {
        roles[least] = .candidate
      }
    } else if let only = open.first {
      roles[only] = .candidate
    }
    return roles
  }
}

/// Sums over all speakers, to compare one with.
struct TalkTotals {
  var turns: Int
  var words: Int
  var asks: Int

  init(_ signs: [TalkSigns]) {
    turns = signs.reduce(0) { $0 + $1.turns }
    words = signs.reduce(0) { $0 + $1.words }
    asks = signs.reduce(0) { $0 + $1.asks }
  }
}

extension TalkSigns {
  /// How much somebody looks like an interviewer: over 0 is one.
  func asking(in talk: TalkTotals) -> Double {
    guard turns > 0 else { return -1 }
    let rate = Double(asks) / Double(turns)
    let answered = Double(answers) / Double(turns)
    var score = 2 * (rate - answered)
    score += Double(min(welcomes, 3)) * 0.5
    score -= Double(min(thanks, 2)) * 0.7
    if opens { score += 0.5 }
    if closes { score += 0.1 }
    score -= 3 * entrance
    score += Double(min(hostIntroductions, 2)) * 1.5
    score -= Double(min(introductions, 2)) * 0.8
    return score
  }
}
