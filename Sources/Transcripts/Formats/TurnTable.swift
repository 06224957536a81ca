/// A table of what was said, CSV or TSV with a header row: a column with text, one with the speaker, and often
/// one with the time. Whisper's TSV, `start⇥end⇥text`, has no speakers and counts milliseconds.
struct TurnTable {
  /// A table of turns, or Whisper's.
  let format: TranscriptFormat
  /// The rows, in order.
  let entries: [SpokenEntry]
  /// What of the file is not read.
  let warnings: [String]

  private static let textColumns = [
    "text", "transcript", "utterance", "content", "body", "sentence", "message", "words", "speech",
  ]
  private static let speakerColumns = [
    "speaker", "speaker name", "speaker_name", "speaker label", "name", "who",
  ]
  private static let startColumns = [
    "start", "start time", "start_time", "start_ms", "begin", "timestamp", "time", "in", "timecode",
  ]
  private static let endColumns = ["end", "end time", "end_time", "end_ms", "stop", "out"]
  /// Columns of a table whose rows are answers.
  private static let answerColumns: Set<String> = ["answer", "label", "question"]

  /// Reads a table; nil if the first line does not name the columns of one.
  ///
  /// - Throws: `TranscriptError.openQuote`, if a quoted cell is never closed.
  init?(_ source: [UInt8], _ lines: LineIndex) throws(TranscriptError) {
    let names = CSVTable.header(source, lines)
    guard Columns(names) != nil else { return nil }
    if names == ["start", "end", "text"], lines.content(of: 1).count(where: { source[$0] == .tab }) == 2 {
      format = .whisper
      entries = (2...max(2, lines.count)).compactMap { Self.whisperLine(source, lines.content(of: $0)) }
      warnings = []
    } else {
      format = .turnsTable
      let table = try CSVTable(source, lines)
      // A quoted name may hold the delimiter.
      guard let columns = Columns(table.header) else { return nil }
      entries = table.rows.compactMap { columns.entry(table, $0) }
      warnings = table.warnings(prose: columns.text)
    }
  }

  /// Whisper does not quote: a quotation mark is one.
  private static func whisperLine(_ source: [UInt8], _ line: Range<Int>) -> SpokenEntry? {
    let cells = source[line].split(separator: .tab, maxSplits: 2, omittingEmptySubsequences: false)
    guard cells.count == 3 else { return nil }
    let times = cells.prefix(2).map { Clock.milliseconds.seconds(String(decoding: $0, as: UTF8.self)) }
    var text = SourcedText()
    text.append(utf8: cells[2], source: cells[2].startIndex..<cells[2].endIndex, time: times[0])
    return SpokenEntry(speaker: nil, start: times[0], end: times[1], text: text)
  }

  /// Where the columns stand.
  private struct Columns {
    var text: Int
    var speaker: Int?
    var start: Int?
    var end: Int?
    private let names: [String]

    init?(_ names: [String]) {
      func column(_ known: [String]) -> Int? { known.lazy.compactMap(names.firstIndex).first }
      guard answerColumns.isDisjoint(with: names), let text = column(textColumns) else { return nil }
      self.text = text
      self.names = names
      speaker = column(speakerColumns)
      start = column(startColumns)
      end = column(endColumns)
      // Without a speaker two times still tell talk, or one with nothing else beside the text; with an id and no time it is a
      // table of answers.
      if speaker == nil ? start == nil || end == nil && names.count > 2 : start == nil && names.contains("id")
      {
        return nil
      }
    }

    func entry(_ table: CSVTable, _ row: CSVTable.Row) -> SpokenEntry? {
      func cell(_ column: Int?) -> String? { column.flatMap { table.text(row, $0)?.string } }
      func seconds(_ column: Int?) -> Double? {
        guard let column, let cell = cell(column) else { return nil }
        return (names[column].hasSuffix("_ms") ? Clock.milliseconds : .seconds).seconds(cell)
      }
      guard let text = table.prose(row, self.text) else { return nil }
      let start = seconds(start)
      return SpokenEntry(
        speaker: cell(speaker),
        start: start,
        end: seconds(end),
        text: text.said(at: start)
      )
    }
  }
}
