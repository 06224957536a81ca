/// A table of comma-separated values (RFC 4180) with a header row.
///
/// Quoted cells may hold delimiters, line breaks and doubled quotes. The delimiter is the comma, semicolon
/// or tab that comes up most in the header: spreadsheets write `;` where the comma is the decimal sign.
struct CSVTable {
  /// A cell's place, without its quotes.
  struct Cell {
    var range: Range<Int>
    var isQuoted: Bool
  }

  /// A row and the line it begins on, counted from 1.
  struct Row {
    var cells: [Cell]
    var line: Int
  }

  /// The names of the columns, in small letters.
  private(set) var header: [String] = []
  /// The rows with anything in them.
  private(set) var rows: [Row] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], _ lines: LineIndex) throws(TranscriptError) {
    self.bytes = bytes
    let delimiter = Self.delimiter(bytes, lines.content(of: 1))
    var index = 0
    while index < bytes.count {
      let row = try row(at: &index, delimiter, lines)
      if header.isEmpty {
        header = row.cells.map { text($0).string.lowercased().trimmingSpaces() }
      } else if row.cells.count > 1 || !(row.cells.first?.range.isEmpty ?? true) {
        rows.append(row)
      }
    }
  }

  /// The column names of a file's first line, if it were a table.
  static func header(_ bytes: [UInt8], _ lines: LineIndex) -> [String] {
    let line = lines.content(of: 1)
    guard line.count <= 400 else { return [] }
    let delimiter = delimiter(bytes, line)
    return bytes[line].split(separator: delimiter, omittingEmptySubsequences: false).map {
      String(decoding: $0.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self).lowercased().trimmingSpaces()
    }
  }

  private static func delimiter(_ bytes: [UInt8], _ line: Range<Int>) -> UInt8 {
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8.tab]
    let counts = choices.map { choice in bytes[line].count { $0 == choice } }
    return zip(choices, counts).max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }

  private func row(at index: inout Int, _ delimiter: UInt8, _ lines: LineIndex) throws(TranscriptError) -> Row
  {
    var row = Row(cells: [], line: lines.line(at: index))
    while true {
      row.cells.append(try cell(at: &index, delimiter, lines))
      guard index < bytes.count else { return row }
      let byte = bytes[index]
      index += 1
      if byte == delimiter { continue }
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      return row
    }
  }

  /// Reads a cell up to, not over, the delimiter or line break after it.
  private func cell(at index: inout Int, _ delimiter: UInt8, _ lines: LineIndex) throws(TranscriptError)
    -> Cell
  {
    let start = index
    while index < bytes.count, bytes[index] == .space { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      index = start
      skipToEnd(&index, delimiter)
      return Cell(range: start..<index, isQuoted: false)
    }
    let open = index
    index += 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
        index += 1
      }
      index += 1
    }
    guard index < bytes.count else { throw .openQuote(line: lines.line(at: open)) }
    let cell = Cell(range: open + 1..<index, isQuoted: true)
    skipToEnd(&index, delimiter)
    return cell
  }

  private func skipToEnd(_ index: inout Int, _ delimiter: UInt8) {
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != UInt8(ascii: "\n"),
      bytes[index] != UInt8(ascii: "\r")
    {
      index += 1
    }
  }

  /// The text of a cell with its place in the file.
  func text(_ cell: Cell) -> SourcedText {
    var text = SourcedText()
    var start = cell.range.lowerBound
    while cell.isQuoted, let quote = bytes[start..<cell.range.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
      text.append(utf8: bytes[start..<quote], source: start..<quote)
      text.append(utf8: bytes[quote..<quote + 1], source: quote..<min(quote + 2, cell.range.upperBound))
      start = min(quote + 2, cell.range.upperBound)
    }
    text.append(utf8: bytes[start..<cell.range.upperBound], source: start..<cell.range.upperBound)
    return text
  }

  /// The text in a column of a row; nil if the row is too short.
  func text(_ row: Row, _ column: Int) -> SourcedText? {
    row.cells.indices.contains(column) ? text(row.cells[column]) : nil
  }
}

extension String {
  func trimmingSpaces() -> String {
    split(separator: " ").joined(separator: " ")
  }
}
