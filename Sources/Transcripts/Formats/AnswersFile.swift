/// Files in which every record is one answer: JSON Lines, or a table with a column of answers.
///
/// Answers are kept byte for byte, so that spans labelled in them stay where they are.
struct AnswersFile {
  /// One record.
  struct Record {
    /// The record's own id, if it has one.
    var id: RecordID?
    /// The answer.
    var answer: SourcedText
    /// What was asked, if the file tells.
    var question: SourcedText?
    /// All string values by key, those two among them.
    var values: [String: String]
    /// The evidence spans, if there is a key for them.
    var evidence: [EvidenceRecord]?
    /// Line of the record, counted from 1.
    var line: Int
  }

  /// The records in the order of the file.
  private(set) var records: [Record] = []
  /// What of the file is not read.
  private var warnings: [String] = []
  private let format: TranscriptFormat
  private let source: [UInt8]
  private let lines: LineIndex
  /// The number of the first line, where the lines are not the first of their file.
  private let firstLine: Int

  /// How many records may be read.
  private let most: Int

  /// The names under which an answer may stand, the first that is there counts.
  private static let answerKeys = ["answer", "text"]

  init(
    _ format: TranscriptFormat,
    _ source: [UInt8],
    _ lines: LineIndex,
    firstLine: Int = 1,
    most: Int = .max
  ) throws(TranscriptError) {
    self.most = most
    self.firstLine = firstLine
    self.format = format
    self.source = source
    self.lines = lines
    if format == .answersJSONL {
      try Self.readJSONLines(source, lines, firstLine: firstLine) { record throws(TranscriptError) in
        try add(record)
      }
    } else {
      try readTable()
    }
  }

  /// Hands out the records of JSON Lines one after the other, so that not all need be held.
  static func readJSONLines(
    _ source: [UInt8],
    _ lines: LineIndex,
    firstLine: Int = 1,
    _ body: (Record) throws(TranscriptError) -> Void
  ) throws(TranscriptError) {
    for line in 1...lines.count {
      let range = source.trimmed(lines.content(of: line))
      guard !range.isEmpty else { continue }
      let number = line + firstLine - 1
      let object = try JSONLine(source, range, number: number)
      guard let answer = object.text(Self.answerKeys) else {
        throw .missingKey("answer", line: number)
      }
      try body(
        Record(
          id: object.id,
          answer: answer,
          question: object.text("question"),
          values: object.strings,
          evidence: object.evidence,
          line: number
        )
      )
    }
  }

  private mutating func add(_ record: Record) throws(TranscriptError) {
    if records.count == most { throw .tooMuch("answers", most: most, line: record.line) }
    records.append(record)
  }

  private mutating func readTable() throws(TranscriptError) {
    let table = try CSVTable(source, lines)
    guard let column = Self.answerKeys.lazy.compactMap(table.header.firstIndex).first else {
      throw .noAnswerColumn(columns: table.header)
    }
    let question = table.header.firstIndex(of: "question")
    warnings = table.warnings(prose: column)
    for row in table.rows {
      guard let answer = table.prose(row, column) else {
        throw .missingKey(table.header[column], line: row.line)
      }
      var values: [String: String] = [:]
      for (index, name) in table.header.enumerated() where !name.isEmpty {
        if let text = table.text(row, index)?.string, !text.isEmpty { values[name] = text }
      }
      try add(
        Record(
          id: values["id"].map(RecordID.text),
          answer: answer,
          question: question.flatMap { table.text(row, $0) },
          values: values,
          evidence: try evidence(values["evidence"], line: row.line),
          line: row.line
        )
      )
    }
  }

  /// In a table, evidence is JSON in a cell.
  private func evidence(_ cell: String?, line: Int) throws(TranscriptError) -> [EvidenceRecord]? {
    guard let cell else { return nil }
    let object = Array("{\"evidence\":\(cell)}".utf8)
    do {
      return try JSONLine(object, 0..<object.count, number: line).evidence
    } catch {
      throw .wrongValue(key: "evidence", expected: EvidenceRecord.shape, line: line)
    }
  }

  /// The records as exchanges of somebody unnamed.
  func transcript() -> Transcript {
    var transcript = Transcript(
      format: format,
      speakers: [],
      turns: [],
      exchanges: [],
      cues: nil,
      warnings: records.isEmpty ? ["there is no record in this file"] : warnings,
      source: source,
      lines: lines,
      firstLine: firstLine
    )
    for record in records {
      transcript.turns.append(Turn(speaker: nil, text: record.answer, start: nil, end: nil))
      transcript.exchanges.append(
        Exchange(
          index: transcript.exchanges.count + 1,
          id: record.id,
          question: record.question ?? SourcedText(),
          answer: record.answer,
          speaker: nil,
          start: nil
        )
      )
    }
    return transcript
  }
}

// MARK: Recognising

extension AnswersFile {
  /// Which of the two a file is, if any: by its first brace, or by the names in its first line.
  static func format(of source: [UInt8], _ lines: LineIndex) -> TranscriptFormat? {
    if looksLikeJSON(source) { return .answersJSONL }
    let header = CSVTable.header(source, lines)
    if header == ["answer"] { return .answersCSV }
    let known = header.count(where: columnNames.contains)
    let hasAnswer = header.contains(where: answerKeys.contains)
    return header.count > 1 && (hasAnswer ? known > 0 : known > 1) ? .answersCSV : nil
  }

  private static let columnNames: Set<String> = [
    "id", "answer", "text", "label", "question", "evidence", "speaker", "start", "end", "name", "time",
    "response", "voice",
    "transcript", "candidate",
  ]

  /// `{` and a key, or `[` and an object: transcripts of other kinds may open with a bracket as well.
  static func looksLikeJSON(_ source: [UInt8]) -> Bool {
    let text = source.lazy.filter { !$0.isWhitespace }.prefix(2)
    return text.elementsEqual("{\"".utf8) || text.elementsEqual("{}".utf8) || text.elementsEqual("[{".utf8)
  }
}
