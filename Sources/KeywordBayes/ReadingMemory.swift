import Foundation
import TextFeatures

/// What one worker remembers between answers, and the tables that it uses again.
struct ReadingMemory: Sendable {
  /// The words met so far.
  var words = WordMemory()
  /// What the model knows of each of them.
  var notes: [WordNote] = []
  /// How much each feature stands in the answer at hand; zero in between.
  var amounts: [Double]
  /// The answer in which each word was last met, by the number of answers read.
  var lastMet: [Int] = []
  var answers = 0

  init(features: Int) { amounts = Array(repeating: 0, count: features) }

  /// Whether so many words were met that it is cheaper to begin anew: only text that nobody speaks has as many.
  var isFull: Bool { notes.count > 50_000 }

  /// Looks up what the model knows of the words that were met for the first time.
  mutating func takeNotes(_ model: Model) {
    for number in notes.count..<words.identities.count {
      notes.append(WordNote(words.identities[number], model: model))
    }
    lastMet.append(contentsOf: repeatElement(0, count: notes.count - lastMet.count))
  }
}

/// What a model knows of a word.
struct WordNote: Sendable {
  /// The feature that the word is under each context mark, if it bears any weight, or -1.
  let features: InlineArray<4, Int32>
  /// Whether the word is a feature at all.
  let isFeature: Bool
  let isKnown: Bool
  let isCommon: Bool

  init(_ word: WordHash, model: Model) {
    features = InlineArray { mark in
      model.weightyFeature(FeatureKey.marked(word, ContextMark.allCases[mark]))
    }
    isFeature = model.index.contains(word)
    isKnown = model.known.contains(word)
    isCommon = model.commonWords.contains(word)
  }
}

/// The memories of all workers of a model. One is lent for an answer at a time, so there are as many as workers at once.
final class MemoryPool: Sendable {
  private let features: Int
  // No `Mutex`: when two workers want it at once the kernel hands it over, which the thread sanitizer does not see.
  private let lock = NSLock()
  nonisolated(unsafe) private var idle: [ReadingMemory] = []

  /// - Parameter features: how many features the model has.
  init(features: Int) { self.features = features }

  func borrow() -> ReadingMemory {
    lock.withLock { unsafe idle.popLast() } ?? ReadingMemory(features: features)
  }

  func giveBack(_ memory: consuming ReadingMemory) {
    if memory.isFull { return }
    lock.lock()
    unsafe idle.append(memory)
    lock.unlock()
  }
}
