/// A table of what was said that has no header row: the cells tell which column is what.
///
///     Ada Osei,00:00:04,"What broke, then?"
///     Ben Stone,00:00:09,We paged ourselves.
///
/// A column in which every cell is a time is the start, a second one the end; one in which a few names come again
/// and again is the speaker; of the others, the one with most text is what was said.
struct BareTable {
  /// The rows, in order.
  let entries: [SpokenEntry]

  private static let mostColumns = 6

  /// Nil if the file is no such table.
  init?(_ source: [UInt8], _ lines: LineIndex) {
    for delimiter in [UInt8.tab, UInt8(ascii: ";"), UInt8(ascii: ",")]
    where Self.mayDelimit(delimiter, source, lines) {
      guard let table = try? CSVTable(source, lines, withoutHeader: delimiter),
        let columns = Columns(table, delimiter)
      else { continue }
      entries = table.rows.compactMap { columns.entry(table, $0) }
      return
    }
    return nil
  }

  /// Whether the first two lines begin with a cell that can be a time or a name, so that prose is not taken apart in vain.
  private static func mayDelimit(_ delimiter: UInt8, _ source: [UInt8], _ lines: LineIndex) -> Bool {
    lines.count > 1
      && (1...2).allSatisfy { number in
        let line = lines.content(of: number)
        guard let end = source[line].firstIndex(of: delimiter), end - line.lowerBound <= SpeakerLabel.longest
        else { return false }
        let cell = source[line.lowerBound..<end]
        return !cell.contains(.colon) || Clock.seconds.seconds(String(decoding: cell, as: UTF8.self)) != nil
      }
  }

  /// Where the columns stand.
  private struct Columns {
    var text: Int
    var speaker: Int
    var times: [Int]

    init?(_ table: CSVTable, _ delimiter: UInt8) {
      guard let count = table.rows.first?.cells.count, (2...mostColumns).contains(count),
        table.rows.count > 2, table.rows.allSatisfy({ $0.cells.count == count })
      else { return nil }
      let columns = (0..<count).map { column in table.rows.map { table.text($0.cells[column]).string } }
      let times = columns.indices.filter { columns[$0].allSatisfy { Clock.seconds.seconds($0) != nil } }
      let words = columns.indices.filter { !times.contains($0) }
      guard let speaker = words.first(where: { Self.areSpeakers(columns[$0]) }),
        let text = words.filter({ $0 != speaker }).max(by: {
          Self.length(columns[$0]) < Self.length(columns[$1])
        })
      else { return nil }
      // Commas in prose have a space behind them.
      let isProse = delimiter == UInt8(ascii: ",") && columns[text].contains(where: { $0.hasPrefix(" ") })
      guard !times.isEmpty || !isProse else { return nil }
      // Lines of a name and words, perhaps after a time, have their own layout, which knows times of day.
      if delimiter == .tab, speaker < 2, times == Array(0..<speaker) { return nil }
      self.text = text
      self.speaker = speaker
      self.times = times
    }

    private static func length(_ cells: [String]) -> Int { cells.reduce(0) { $0 + $1.utf8.count } }

    /// Names without a colon, each of them twice on the average at least.
    private static func areSpeakers(_ cells: [String]) -> Bool {
      let names = Set(cells)
      return names.count > 1 && names.count * 2 <= cells.count
        && names.allSatisfy { name in
          let bytes = Array(name.utf8)
          return SpeakerLabel.isPossible(bytes, 0..<bytes.count) && !bytes.contains(.colon)
            && SpeakerLabel.looksLikeName(name)
        }
    }

    func entry(_ table: CSVTable, _ row: CSVTable.Row) -> SpokenEntry? {
      let times = times.map { Clock.seconds.seconds(table.text(row.cells[$0]).string) }
      return SpokenEntry(
        speaker: table.text(row.cells[speaker]).string,
        start: times.first ?? nil,
        end: times.dropFirst().first ?? nil,
        text: table.text(row.cells[text]).said(at: times.first ?? nil)
      )
    }
  }
}
