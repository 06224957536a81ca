/// Where the lines of a file begin, so that a byte offset can be told as a line number.
///
///     let lines = LineIndex(Array("one\r\ntwo\rthree\n".utf8))
///     lines.count          // 4: the last line is empty
///     lines.line(at: 5)    // 2
///     lines.content(of: 2) // 5..<8
///
/// LF, CR and CRLF each end one line; nothing else does.
public struct LineIndex: Sendable, Equatable {
  /// First byte of every line, ascending; never empty.
  public let starts: [Int]
  /// End of every line's text, before its line break.
  let ends: [Int]

  /// Finds the lines of a file. Complexity: linear.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var ends: [Int] = []
    var index = 0
    let bytes = bytes.span
    while index < bytes.count {
      // Lines are long and their ends are few.
      if let eight = EightBytes(bytes, at: index), eight.marks(below: UInt8(ascii: "\r") + 1) == 0 {
        index += 8
        continue
      }
      let byte = bytes[index]
      index += 1
      guard byte <= UInt8(ascii: "\r") else { continue }
      if byte == UInt8(ascii: "\n") {
        ends.append(index - 1)
        starts.append(index)
      } else if byte == UInt8(ascii: "\r") {
        ends.append(index - 1)
        if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        starts.append(index)
      }
    }
    ends.append(bytes.count)
    self.starts = starts
    self.ends = ends
  }

  /// How many lines there are. Text after the last line break counts as a line, even if it is empty.
  public var count: Int { starts.count }

  /// The line that holds a byte, counted from 1. Complexity: logarithmic in the number of lines.
  public func line(at byteOffset: Int) -> Int {
    max(1, starts.partitioningIndex { $0 > byteOffset })
  }

  /// The bytes of a line, counted from 1, without its line break; empty if there is no such line.
  public func content(of line: Int) -> Range<Int> {
    guard starts.indices.contains(line - 1) else { return 0..<0 }
    return starts[line - 1]..<ends[line - 1]
  }
}
