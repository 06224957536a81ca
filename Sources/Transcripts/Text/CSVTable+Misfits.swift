/// Rows that do not fit the header, because somebody forgot to quote what has a delimiter or a line break in it.
extension CSVTable {
  /// The prose in a column of a row. In the last column it takes the cells with it that the header does not know, as the file has
  /// them; nil if the row is too short.
  func prose(_ row: Row, _ column: Int) -> SourcedText? {
    guard row.cells.indices.contains(column) else { return nil }
    var cell = row.cells[column]
    if isLast(column), let end = lastSurplus(of: row)?.rest.upperBound {
      cell.rest = cell.rest.lowerBound..<end
    }
    return text(cell)
  }

  /// What to tell of a table whose prose stands in a column: the first row of which something is not read.
  func warnings(prose column: Int) -> [String] {
    let tooLong = isLast(column) ? nil : rows.first { lastSurplus(of: $0) != nil }
    let tooShort = rows.first { $0.cells.count <= column && !$0.cells.allSatisfy(isBlank) }
    let sign = delimiter == .tab ? "tab" : "'\(Unicode.Scalar(delimiter))'"
    return [
      tooLong.map {
        "line \($0.line) has more cells than the header, and the further ones are not read; "
          + "quote what has a \(sign) in it"
      },
      tooShort.map {
        "line \($0.line) has no cell for '\(header[column])', and is not read; "
          + "quote what has a line break in it"
      },
    ].compactMap(\.self)
  }

  private func isLast(_ column: Int) -> Bool { column == header.count - 1 }

  /// The last cell with anything in it that the header does not know.
  private func lastSurplus(of row: Row) -> Cell? {
    row.cells.dropFirst(header.count).last { !isBlank($0) }
  }
}
