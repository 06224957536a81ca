import KeywordBayes

/// Gathers interviews into groups, and keeps of each only what a group needs: no text.
///
///     var builder = GroupBuilder(.speaker, leanings: ["production", "research"])
///     builder.add(report, key: Grouping.speaker.key(of: transcript, path: path))
///     builder.report.groups.first?.verdict.label
public struct GroupBuilder {
  private let grouping: Grouping
  private let leanings: [String]
  private var groups: [Group] = []
  private var places: [String: Int] = [:]
  private var ungrouped: [String] = []
  private var count = 0

  fileprivate struct Group {
    var name: String
    var tally: VerdictTally
    var themes: [ThemeReport] = []
    var interviews: [GroupedInterview] = []
    /// For each theme the interviews that show it, and those that contradict it, by the label that their answers lean to.
    var sides: [ThemeSides]?
    var blindSpots: [BlindSpot]?
  }

  fileprivate struct ThemeSides {
    var theme: String
    var interviews: [String: [Int]] = [:]
  }

  /// Makes a builder without groups.
  public init(_ grouping: Grouping, leanings: [String]) {
    self.grouping = grouping
    self.leanings = leanings
  }

  /// Adds an interview, in the order of the paths.
  public mutating func add(_ report: TranscriptReport, key: String?) {
    count += 1
    guard let key else {
      ungrouped.append(report.path)
      return
    }
    let place = places[key, default: groups.count]
    if place == groups.count {
      groups.append(Group(name: grouping.name(of: report), tally: VerdictTally(leanings: leanings)))
      places[key] = place
    }
    groups[place].add(report, number: count)
  }

  /// The groups so far.
  public var report: GroupedReport {
    GroupedReport(groups: groups.map { $0.report(leanings: leanings) }, ungrouped: ungrouped)
  }
}

extension GroupBuilder.Group {
  fileprivate mutating func add(_ report: TranscriptReport, number: Int) {
    for question in report.questions { tally.add(question) }
    themes = ThemeReport.merged(themes + report.themes)
    interviews.append(
      GroupedInterview(
        number: number,
        path: report.path,
        verdict: report.verdict,
        answers: report.questions.count
      )
    )
    guard let coverage = report.coverage else { return }
    let blind = Set(coverage.blindSpots.map(\.theme))
    blindSpots = blindSpots.map { $0.filter { blind.contains($0.theme) } } ?? coverage.blindSpots
    var sides = sides ?? coverage.themes.map { GroupBuilder.ThemeSides(theme: $0.theme) }
    for (place, theme) in coverage.themes.enumerated() {
      for label in GroupBuilder.Group.labels(said: theme, by: report) {
        sides[place].interviews[label, default: []].append(interviews.count)
      }
    }
    self.sides = sides
  }

  /// What an interview says of a theme: the theme's own side if it is shown, else the sides of the answers that contradict it.
  private static func labels(said theme: ThemeCoverage, by report: TranscriptReport) -> Set<String> {
    guard theme.shown.isEmpty else { return [theme.leans] }
    let contrary = Set(theme.contrary)
    return Set(report.questions.filter { contrary.contains($0.index) }.compactMap(\.label))
  }

  fileprivate func report(leanings: [String]) -> GroupReport {
    var verdicts: [String: [Int]] = [:]
    for (place, interview) in interviews.enumerated() {
      if let label = interview.verdict.label { verdicts[label, default: []].append(place + 1) }
    }
    let matters =
      [(theme: nil, interviews: verdicts)]
      + (sides ?? []).map { (theme: $0.theme, interviews: $0.interviews) }
    return GroupReport(
      name: name,
      verdict: tally.verdict,
      themes: themes,
      interviews: interviews,
      disagreements: matters.compactMap { matter in
        let sides = leanings.compactMap { label in
          matter.interviews[label].map { Disagreement.Side(label: label, interviews: $0) }
        }
        let isBetweenInterviews = sides.count > 1 && Set(sides.flatMap(\.interviews)).count > 1
        return isBetweenInterviews ? Disagreement(theme: matter.theme, sides: sides) : nil
      },
      blindSpots: blindSpots
    )
  }
}
