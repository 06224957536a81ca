/// Several interviews of one candidate, read together.
public struct GroupReport: Sendable, Equatable {
  /// The folder, or the candidate's name as it is first written.
  public var name: String
  /// What all answers of all interviews lean to together.
  public var verdict: Verdict
  /// The themes of all evidence, the weightiest first.
  public var themes: [ThemeReport]
  /// Every interview by itself, in the order of the paths.
  public var interviews: [GroupedInterview]
  /// Where the interviews disagree.
  public var disagreements: [Disagreement]
  /// The themes that no interview asked about and none showed; nil if in none anybody asks.
  public var blindSpots: [BlindSpot]?
}

/// One interview of a group.
public struct GroupedInterview: Sendable, Equatable {
  /// Its place among all transcripts of the run, from 1.
  public var number: Int
  /// The file's path.
  public var path: String
  /// What it leans to.
  public var verdict: Verdict
  /// How many answers it has.
  public var answers: Int
}

/// A matter on which the interviews of a group say different things.
public struct Disagreement: Sendable, Equatable {
  /// The theme; nil for the verdict as a whole.
  public var theme: String?
  /// Who says what, two sides or more.
  public var sides: [Side]

  /// Interviews that say the same.
  public struct Side: Sendable, Equatable {
    /// The label: of a verdict, or of the answers.
    public var label: String
    /// The interviews, by their place in the group's list, from 1.
    public var interviews: [Int]
  }
}

/// All groups of a run.
public struct GroupedReport: Sendable, Equatable {
  /// The groups, in the order of their first paths.
  public var groups: [GroupReport]
  /// The paths of transcripts that belong to no group: nobody, several people or no name answers in them.
  public var ungrouped: [String]
}
