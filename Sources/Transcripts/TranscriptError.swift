/// Why a file cannot be read, where, and what would mend it.
///
/// `description` is one lower-case line without a full stop, meant to follow `path:line: `.
public enum TranscriptError: Error, Sendable, Equatable {
  /// There is nothing in the file but white space.
  case empty
  /// The file is no text: what it is instead.
  case notText(String)
  /// A Word document that cannot be opened.
  case unreadableDocument(ArchiveError)
  /// Speech, but nothing says who speaks.
  case noSpeakers(TranscriptFormat)
  /// A caption file without a single cue.
  case noCues(TranscriptFormat)
  /// Text in which no turn, cue or record can be made out.
  case notATranscript
  /// A JSON document without a list of who said what.
  case unknownJSON
  /// A JSON document that is broken or ends too early.
  case cutJSON
  /// Nothing but a meeting's chat.
  case chatLog
  /// More of something than is read, and the most of it that is.
  case tooMuch(String, most: Int, line: Int?)
  /// A line of a JSON Lines file that is not a JSON object.
  case brokenJSON(line: Int)
  /// A record without the key or column it needs.
  case missingKey(String, line: Int)
  /// A key or cell that holds something else than it should.
  case wrongValue(key: String, expected: String, line: Int)
  /// A CSV file none of whose columns holds answers.
  case noAnswerColumn(columns: [String])
  /// A quoted CSV cell that is never closed.
  case openQuote(line: Int)
  /// An evidence quote that the answer does not contain.
  case quoteNotInAnswer(quote: String, line: Int)

  /// JSON that is nested too deeply.
  static func tooDeep(line: Int?) -> TranscriptError {
    .tooMuch("levels of nesting", most: ReadingLimits.nesting, line: line)
  }

  /// The line of the file it is about, counted from 1, or nil if it is the whole file.
  public var line: Int? {
    switch self {
    case .empty, .notText, .unreadableDocument, .noSpeakers, .noCues, .notATranscript, .unknownJSON, .cutJSON,
      .chatLog:
      nil
    case .noAnswerColumn: 1
    case .tooMuch(_, _, let line): line
    case .brokenJSON(let line), .missingKey(_, let line), .wrongValue(_, _, let line), .openQuote(let line),
      .quoteNotInAnswer(_, let line):
      line
    }
  }
}

extension TranscriptError: CustomStringConvertible {
  /// What is wrong and what mends it.
  public var description: String {
    switch self {
    case .empty:
      "the file is empty; export the transcript again"
    case .notText(let kind):
      "this is \(kind), not text; export the transcript as VTT, SRT or plain text in UTF-8"
    case .noSpeakers(let format):
      format.withoutSpeakers
    case .unreadableDocument(let error):
      "the Word document \(error)"
    case .noCues:
      "there is not one cue with a readable time; export the captions again"
    case .notATranscript:
      "this does not look like a transcript; 'Name: text' lines, Markdown with bold names, VTT, SRT, SBV, "
        + "JSON or CSV with speakers, and JSON Lines or CSV with an 'answer' are read"
    case .unknownJSON:
      "this JSON has no list of objects with a text and a speaker; export it with speaker labels, or write answers "
        + "as JSON Lines, one object on each line"
    case .cutJSON:
      "the JSON is broken or cut short; export it again"
    case .chatLog:
      "this is a meeting's chat, not speech; give the transcript or the saved captions of the meeting instead"
    case .tooMuch(let what, let most, _):
      "more than \(most) \(what), the most that is read; split the file, or export it in another format"
    case .brokenJSON:
      "this line is not a JSON object; JSON Lines need one whole object on each line"
    case .missingKey(let key, _):
      "there is no '\(key)' in this record; add it, or take the record out"
    case .wrongValue(let key, let expected, _):
      "'\(key)' should be \(expected)"
    case .noAnswerColumn(let columns):
      "no column is named 'answer' or 'text', only \(Self.shown(columns)); rename the one with the answers"
    case .openQuote:
      "the quoted cell that begins here is never closed; double the quotes inside it"
    case .quoteNotInAnswer(let quote, _):
      "the answer does not contain the quote '\(Self.shortened(quote))'; copy it verbatim"
    }
  }

  /// The first few of a list, in quotes.
  private static func shown(_ names: [String]) -> String {
    names.prefix(5).map { "'\(shortened($0))'" }.joined(separator: ", ")
      + (names.count > 5 ? " and others" : "")
  }

  /// As much of a file's text as an error has room for.
  private static func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
}
