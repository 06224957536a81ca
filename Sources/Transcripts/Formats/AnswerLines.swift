/// Answers that arrive line by line, each a JSON object, read as a file of them is.
///
///     var lines = AnswerLines()
///     lines.read(Array("{\"answer\": \"We rolled back.\"}\n".utf8)).exchanges[0].index   // 1
///     lines.read(Array("{\"answer\": \"Twice.\"}\n".utf8)).exchanges[0].index            // 2
///
/// One thing differs from a file: a line that is not UTF-8 is read as Windows-1252 by itself, not with all others.
public struct AnswerLines: Sendable {
  private var lineCount = 0
  private var answerCount = 0
  /// What is wrong with the first line that is no record; nothing is read from there on.
  public private(set) var failure: TranscriptError?

  /// Begins with line 1 and answer 1.
  public init() {}

  /// Whether a file that begins with this line holds answers, whatever follows.
  public static func canBegin(with line: [UInt8]) -> Bool {
    JSONNode(document: withoutMark(line))?.isSurelyAnswer ?? false
  }

  /// Reads whole lines, up to the first that is no record.
  public mutating func read(_ bytes: [UInt8]) -> Transcript {
    let bytes = lineCount == 0 ? Self.withoutMark(bytes) : bytes
    return answers(DecodedSource.utf8(ofLines: bytes))
  }

  private mutating func answers(_ source: [UInt8]) -> Transcript {
    let lines = LineIndex(source)
    do throws(TranscriptError) {
      let file = try AnswersFile(.answersJSONL, source, lines, firstLine: lineCount + 1)
      var transcript = file.transcript()
      for place in transcript.exchanges.indices { transcript.exchanges[place].index += answerCount }
      answerCount += transcript.exchanges.count
      lineCount += lines.count - 1
      return transcript
    } catch {
      failure = error
      return answers(Array(source[..<lines.starts[(error.line ?? 1) - lineCount - 1]]))
    }
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
