/// What an interview asked about and what was shown, by theme, and where it is blind.
public struct Coverage: Sendable, Equatable {
  /// Every theme that leans to a side, in the order of the model.
  public var themes: [ThemeCoverage]
  /// The themes of the role that were neither asked about nor shown.
  public var blindSpots: [BlindSpot]
}

/// Where one theme comes up in an interview; questions go by their index, from 1.
public struct ThemeCoverage: Sendable, Equatable {
  /// The theme's name.
  public var theme: String
  /// The label that it leans to.
  public var leans: String
  /// The questions that ask about it.
  public var asked: [Int]
  /// The questions whose answers show it.
  public var shown: [Int]
  /// The questions that ask about it and whose answers do not show it but lean to another side.
  public var contrary: [Int]

  /// The questions that ask about it and whose answers show it.
  public var prompted: [Int] {
    let asked = Set(asked)
    return shown.filter(asked.contains)
  }

  /// The questions whose answers show it though they do not ask about it.
  public var unprompted: [Int] {
    let asked = Set(asked)
    return shown.filter { !asked.contains($0) }
  }
}

/// A theme that was neither asked about nor shown, with what to ask next.
public struct BlindSpot: Sendable, Equatable {
  /// The theme's name.
  public var theme: String
  /// The label that it leans to.
  public var leans: String
  /// The bank's questions on it, the first to be asked first; the same for everybody, so that answers can be compared.
  public var followUps: [String]
}
