import Foundation

/// Who asks and who answers: said by the caller, by the labels, or else by the talk itself.
struct RoleInference {
  /// One role for each speaker.
  private(set) var roles: [Role] = []
  /// How likely each role is right; nil where it was not inferred from the talk.
  private(set) var confidences: [Double?] = []
  /// What was doubtful.
  private(set) var warnings: [String] = []

  init(names: [String], turns: [Turn], options: ReadingOptions) {
    var known = names.map(SpeakerLabel.role)
    // "A" answers only where "Q" asks: beside "B" it is a letter.
    if !names.contains("Q") { for place in names.indices where names[place] == "A" { known[place] = nil } }
    // Where two others speak, who is unknown neither asks nor answers.
    let unknown = names.indices.filter { SpeakerLabel.isUnknown(names[$0]) }
    if names.count > unknown.count + 1 { for place in unknown { known[place] = .other } }
    if options.namesSomebody { applyNames(names, options, &known) }
    let signs = TalkSigns.all(of: turns, names: names)
    let length = signs.reduce(0) { $0 + $1.length }
    let scores = signs.map { $0.asking(ofAll: length) }
    roles = fill(known, scores, names)
    confidences = names.indices.map { known[$0] == nil ? Self.confidence(in: roles[$0], scores[$0]) : nil }
    if names.count == 1 {
      warnings.append("only one speaker, '\(names[0])': taken for the \(roles[0])")
    }
  }

  /// What the caller says overrules everything. Who is named as a candidate is the one to be read, so the rest ask, unless
  /// interviewers are named too; naming an interviewer says nothing of the others, who may be a panel.
  private mutating func applyNames(_ names: [String], _ options: ReadingOptions, _ known: inout [Role?]) {
    let keys = names.map(SpeakerLabel.key)
    let interviewers = Set(options.interviewers.map(SpeakerLabel.key))
    let candidates = Set(options.candidates.map(SpeakerLabel.key))
    let present = Set(keys)
    for name in options.interviewers + options.candidates where !present.contains(SpeakerLabel.key(name)) {
      warnings.append("nobody is called '\(name)' here")
    }
    let namesOnlyCandidates = interviewers.isDisjoint(with: present) && !candidates.isDisjoint(with: present)
    let others: Role? = namesOnlyCandidates ? .interviewer : nil
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
  private mutating func fill(_ known: [Role?], _ scores: [Double], _ names: [String]) -> [Role] {
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

  /// What the logistic regression gives the role, under one half where somebody had to take it.
  private static func confidence(in role: Role, _ score: Double) -> Double {
    1 / (1 + exp(role == .interviewer ? -score : score))
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
