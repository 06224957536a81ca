/// An interview as read from a file: who spoke, what was asked and what was answered.
///
///     let transcript = try TranscriptReader.read(bytes)
///     for exchange in transcript.exchanges {
///       print(transcript.line(of: exchange), exchange.question.string, exchange.answer.string)
///     }
///
/// All times are seconds from the start of the recording, nil where the file does not tell; all offsets are
/// bytes of `source`.
public struct Transcript: Sendable {
  /// What kind of file it was.
  public var format: TranscriptFormat
  /// Everybody who is named, in the order in which they first speak.
  public var speakers: [Speaker]
  /// What was said, in the order of the file; consecutive entries of one speaker are one turn.
  public var turns: [Turn]
  /// Questions with their answers.
  public var exchanges: [Exchange]
  /// For caption formats, the cues as the file has them; nil for all others.
  public var cues: [Cue]?
  /// What was doubtful, in words for the user.
  public var warnings: [String]
  /// The names that open a line once as a speaker's would, and were not taken for one's.
  public var doubted: [String] = []
  /// The old names of those speakers whom the caller renamed, as the caller writes them.
  public var renamed: [String] = []
  /// The file as UTF-8, without byte-order mark: what every source offset counts in. Of a Word document it
  /// is the text taken out of it.
  public var source: [UInt8]
  /// The lines of `source`.
  public var lines: LineIndex
  /// The number of the first of these lines; more than 1 in what is read of a stream.
  public var firstLine = 1
}

extension Transcript {
  /// The names of those who answer.
  public var candidates: [String] { names(.candidate) }

  /// The names of those who ask.
  public var interviewers: [String] { names(.interviewer) }

  private func names(_ role: Role) -> [String] { speakers.filter { $0.role == role }.map(\.name) }

  /// The line where a text begins, counted from 1; nil if nothing tells where it is.
  public func line(of text: SourcedText) -> Int? {
    text.pieces.first.map { number(lines.line(at: $0.source.lowerBound)) }
  }

  /// The line where the text at a byte offset of `text` stands, counted from 1.
  public func line(of text: SourcedText, at offset: Int) -> Int? {
    text.isEmpty ? nil : number(lines.line(at: text.source(of: offset..<offset).lowerBound))
  }

  private func number(_ line: Int) -> Int { line + firstLine - 1 }

  /// The line where a turn's text begins, counted from 1.
  public func line(of turn: Turn) -> Int { line(of: turn.text) ?? 1 }

  /// The line where the answer begins, counted from 1.
  public func line(of exchange: Exchange) -> Int { line(of: exchange.answer) ?? 1 }
}

/// Who somebody is in the interview.
public enum Role: String, Sendable, CaseIterable {
  /// Asks; a host.
  case interviewer
  /// Answers; a guest.
  case candidate
  /// Does neither: a break, a jingle, a narrator.
  case other
}

/// Somebody named in a transcript.
public struct Speaker: Sendable, Equatable {
  /// The name as the file first has it.
  public var name: String
  /// What they do in the interview.
  public var role: Role
  /// How likely the role is right, 0 to 1, if it was inferred from the talk; nil if their label or the caller says it.
  public var confidence: Double?
}

/// What one speaker says until somebody else does.
public struct Turn: Sendable, Equatable {
  /// Index into the transcript's speakers; nil if the file does not say who.
  public var speaker: Int?
  /// The words, without markup, stamps and sounds.
  public var text: SourcedText
  /// When it begins, in seconds, if the file tells.
  public var start: Double?
  /// When it ends, in seconds, if the file tells.
  public var end: Double?
}

/// One cue of a caption file, as the file has it.
public struct Cue: Sendable, Equatable {
  /// The identifier line, if there is one.
  public var id: String?
  /// When it is shown, in seconds.
  public var start: Double
  /// When it goes, in seconds.
  public var end: Double
  /// The payload with its markup; lines are separated by LF.
  public var text: String
  /// The name in its first voice tag, if there is one.
  public var voice: String?
}

/// A question and one person's whole answer to it.
public struct Exchange: Sendable, Equatable {
  /// Its number in the transcript, from 1.
  public var index: Int
  /// The record's own id, if the file is one of answers.
  public var id: RecordID?
  /// All that the interviewers said since the answer before.
  public var question: SourcedText
  /// All that the candidate said to it.
  public var answer: SourcedText
  /// Who answers: index into the transcript's speakers; nil if the file does not say.
  public var speaker: Int?
  /// When the answer begins, in seconds, if the file tells.
  public var start: Double?
}
