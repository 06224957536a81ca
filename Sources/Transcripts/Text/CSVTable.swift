/// A table of comma-separated values (RFC 4180), with a header row mostly.
///
/// Quoted cells may hold delimiters, line breaks and doubled quotes. The delimiter is the comma, semicolon
/// or tab that comes up most in the header: spreadsheets write `;` where the comma is the decimal sign.
struct CSVTable {
  /// A cell's place, without its quotes.
  struct Cell {
    var range: Range<Int>
    var isQuoted: Bool
    /// What stands behind the closing quote.
    var rest: Range<Int>
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
  /// What stands between cells.
  let delimiter: UInt8
  private let bytes: [UInt8]

  /// Reads a table; one without a header needs to be told what stands between its cells.
  init(_ bytes: [UInt8], _ lines: LineIndex, withoutHeader delimiter: UInt8? = nil) throws(TranscriptError) {
    let hasHeader = delimiter == nil
    let delimiter = delimiter ?? Self.delimiter(bytes, lines.content(of: 1))
    self.bytes = bytes
    self.delimiter = delimiter
    var index = 0
    while index < bytes.count {
      let row = try row(at: &index, delimiter, lines)
      if hasHeader, header.isEmpty {
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
    return bytes[line].split(separator: delimiter, omittingEmptySubsequences: false).map(columnName)
  }

  /// A cell in small letters, without quotes and superfluous spaces. Every text file's first line comes by here: ASCII is read
  /// in one pass.
  private static func columnName(_ cell: ArraySlice<UInt8>) -> String {
    guard cell.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self).lowercased()
        .trimmingSpaces()
    }
    var name: [UInt8] = []
    for byte in cell where byte != UInt8(ascii: "\"") {
      if byte != .space || name.last.map({ $0 != .space }) ?? false { name.append(byte.lowercased) }
    }
    if name.last == .space { name.removeLast() }
    return String(decoding: name, as: UTF8.self)
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
      return Cell(range: start..<index, isQuoted: false, rest: index..<index)
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
    let quote = index
    skipToEnd(&index, delimiter)
    return Cell(range: open + 1..<quote, isQuoted: true, rest: quote + 1..<index)
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
    if !bytes.trimmed(cell.rest).isEmpty { text.append(utf8: bytes[cell.rest], source: cell.rest) }
    return text
  }

  /// Whether nothing is written in a cell.
  func isBlank(_ cell: Cell) -> Bool {
    bytes.trimmed(cell.range).isEmpty && bytes.trimmed(cell.rest).isEmpty
  }

  /// The text in a column of a row; nil if the row is too short.
  func text(_ row: Row, _ column: Int) -> SourcedText? {
    row.cells.indices.contains(column) ? text(row.cells[column]) : nil
  }
}

extension String {
  func trimmingSpaces() -> String {
    pieces(between: { $0 == " " }, bytes: { $0 == .space }).joined(separator: " ")
  }
}
