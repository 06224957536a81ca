import BatchRunner

/// All interviews of a report as a table in Markdown, a row each. A row is all that is kept of an interview.
struct MarkdownSummary {
  private struct Row {
    var candidates: String
    var path: String
    var lean: String
    var answers: Int
  }

  private var rows: [Row] = []

  /// Adds an interview.
  mutating func add(_ report: TranscriptReport) {
    rows.append(
      Row(
        candidates: report.candidates.joined(separator: ", "),
        path: report.path,
        lean: (report.verdict.label ?? "unclear") + Wording.confidence(behind: report.verdict),
        answers: report.questions.count
      )
    )
  }

  /// The heading and the table; nothing for a single interview.
  var blocks: [String] {
    guard rows.count > 1 else { return [] }
    let folder = CommonFolder(rows.map(\.path))
    let lines = rows.enumerated().map { place, row in
      let cells = [row.candidates, folder.rest(of: row.path), row.lean].map(MarkdownText.escaped)
      return "| \(place + 1) | \(cells.joined(separator: " | ")) | \(row.answers) |"
    }
    let head = [
      "| no. | who answers | file | answers lean to | answers |", "| ---: | --- | --- | --- | ---: |",
    ]
    return ["## All interviews", (head + lines).joined(separator: "\n")]
  }
}
