extension [UInt8] {
  /// Where the words begin behind a dash that opens a line, which says that somebody else speaks; nil without one.
  ///
  ///     - What broke?      -The cache.      –Ada: And then?
  func afterDash(at start: Int, in line: Range<Int>) -> Int? {
    let dash = ["-", "–", "—"].first { self[start..<Swift.max(start, line.upperBound)].starts(with: $0.utf8) }
    guard let dash else { return nil }
    let next = peek(start + dash.utf8.count, in: line)
    return next.isBlank || next.isLetter ? skipBlanks(start + dash.utf8.count, in: line) : nil
  }
}
