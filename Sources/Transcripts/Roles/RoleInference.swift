/// Who asks and who answers: said by the caller, by the labels, or else by the talk itself.
struct RoleInference {
  /// One role for each speaker.
  private(set) var roles: [Role] = []
  /// What was doubtful.
  private(set) var warnings: [String] = []

  init(names: [String], turns: [Turn], options: ReadingOptions) {
    var known = names.map(SpeakerLabel.role)
    if options.namesSomebody { applyNames(names, options, &known) }
    let signs = TalkSigns.all(of: turns, names: names)
    roles = fill(known, signs, names)
    if names.count == 1 {
      warnings.append("only one speaker, '\(names[0])': taken for the candidate")
    }
  }

  /// What the caller says overrules everything; naming one side leaves the rest to the other.
  private mutating func applyNames(_ names: [String], _ options: ReadingOptions, _ known: inout [Role?]) {
    let keys = names.map(SpeakerLabel.key)
    let interviewers = Set(options.interviewers.map(SpeakerLabel.key))
    let candidates = Set(options.candidates.map(SpeakerLabel.key))
    let present = Set(keys)
    for name in options.interviewers + options.candidates where !present.contains(SpeakerLabel.key(name)) {
      warnings.append("nobody is called '\(name)' here")
    }
    let others: Role? =
      candidates.isDisjoint(with: present)
      ? (interviewers.isDisjoint(with: present) ? nil : .candidate)
      : (interviewers.isDisjoint(with: present) ? .interviewer : nil)
    for (index, key) in keys.enumerated() {
      if interviewers.contains(key) {
        known[index] = .interviewer
      } else if candidates.contains(key) {
        known[index] = .candidate
      } else {
        known[index] = known[index] ?? others
      }
    }
  }

  /// Gives a role to those without one.
  private mutating func fill(_ known: [Role?], _ signs: [TalkSigns], _ names: [String]) -> [Role] {
    let length = signs.reduce(0) { $0 + $1.length }
    let scores = signs.map { $0.asking(ofAll: length) }
    var roles = zip(known, scores).map { $0 ?? ($1 > 0 ? .interviewer : .candidate) }
    let open = roles.indices.filter { known[$0] == nil }
    // Somebody asks and somebody answers, if there are two to do it.
    if roles.count(where: { $0 != .other }) > 1 {
      if !roles.contains(.interviewer), let most = open.max(by: { scores[$0] < scores[$1] }) {
        roles[most] = .interviewer
        warnings.append("nobody plainly asks: '\(names[most])' is taken for the interviewer")
      }
      if !roles.contains(.candidate), let least = open.min(by: { scores[$0] < scores[$1] }) {
        roles[least] = .candidate
        warnings.append("nobody plainly answers: '\(names[least])' is taken for the candidate")
      }
    } else if let only = open.first {
      roles[only] = .candidate
    }
    return roles
  }
}

extension TalkSigns {
  /// How much somebody looks like an interviewer: over 0 is one.
  ///
  /// The weights are those of a logistic regression over the speakers of a hundred and twenty published
  /// interviews, rounded; what each of them counts is what anybody would look for.
  func asking(ofAll total: Int) -> Double {
    guard turns > 0 else { return -1 }
    let perTurn = 1 / Double(turns)
    var score = 0.5
    score += 2.4 * Double(asks) * perTurn
    score += 1.6 * Double(asksAnswered) * perTurn
    score -= 1.7 * Double(answers) * perTurn
    score += 1.5 * Double(min(welcomes, 3))
    score -= 1.0 * Double(min(thanks, 2))
    score += 2.1 * Double(min(hostIntroductions, 2))
    score -= 1.3 * Double(min(introductions, 2))
    score -= 1.2 * entrance + 1.0 * exit
    if opens { score += 1.2 }
    score -= 0.9 * Double(length) / Double(max(total, 1))
    score -= 2.3 * Double(length) * perTurn / 1100
    return asksNothing ? min(score, -0.1) : score
  }

  /// Neither asks nor greets nor begins: such a one is no interviewer, however little they say.
  private var asksNothing: Bool {
    asks == 0 && welcomes == 0 && hostIntroductions == 0 && !opens
  }
}
