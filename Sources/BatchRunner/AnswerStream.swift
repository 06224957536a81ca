import Foundation
import Transcripts

/// Answers that arrive on a stream, one JSON object a line, handed out as soon as their lines are there.
///
///     var stream = AnswerStream()
///     if try stream.begin() {
///       while let transcript = try stream.next() { print(classifier.report(on: transcript, path: "-")) }
///     }
///
/// Memory grows with the longest line, not with the stream, which may have no end.
public struct AnswerStream {
  private let descriptor: Int32
  private let path: String
  private let limit: Int
  /// What was read and not handed out yet.
  public private(set) var buffer: [UInt8] = []
  /// How much of the buffer is whole lines.
  private var wholeLines = 0
  private var isOver = false
  private var lines = AnswerLines()

  /// Reads from standard input, or from another descriptor that is called `path` in failures.
  public init(descriptor: Int32 = STDIN_FILENO, path: String = "-", limit: Int = InputFile.transcriptLimit) {
    self.descriptor = descriptor
    self.path = path
    self.limit = limit
  }

  /// Reads as far as the first line with something in it, and tells whether these are answers. If not, `buffer` holds all that
  /// was read.
  public mutating func begin() throws(InputFailure) -> Bool {
    var blank = 0
    while !isOver {
      try fill()
      // No line of what is blank so far is looked at again.
      blank = buffer[blank..<wholeLines].firstIndex { $0 > UInt8(ascii: " ") } ?? wholeLines
      if blank < wholeLines { return AnswerLines.canBegin(with: Array(line(around: blank))) }
    }
    return false
  }

  private func line(around place: Int) -> ArraySlice<UInt8> {
    func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let start = buffer[..<place].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    return buffer[start...].prefix { !isBreak($0) }
  }

  /// The next answers, as many as have arrived; nil at the end.
  ///
  /// - Throws: ``InputFailure`` after all answers before the line at fault, or if a line is longer than the limit.
  public mutating func next() throws(InputFailure) -> Transcript? {
    while true {
      if let failure = lines.failure {
        throw InputFailure(failure, at: path)
      }
      if isOver { wholeLines = buffer.count }
      if wholeLines > 0 {
        let transcript = lines.read(Array(buffer[..<wholeLines]))
        buffer.removeFirst(wholeLines)
        wholeLines = 0
        if !transcript.exchanges.isEmpty { return transcript }
      } else if isOver {
        return nil
      } else {
        try fill()
      }
    }
  }

  /// Reads what has arrived; waits if there is nothing.
  private mutating func fill() throws(InputFailure) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var count = unsafe read(descriptor, &piece, piece.count)
    while count < 0, errno == EINTR { count = unsafe read(descriptor, &piece, piece.count) }
    if count < 0 { throw InputFailure(path: path, error: InputFile.reason(errno)) }
    if count == 0 { isOver = true }
    let start = buffer.count
    buffer += piece[..<count]
    if buffer.count > limit { throw InputFailure.tooLarge(path, limit: limit) }
    // A CR at the very end may be the first half of CRLF.
    let end =
      buffer[start...].lastIndex { $0 == UInt8(ascii: "\n") }
      ?? buffer[max(0, start - 1)...].dropLast().lastIndex { $0 == UInt8(ascii: "\r") }
    if let end { wholeLines = end + 1 }
  }
}
