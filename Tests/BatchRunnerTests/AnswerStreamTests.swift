import Foundation
import Testing
import Transcripts

@testable import BatchRunner

/// Answers that arrive in pieces of any size are those of the whole file.
@Suite struct AnswerStreamTests {
  private struct Answer: Equatable {
    var index: Int
    var id: RecordID?
    var question: String
    var answer: String
    var line: Int
    var middle: Int?
  }

  private static func answers(of transcript: Transcript) -> [Answer] {
    transcript.exchanges.map {
      Answer(
        index: $0.index,
        id: $0.id,
        question: $0.question.string,
        answer: $0.answer.string,
        line: transcript.line(of: $0),
        middle: transcript.line(of: $0.answer, at: $0.answer.utf8.count / 2)
      )
    }
  }

  /// What the stream hands out of bytes that are written to it in pieces.
  private func stream(_ bytes: [UInt8], pieces: Int, limit: Int = InputFile.limit) -> (
    begins: Bool, answers: [Answer], failure: InputFailure?, rest: [UInt8]
  ) {
    var ends: [Int32] = [0, 0]
    _ = unsafe pipe(&ends)
    let (input, output) = (ends[0], ends[1])
    Thread.detachNewThread {
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(pieces))
        let written = unsafe write(output, piece, piece.count)
        if written <= 0 { break }
        rest = rest.dropFirst(written)
      }
      close(output)
    }
    // The writer must not meet a closed pipe.
    defer {
      var rest = [UInt8](repeating: 0, count: 1 << 16)
      while unsafe read(input, &rest, rest.count) > 0 {}
      close(input)
    }
    var stream = AnswerStream(descriptor: input, path: "in", limit: limit)
    var answers: [Answer] = []
    do throws(InputFailure) {
      guard try stream.begin() else { return (false, [], nil, stream.buffer) }
      while let transcript = try stream.next() { answers += Self.answers(of: transcript) }
    } catch {
      return (true, answers, error, stream.buffer)
    }
    return (true, answers, nil, stream.buffer)
  }

  private static let records = [
    "{\"id\": \"a\", \"question\": \"Why?\", \"answer\": \"Café 😀, twice\"}",
    "", "  \t", "{\"id\": 7, \"text\": \"Nothing.\"}", "{\"answer\": \"\"}",
    "{\"answer\": \"a\\nb\\u2028c\"} ",
    "{\"answer\": \"We rolled it back in four minutes.\", \"label\": \"production\"}",
  ]

  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"], [1, 2, 3, 17, 4096])
  func piecesMakeNoDifference(lineEnd: String, pieces: Int) throws {
    for (head, tail) in [("", lineEnd), ("\u{FEFF}", ""), (lineEnd + lineEnd, lineEnd + lineEnd)] {
      let bytes = Array((head + Self.records.joined(separator: lineEnd) + tail).utf8)
      let whole = Self.answers(of: try TranscriptReader.read(bytes))
      #expect(whole.count == 5)
      let streamed = stream(bytes, pieces: pieces)
      #expect(streamed.begins)
      #expect(streamed.answers == whole)
      #expect(streamed.failure == nil)
    }
  }

  @Test func oldEncodings() throws {
    let bytes = Array("{\"answer\": \"caf".utf8) + [0xE9] + Array("\"}\n{\"answer\": \"x\"}\n".utf8)
    let whole = Self.answers(of: try TranscriptReader.read(bytes))
    for pieces in [1, 100] { #expect(stream(bytes, pieces: pieces).answers == whole) }
  }

  @Test(arguments: [1, 5, 1000])
  func aFailureComesAfterWhatIsBeforeIt(pieces: Int) throws {
    let good = Self.records.joined(separator: "\n") + "\n"
    for (broken, error) in [
      ("{\"answer\"", TranscriptError.brokenJSON(line: 8)), ("{\"id\": 3}", .missingKey("answer", line: 8)),
    ] {
      let streamed = stream(Array((good + broken + "\n" + good).utf8), pieces: pieces)
      #expect(streamed.answers.count == 5)
      #expect(streamed.failure == InputFailure(path: "in", line: 8, error: error.description))
    }
  }

  /// What is not surely a stream of answers is left to the readers of whole files.
  @Test(arguments: [
    "", "\n", "{\"answer\": \"x\"}", "WEBVTT\n\n", "id,answer\n1,x\n", "**Ada:** Why?\n",
    "{\n\"answer\": \"x\"}\n",
    "{\"speaker\": \"A\", \"text\": \"x\"}\n", "{\"text\": \"x\", \"segments\": [{\"text\": \"x\"}]}\n",
    "[]\n", "{}\n",
    "\u{FEFF}WEBVTT\n",
  ])
  func notAStream(text: String) throws {
    let streamed = stream(Array(text.utf8), pieces: 3)
    #expect(!streamed.begins)
    #expect(Array(text.utf8).starts(with: streamed.rest))
  }

  /// As long as a transcript may be, and looked at once.
  @Test func blankLinesBeforeTheFirstAnswer() {
    let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: 5_000_000)
    let streamed = stream(blank + Array(" {\"answer\": \"y\"}\n".utf8), pieces: 1 << 16)
    #expect(streamed.answers.map(\.line) == [5_000_001])
  }

  @Test func aLineIsLimited() throws {
    let line = Array("{\"answer\": \"\(String(repeating: "x", count: 300_000))\"}\n".utf8)
    let first = Array("{\"answer\": \"y\"}\n".utf8)
    let short = stream(first + line, pieces: 1000, limit: 400_000)
    #expect(short.answers.count == 2)
    let long = stream(first + line + first, pieces: 1000, limit: 200_000)
    #expect(long.answers.count == 1)
    #expect(long.failure?.error.hasPrefix("larger than 0 MB") == true)
  }
}
