import BatchRunner

/// What an interview asked about, what was shown and where it is blind, for people.
struct CoverageText {
  let style: Style
  let leanings: [String]

  /// A few lines: what was asked about, what came unprompted, and a line with the first question for each blind spot.
  func summary(_ coverage: Coverage) -> [String] {
    counts("asked about", coverage.themes.map { ($0.theme, $0.asked.count) })
      + counts("shown unprompted", coverage.themes.map { ($0.theme, $0.unprompted.count) })
      + blindSpots(coverage.blindSpots) { spot, width in
        let question = DisplayText.cut(spot.followUps.first ?? "", to: style.columns - 6 - width)
        return [row(spot.theme, leans: spot.leans, width) + question]
      }
  }

  /// Every theme with its questions, and all that could be asked next.
  func full(_ coverage: Coverage) -> [String] {
    let width = themeWidth(coverage.themes.map(\.theme))
    let rows = coverage.themes.map { theme in
      row(theme.theme, leans: theme.leans, width)
        + DisplayText.cut(
          "asked \(list(theme.asked)); shown \(list(theme.shown))"
            + (theme.contrary.isEmpty ? "" : "; answered otherwise \(list(theme.contrary))"),
          to: style.columns - 6 - width
        )
    }
    return ["  what was asked about and shown, by question:"] + rows
      + blindSpots(coverage.blindSpots, most: .max)
  }

  /// The themes that nobody asked about, each with questions to ask.
  func blindSpots(_ spots: [BlindSpot], most: Int) -> [String] {
    blindSpots(spots) { spot, width in
      rows(spot.theme, leans: spot.leans, spot.followUps.prefix(most).map(\.self), width: width)
    }
  }

  private func blindSpots(_ spots: [BlindSpot], _ rows: (BlindSpot, Int) -> [String]) -> [String] {
    guard !spots.isEmpty else { return [] }
    let width = themeWidth(spots.map(\.theme))
    return ["  " + style.bold("never asked, never shown") + "; to ask next:"]
      + spots.flatMap { rows($0, width) }
  }

  /// Texts beside their theme's name, which stands once; every text begins a line.
  func rows(_ theme: String, leans: String, _ texts: [String], width: Int) -> [String] {
    let lines = texts.flatMap { text in
      TextWrap.lines(DisplayText.clean(text), columns: style.columns - 8 - width).enumerated().map {
        ($0 == 0 ? "" : "  ") + $1
      }
    }
    guard let first = lines.first else { return ["    " + colored(theme, leans)] }
    return [row(theme, leans: leans, width) + first]
      + lines.dropFirst().map { String(repeating: " ", count: 6 + width) + $0 }
  }

  /// The beginning of a row: the theme's name with room after it.
  private func row(_ theme: String, leans: String, _ width: Int) -> String {
    "    " + colored(DisplayText.padded(theme, to: width), leans) + "  "
  }

  /// The columns that the longest name takes.
  func themeWidth(_ themes: [String]) -> Int { themes.map(DisplayText.width).max() ?? 0 }

  private func counts(_ what: String, _ counts: [(theme: String, count: Int)]) -> [String] {
    let shown = counts.filter { $0.count > 0 }.sorted { $0.count > $1.count }.map {
      "\($0.theme) \($0.count)"
    }
    guard !shown.isEmpty else { return [] }
    return TextWrap.hanging("\(what): \(shown.joined(separator: ", "))", columns: style.columns)
  }

  private func list(_ questions: [Int]) -> String {
    questions.isEmpty ? "–" : questions.map(String.init).joined(separator: ", ")
  }

  private func colored(_ text: String, _ label: String) -> String {
    style.colored(text, leaning: leanings.firstIndex(of: label))
  }
}
