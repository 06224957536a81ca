/// Finds out how a text marks its turns, and reads it so.
struct TextLayout {
  private let source: [UInt8]
  private let lines: LineIndex
  private let options: ReadingOptions
  private let chat: ChatLog
  private let region: SpeechRegion

  init(_ source: [UInt8], _ lines: LineIndex, _ options: ReadingOptions) {
    self.source = source
    self.lines = lines
    self.options = options
    chat = ChatLog(source, lines)
    region = SpeechRegion(source, lines)
  }

  /// The transcript, in the first layout that fits.
  func transcript() throws(TranscriptError) -> Transcript {
    if chat.isWholeFile { throw .chatLog }
    var transcript = try read()
    if chat.count > 0 {
      transcript.warnings.insert("\(chat.count) chat messages were passed over: they are not speech", at: 0)
    }
    return transcript
  }

  private func read() throws(TranscriptError) -> Transcript {
    let markdown = labelled(.markdown)
    if markdown.count > 2 { return transcript(markdown, .markdown) }
    let plain = labelled(.plain)
    let unnamed = UnnamedCaptions(source, lines)
    if unnamed.matches(named: plain.count) {
      guard options.acceptsUnlabelled else { throw .noSpeakers(.zoomCaptions) }
      return Transcript(unnamed.turns(), .zoomCaptions, source, lines, options)
    }
    let timed = labelled(.timedHeaders)
    if timed.count > (timed.isWallClock ? 0 : 1),
      timed.isRecurring || timed.count >= max(plain.count, markdown.count)
    {
      return transcript(timed, timed.isWallClock ? .zoomCaptions : .otter)
    }
    if let teams = TeamsLines(source, lines), teams.count > max(timed.count, plain.count, markdown.count) {
      return Transcript(teams.turns(), .plainText, source, lines, options)
    }
    if markdown.count > 0, markdown.count >= plain.count { return transcript(markdown, .markdown) }
    if plain.count > 0 { return transcript(plain, .plainText) }
    let headed = labelled(.headers)
    if headed.speakerCount > 1 { return transcript(headed, .plainText) }
    throw looksLikeProse || isTimed ? .noSpeakers(.plainText) : .notATranscript
  }

  private func labelled(_ layout: LabelledLines.Layout) -> LabelledLines {
    LabelledLines(source, lines, layout, in: region, without: chat.lines, options: options)
  }

  private func transcript(_ talk: LabelledLines, _ format: TranscriptFormat) -> Transcript {
    Transcript(talk.turns(), region.isUnderTimes ? .googleMeet : format, source, lines, options)
  }

  /// Times on lines of their own, two at least: somebody spoke then.
  private var isTimed: Bool {
    region.lines.lazy.filter { source.timeAlone(in: lines.content(of: $0)) != nil }.prefix(2).count > 1
  }

  /// Letters, spaces and a good many of them: somebody said this, but who?
  private var looksLikeProse: Bool {
    let head = source.prefix(4096)
    let letters = head.count { $0.isLetter || $0 == .space }
    return head.count >= 200 && letters * 10 > head.count * 8
  }
}
