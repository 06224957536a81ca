import Transcripts

/// A document taken apart into what it says or asks, each with its line.
struct AuditDocument {
  /// A sentence of a posting, or a question with what belongs to it.
  struct Statement {
    var line: Int
    var text: [UInt8]
  }

  let kind: AuditReport.Kind
  let speakers: [String]
  let statements: [Statement]

  /// Reads a document.
  ///
  /// - It is a transcript if two people or more speak in it, each more than once: then its questions are what it says.
  /// - It is a kit if at least one line in four asks: then the lines that ask are what it says, and notes between them are not.
  /// - Else it is a posting, and says every sentence.
  init(_ bytes: [UInt8]) throws(TranscriptError) {
    if let transcript = try? TranscriptReader.read(bytes), AuditDocument.isTalk(transcript) {
      kind = .transcript
      speakers = transcript.speakers.map(\.name)
      statements = AuditDocument.questions(of: transcript)
      return
    }
    speakers = []
    let document = try DocumentText(bytes)
    let lines = (1...document.lines.count).map {
      Statement(line: $0, text: Array(document.utf8[document.lines.content(of: $0)]))
    }.filter { $0.text.contains(where: \.isLetter) }
    if lines.count(where: { AuditDocument.isQuestion($0.text) }) * 4 >= lines.count {
      kind = .kit
      statements = lines.map { Statement(line: $0.line, text: AskingSentences.text(of: $0.text)) }
        .filter { !$0.text.isEmpty }
    } else {
      kind = .posting
      statements = lines.flatMap { line in
        AskingSentences.ranges(in: line.text).map { Statement(line: line.line, text: Array(line.text[$0])) }
      }
    }
  }

  private static func isTalk(_ transcript: Transcript) -> Bool {
    if transcript.format.isAnswers { return transcript.exchanges.contains { !$0.question.isEmpty } }
    let turns = Dictionary(grouping: transcript.turns.compactMap(\.speaker)) { $0 }
    return turns.values.count { $0.count > 1 } > 1 && !transcript.exchanges.isEmpty
  }

  private static func questions(of transcript: Transcript) -> [Statement] {
    var seen: Set<[UInt8]> = []
    return transcript.exchanges.compactMap { exchange in
      let text = AskingSentences.text(of: exchange.question.utf8)
      guard !text.isEmpty, seen.insert(text).inserted else { return nil }
      return Statement(line: transcript.line(of: exchange.question) ?? 1, text: text)
    }
  }

  /// Whether a line asks beyond doubt. "What you will do" and "Who we are" are headings of postings.
  private static func isQuestion(_ line: [UInt8]) -> Bool {
    line.contains(UInt8(ascii: "?")) || AskingSentences.opensWithRequest(line)
  }
}
