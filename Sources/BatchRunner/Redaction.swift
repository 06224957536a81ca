import Transcripts

/// Masks who somebody is, so that a report can be shown to others.
///
///     let redaction = Redaction(names: transcript.speakers.map(\.name))
///     redaction.text("Ask Ada, ada@example.org")    // "Ask [speaker 1], [email]"
///     redaction.report(report)                      // every text of it masked, evidence still in its place
///
/// Speakers are `[speaker 1]`, `[speaker 2]` and so on, in the order of the names; labels that name nobody, such as
/// "Interviewer", stay. Links, e-mail addresses and phone numbers are `[link]`, `[email]` and `[phone]`.
///
/// It is not anonymity: people who do not speak, employers, places and what was done there stay.
public struct Redaction: Sendable {
  private let names: NameFinder

  /// Masks the names of the speakers, given as their labels are written.
  public init(names: [String]) { self.init(people: names.map { [$0] }) }

  /// Masks the names of people, each of whom may have several.
  public init(people: [[String]]) { names = NameFinder(people) }

  /// A report with every text masked. Tags, weights, lines and times are what they were.
  public func report(_ report: TranscriptReport) -> TranscriptReport {
    var report = report
    report.path = path(report.path)
    report.candidates = report.candidates.map(speaker)
    report.interviewers = report.interviewers.map(speaker)
    report.warnings = report.warnings.map(text)
    report.questions = report.questions.map(question)
    return report
  }

  /// A transcript with every text masked, and without its source. A masked text has one place: from where it begins to
  /// where it ends in the file.
  public func transcript(_ transcript: Transcript) -> Transcript {
    var transcript = transcript
    transcript.source = []
    transcript.warnings = transcript.warnings.map(text)
    transcript.renamed = transcript.renamed.map(speaker)
    transcript.doubted = transcript.doubted.map(speaker)
    for place in transcript.speakers.indices {
      transcript.speakers[place].name = speaker(transcript.speakers[place].name)
    }
    for place in transcript.turns.indices {
      transcript.turns[place].text = sourced(transcript.turns[place].text)
    }
    for place in transcript.exchanges.indices {
      transcript.exchanges[place].id = transcript.exchanges[place].id.map(id)
      transcript.exchanges[place].question = sourced(transcript.exchanges[place].question)
      transcript.exchanges[place].answer = sourced(transcript.exchanges[place].answer)
    }
    transcript.cues = transcript.cues?.map(cue)
    return transcript
  }

  /// Any text, masked.
  public func text(_ text: String) -> String { masked(text).string }

  /// A path, masked: names in any case of letters, and inside words that are written together.
  public func path(_ path: String) -> String {
    let scalars = Array(path.unicodeScalars)
    return MaskedText(scalars, masks: names.masks(inPath: scalars)).string
  }

  func masked(_ text: String, hasPhones: Bool = true) -> MaskedText {
    let scalars = Array(text.unicodeScalars)
    var masks = Masks(count: scalars.count)
    masks.add(ContactFinder.addresses(in: scalars))
    if hasPhones { masks.add(ContactFinder.phones(in: scalars)) }
    masks.add(names.masks(in: scalars))
    return MaskedText(scalars, masks: masks.sorted)
  }

  private func id(_ id: RecordID) -> RecordID {
    if case .text(let text) = id { .text(self.id(text)) } else { id }
  }

  /// An id may be a long number, which is nobody's phone.
  private func id(_ id: String) -> String { masked(id, hasPhones: false).string }

  private func speaker(_ label: String) -> String { names.mask(ofSpeaker: label) ?? text(label) }

  private func question(_ question: QuestionReport) -> QuestionReport {
    let answer = masked(question.answer)
    var question = question
    question.id = question.id.map(id)
    question.question = text(question.question)
    question.answer = answer.string
    question.evidence = question.evidence.map { evidence($0, in: answer) }
    return question
  }

  private func evidence(_ span: EvidenceReport, in answer: MaskedText) -> EvidenceReport {
    let range = answer.range(of: span.start..<span.end)
    var span = span
    span.text = answer.string(in: range)
    (span.start, span.end) = (range.lowerBound, range.upperBound)
    span.utf8Range = answer.utf8Range(of: range)
    return span
  }

  private func sourced(_ text: SourcedText) -> SourcedText {
    guard let source = text.source else { return text }
    var result = SourcedText()
    result.append(utf8: self.text(text.string).utf8, source: source, time: text.time)
    return result
  }

  private func cue(_ cue: Cue) -> Cue {
    var cue = cue
    cue.id = cue.id.map(id)
    cue.text = text(cue.text)
    cue.voice = cue.voice.map(speaker)
    return cue
  }
}
