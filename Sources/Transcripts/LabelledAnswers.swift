/// One answer with its label, for training and evaluation.
public struct LabelledAnswer: Sendable, Equatable {
  /// The record's id, or its line number if it has none.
  public var id: String
  /// What was asked, if the file tells.
  public var question: String?
  /// What was answered, byte for byte as in the file.
  public var answer: String
  /// The label, as the file has it.
  public var label: String
  /// The stretches of the answer that argue for the label.
  public var evidence: [LabelledSpan]
  /// All other values that are strings or whole numbers, by key.
  public var attributes: [String: String]
  /// Line of the record, counted from 1.
  public var line: Int
}

/// A stretch of an answer that somebody marked as evidence.
public struct LabelledSpan: Sendable, Equatable {
  /// The words, verbatim.
  public var quote: String
  /// What it is evidence of, if the file tells.
  public var theme: String?
  /// The label it speaks for, if the file tells.
  public var leans: String?
  /// Whether the speaker only supposes it.
  public var hypothetical: Bool
  /// Where it stands in the answer, in Unicode scalars; the first place, if there are several.
  public var range: Range<Int>
}

/// Reads labelled answers: JSON Lines, CSV with a header row (RFC 4180), or fastText's `__label__x text`.
///
///     {"id": "a1", "answer": "We rolled it back.", "label": "production",
///      "evidence": [{"quote": "rolled it back", "theme": "deployment-velocity", "leans": "production"}]}
///
/// The answer stands under `answer` or `text`. Which labels there are is the data's business.
public enum LabelledAnswersReader {
  /// Reads all records, in the order of the file.
  ///
  /// - Throws: `TranscriptError` that names the line, if a record is broken, lacks its answer or its label,
  ///   or quotes what the answer does not say.
  public static func read(_ bytes: [UInt8]) throws(TranscriptError) -> [LabelledAnswer] {
    let source = try DecodedSource(bytes).utf8
    guard source.contains(where: { !$0.isWhitespace }) else { throw .empty }
    let lines = LineIndex(source)
    try ReadingLimits().check(lines)
    if source[source.trimmed(0..<source.count)].starts(with: fastTextMark) {
      return try fastText(source, lines)
    }
    let format = AnswersFile.format(of: source, lines) ?? .answersCSV
    var answers: [LabelledAnswer] = []
    if format == .answersJSONL {
      try AnswersFile.readJSONLines(source, lines) { (record) throws(TranscriptError) in
        answers.append(try labelled(record))
      }
    } else {
      for record in try AnswersFile(format, source, lines).records { answers.append(try labelled(record)) }
    }
    return answers
  }

  private static let ownKeys: Set<String> = ["id", "question", "answer", "text", "label", "evidence"]

  private static func labelled(_ record: AnswersFile.Record) throws(TranscriptError) -> LabelledAnswer {
    let label = try checked(record.values["label"], key: "label", line: record.line)
    var spans: [LabelledSpan] = []
    for span in record.evidence ?? [] { spans.append(try placed(span, in: record)) }
    return LabelledAnswer(
      id: record.id?.description ?? String(record.line),
      question: record.question?.string,
      answer: record.answer.string,
      label: label,
      evidence: spans,
      attributes: record.values.filter { !ownKeys.contains($0.key) },
      line: record.line
    )
  }

  private static func checked(_ label: String?, key: String, line: Int) throws(TranscriptError) -> String {
    guard let label, !label.isEmpty else { throw .missingKey(key, line: line) }
    guard !label.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw .wrongValue(key: key, expected: "a name without line breaks or control codes", line: line)
    }
    return label
  }

  private static func placed(
    _ span: EvidenceRecord,
    in record: AnswersFile.Record
  ) throws(TranscriptError) -> LabelledSpan {
    guard let range = scalars(of: Array(span.quote.utf8), in: record.answer.utf8) else {
      throw .quoteNotInAnswer(quote: span.quote, line: record.line)
    }
    return LabelledSpan(
      quote: span.quote,
      theme: span.theme,
      leans: span.leans,
      hypothetical: span.hypothetical ?? false,
      range: range
    )
  }

  /// The first place of a quote in a text, both UTF-8, counted in Unicode scalars.
  private static func scalars(of quote: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard !quote.isEmpty, let place = text.firstRange(of: quote) else { return nil }
    let start = text[..<place.lowerBound].count { $0 & 0xC0 != 0x80 }
    return start..<start + quote.count { $0 & 0xC0 != 0x80 }
  }

  // MARK: fastText

  private static let fastTextMark = Array("__label__".utf8)

  /// One line an answer; of several labels the first counts.
  private static func fastText(_ source: [UInt8], _ lines: LineIndex) throws(TranscriptError)
    -> [LabelledAnswer]
  {
    var answers: [LabelledAnswer] = []
    for number in 1...lines.count {
      let range = source.trimmed(lines.content(of: number))
      guard !range.isEmpty else { continue }
      let words = source[range].split(whereSeparator: \.isBlank)
      let labels = words.prefix { $0.starts(with: fastTextMark) }
      let mark = labels.first.map { String(decoding: $0.dropFirst(fastTextMark.count), as: UTF8.self) }
      let label = try checked(mark, key: "__label__", line: number)
      guard labels.count < words.count else { throw .missingKey("text", line: number) }
      let answer = source[words[labels.count].startIndex..<range.upperBound]
      answers.append(
        LabelledAnswer(
          id: String(number),
          question: nil,
          answer: String(decoding: answer, as: UTF8.self),
          label: label,
          evidence: [],
          attributes: [:],
          line: number
        )
      )
    }
    return answers
  }
}
