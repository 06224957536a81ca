/// Reads a transcript out of a file's bytes, whatever format they are in.
///
///     let bytes = [UInt8](try Data(contentsOf: url))
///     let transcript = try TranscriptReader.read(bytes)
///     transcript.format        // .webvtt
///     transcript.candidates    // ["Priya Raman"]
public enum TranscriptReader {
  /// Reads a transcript. The format is recognised by content, never by file name.
  ///
  /// The lines of a Word document are those of the text taken out of it.
  ///
  /// - Throws: `TranscriptError`, if there is nothing to read or nobody to be told apart.
  /// - Complexity: linear in the size of the file.
  public static func read(
    _ bytes: [UInt8],
    options: ReadingOptions = .init()
  ) throws(TranscriptError) -> Transcript {
    let isDocument = WordDocument.matches(bytes)
    let decoded = try DecodedSource(isDocument ? WordDocument.text(of: bytes) : bytes)
    let source = decoded.utf8
    guard source.contains(where: { !$0.isWhitespace }) else { throw .empty }
    let lines = LineIndex(source)
    try options.limits.check(lines)
    var transcript =
      try isDocument ? document(source, lines, options) : read(source, lines, options)
    try options.limits.check(transcript)
    if decoded.isGuessed { transcript.warnings.insert("not UTF-8: read as Windows-1252", at: 0) }
    return transcript
  }

  /// The text of a Word document: in a layout of Teams, or else as any text.
  private static func document(
    _ source: [UInt8],
    _ lines: LineIndex,
    _ options: ReadingOptions
  ) throws(TranscriptError) -> Transcript {
    if let teams = TeamsLines(source, lines) {
      return Transcript(teams.turns(), .word, source, lines, options)
    }
    var transcript = try read(source, lines, options)
    transcript.format = .word
    return transcript
  }

  private static func read(
    _ source: [UInt8],
    _ lines: LineIndex,
    _ options: ReadingOptions
  ) throws(TranscriptError) -> Transcript {
    if WebVTT.matches(source) {
      return try captions(.webvtt, WebVTT(source, lines).entries, source, lines, options)
    }
    if let json = try JSONTranscript(source, lines) {
      return try talk(json.format, json.entries, source, lines, options)
    }
    if let table = try TurnTable(source, lines) {
      var transcript = try talk(table.format, table.entries, source, lines, options)
      transcript.warnings += table.warnings
      return transcript
    }
    if let format = AnswersFile.format(of: source, lines) {
      return try AnswersFile(format, source, lines, most: options.limits.answers).transcript()
    }
    if let table = BareTable(source, lines) {
      return try talk(.turnsTable, table.entries, source, lines, options)
    }
    if let format = SubRip.format(of: source, lines) {
      return try captions(format, SubRip(source, lines).entries, source, lines, options)
    }
    return try TextLayout(source, lines, options).transcript()
  }

  private static func talk(
    _ format: TranscriptFormat,
    _ entries: [SpokenEntry],
    _ source: [UInt8],
    _ lines: LineIndex,
    _ options: ReadingOptions
  ) throws(TranscriptError) -> Transcript {
    let talk = TurnBuilder(entries)
    if talk.names.isEmpty, !options.acceptsUnlabelled { throw .noSpeakers(format) }
    return Transcript(talk, format, source, lines, options)
  }

  private static func captions(
    _ format: TranscriptFormat,
    _ entries: [CueEntry],
    _ source: [UInt8],
    _ lines: LineIndex,
    _ options: ReadingOptions
  ) throws(TranscriptError) -> Transcript {
    let captions = CaptionTurns(source, lines, entries)
    let talk = captions.turns(options: options)
    if format == .srt, talk.names.isEmpty, let teams = TeamsLines(source, lines) {
      return Transcript(teams.turns(), .plainText, source, lines, options)
    }
    if !options.acceptsUnlabelled {
      if entries.isEmpty { throw .noCues(format) }
      if talk.names.isEmpty { throw .noSpeakers(format) }
    }
    var transcript = Transcript(talk, format, source, lines, options)
    transcript.cues = captions.cues()
    return transcript
  }
}

extension Transcript {
  /// Puts a transcript together from who said what: roles, exchanges and warnings follow from that.
  init(
    _ talk: TurnBuilder,
    _ format: TranscriptFormat,
    _ source: [UInt8],
    _ lines: LineIndex,
    _ options: ReadingOptions
  ) {
    var talk = talk
    let turns = talk.finish()
    let renamed = RenamedTalk(names: talk.names, turns: turns, options.renames)
    let roles = RoleInference(names: renamed.names, turns: renamed.turns, options: options)
    let speakers = renamed.names.indices.map {
      Speaker(name: renamed.names[$0], role: roles.roles[$0], confidence: roles.confidences[$0])
    }
    self.init(
      format: format,
      speakers: speakers,
      turns: renamed.turns,
      exchanges: ExchangeBuilder.exchanges(of: renamed.turns, speakers: speakers),
      cues: nil,
      warnings: roles.warnings,
      renamed: renamed.found,
      source: source,
      lines: lines
    )
    doubted = talk.doubted
    if let doubt = Transcript.doubt(doubted) { warnings.append(doubt) }
    if speakers.isEmpty, !turns.isEmpty { warnings.append(TranscriptError.noSpeakers(format).description) }
    let unknown = turns.count { $0.speaker == nil }
    if !speakers.isEmpty, unknown > 0 {
      warnings.append(
        unknown == 1
          ? "one turn does not say who speaks, and belongs to no answer"
          : "\(unknown) turns do not say who speaks, and belong to no answer"
      )
    }
    if exchanges.isEmpty { warnings.append("nobody answers: no questions and answers were found") }
  }

  private static func doubt(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown =
      names.prefix(3).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 3 ? " and others" : "")
    return names.count == 1
      ? "\(shown) opens a line once, and is not taken for a speaker: if it is one, name it as interviewer or candidate"
      : "\(shown) open a line once each, and are not taken for speakers: if they are, name them as interviewers or candidates"
  }
}
