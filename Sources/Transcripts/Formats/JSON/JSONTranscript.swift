/// A transcript that a speech recogniser or a meeting tool wrote as one JSON document.
///
/// The producer is recognised by keys; each counts time in its own way. What nobody here knows by name is
/// read if it holds a list of objects that have a text and a speaker.
struct JSONTranscript {
  /// Who made it.
  let format: TranscriptFormat
  /// What was said, in order.
  let entries: [SpokenEntry]

  private typealias Reader = @Sendable (JSONNode) -> [SpokenEntry]?

  /// The narrow shapes come before the wide ones.
  private static let readers: [(TranscriptFormat, Reader)] = [
    (.podcastJSON, PodcastNamespace.entries),
    (.whisper, Whisper.entries),
    (.assemblyAI, AssemblyAI.entries),
    (.deepgram, Deepgram.entries),
    (.amazonTranscribe, AmazonTranscribe.entries),
    (.revAI, RevAI.entries),
    (.speechmatics, Speechmatics.entries),
    (.watsonSpeech, WatsonSpeech.entries),
    (.googleSpeech, GoogleSpeech.entries),
    (.azureSpeech, AzureSpeech.entries),
    (.turnsJSON, SpeakerList.entries),
    (.whisper, Whisper.bareEntries),
  ]

  /// Reads a file; nil if it is no JSON document, or if it may be a record of answers.
  ///
  /// - Throws: `TranscriptError.unknownJSON`, if it is a document but no transcript; `.cutJSON`, if it has
  ///   many lines that are none together; `.tooMuch`, if it is nested too deeply.
  init?(_ source: [UInt8], _ lines: LineIndex) throws(TranscriptError) {
    guard AnswersFile.looksLikeJSON(source) else { return nil }
    let filled = (1...lines.count).map { source.trimmed(lines.content(of: $0)) }.filter { !$0.isEmpty }
    guard let root = try Self.root(source, filled) else { return nil }
    for (format, read) in root.isAnswer ? [] : Self.readers {
      if let entries = read(root) {
        self.format = format
        self.entries = entries
        return
      }
    }
    guard filled.count == 1, root.mayBeRecord else { throw .unknownJSON }
    return nil
  }

  /// The document, or the list of turns of a file with one on each line; nil if its lines are something else.
  private static func root(_ source: [UInt8], _ lines: [Range<Int>]) throws(TranscriptError) -> JSONNode? {
    if let document = JSONNode(document: source) { return document }
    guard let first = lines.first, let last = lines.last else { return nil }
    if lines.count == 1 {
      // A record has lists of its evidence at most.
      let text = String(decoding: source[first], as: UTF8.self)
      let isRecord = !text.contains("[{") || text.contains("\"answer\"")
      guard isRecord || ReadingLimits.isTooDeep(json: source[...]) else { throw .cutJSON }
      return nil
    }
    guard let turn = JSONNode(document: source, first) else {
      if JSONNode(document: source, last)?.members.isEmpty ?? true {
        throw ReadingLimits.isTooDeep(json: source[...]) ? .tooDeep(line: nil) : .cutJSON
      }
      return nil
    }
    guard turn.isTurn else { return nil }
    var turns: [JSONNode] = []
    for line in lines {
      guard let turn = JSONNode(document: source, line) else { return nil }
      turns.append(turn)
    }
    return JSONNode(list: turns)
  }
}

extension JSONNode {
  /// Whether this is a record of a file of answers.
  fileprivate var isAnswer: Bool { self["answer"]?.string != nil || self["label"]?.string != nil }

  /// Whether this is a record whatever lines follow: nothing in it can be a transcript.
  var isSurelyAnswer: Bool {
    let isFlat = members.allSatisfy { $0.value.list == nil && $0.value.members.isEmpty }
    return isAnswer || isFlat && self["text"]?.string != nil && self[["speaker", "speaker_name"]] == nil
  }

  /// Whether this is an object that can stand in a file of answers, if only with a key more.
  fileprivate var mayBeRecord: Bool {
    list == nil
      && (self[["answer", "text"]] != nil
        || members.allSatisfy { $0.value.list == nil && $0.value.members.isEmpty })
  }

  /// Whether this is a line of a file of turns.
  fileprivate var isTurn: Bool {
    self[["speaker", "speaker_name"]] != nil && self["text"]?.string != nil
      && self[["question", "id"]] == nil
      && !isAnswer
  }

  /// The objects in the list under a key; nil if there is no list.
  func objects(_ key: String) -> [JSONNode]? { self[key]?.list?.filter { !$0.members.isEmpty } }
}
