/// What one worker remembers of the words it met: people say the same few thousand words again and again, so whatever
/// depends on a word alone is looked up once and then found by the word's number.
///
///     var memory = WordMemory()
///     extractor.features(of: answer, question: question, memory: &memory)
///     memory.words    // the answer's words by number
///
/// A memory serves one extractor, and one thread at a time. What is found does not depend on what was met before.
public struct WordMemory: Sendable {
  /// The identities of all words met, by number.
  public private(set) var identities: [WordHash] = []
  /// The words of the latest answer, as numbers.
  public private(set) var words: [Int32] = []

  /// Where phrases of each list may start in the latest answer.
  private(set) var starts = (
    theme: [PhraseMatcher.Start](), identity: [PhraseMatcher.Start](), cue: [PhraseMatcher.Start]()
  )

  private var numbers = HashIndex(capacity: 1000)
  /// For each word the place of its note, or -1: few words lead anywhere, so that a small table tells of all.
  private var notePlaces: [Int32] = []
  private var notes: [Note] = []

  /// What a word leads to in each list of phrases.
  struct Note: Sendable {
    var theme: PhraseTrie.Step
    var identity: PhraseTrie.Step
    var cue: PhraseTrie.Step

    /// Whether no phrase of any list starts with the word.
    var isNone: Bool { theme.isNone && identity.isNone && cue.isNone }
  }

  /// Makes a memory of no words.
  public init() {}

  /// Numbers an answer's words, and makes notes on those never met before.
  mutating func recall(_ tokens: [Token], in text: [UInt8], extractor: FeatureExtractor) {
    words = Array(repeating: 0, count: tokens.count)
    starts.theme.removeAll(keepingCapacity: true)
    starts.identity.removeAll(keepingCapacity: true)
    starts.cue.removeAll(keepingCapacity: true)
    // Two loops, so that the look-ups, which often miss the cache, need not wait for what hangs on their results.
    for (place, token) in tokens.enumerated() {
      let number = numbers.find(token.word) ?? meet(token, in: text, extractor: extractor)
      words[place] = Int32(truncatingIfNeeded: number)
    }
    for (place, number) in words.enumerated() {
      let notePlace = Int(notePlaces[Int(number)])
      if notePlace < 0 { continue }
      let note = notes[notePlace]
      starts.theme.append(note.theme, at: place)
      starts.identity.append(note.identity, at: place)
      starts.cue.append(note.cue, at: place)
    }
  }

  private mutating func meet(_ word: Token, in text: [UInt8], extractor: FeatureExtractor) -> Int {
    numbers.insert(identities.count, for: word.word)
    identities.append(word.word)
    let note = extractor.note(on: word, in: text)
    notePlaces.append(note.isNone ? -1 : Int32(notes.count))
    if !note.isNone { notes.append(note) }
    return identities.count - 1
  }
}
