import TextFeatures

/// What a model makes of one answer, before a tag is chosen.
public struct Reading: Sendable {
  /// The joint log-probability of each label before calibration, in nats, up to a constant of the answer.
  public var score: [Double]
  /// The calibrated probability of each label.
  public var probability: [Double]
  /// What each label's score started from, in nats.
  public var bias: [Double]
  /// What each word adds to each label's score: `shares[word * labels + label]`, in nats.
  public var shares: [Double]
  /// The answer's words and what was found in them.
  public var features: AnswerFeatures
  /// How many different words the model knows.
  public var knownCount: Int
  /// The share of the words that the model knows; names and numbers, which it must not know, are left out.
  public var knownShare: Double
  /// The share of the words that are among the model's commonest: people talk in them, lists of keywords lack them.
  public var commonShare: Double

  /// The place of the likeliest label.
  public var best: Int { probability.indices.max { probability[$0] < probability[$1] } ?? 0 }
}

extension Model {
  /// Scores an answer. Its question tells only which words are an echo.
  public func read(answer: [UInt8], question: [UInt8] = []) -> Reading {
    var memory = memories.borrow()
    let features = extractor.features(of: answer, question: question, memory: &memory.words)
    memory.takeNotes(self)
    let shares = wordShares(of: features, memory: &memory)
    let familiarity = familiarity(of: features, memory: &memory)
    memories.giveBack(consume memory)
    let score = score(shares: shares.values)
    return Reading(
      score: score,
      probability: facts.calibration.probabilities(score: score, words: shares.length),
      bias: facts.bias,
      shares: shares.values,
      features: features,
      knownCount: familiarity.distinct,
      knownShare: familiarity.known,
      commonShare: familiarity.common
    )
  }

  /// Scores an answer.
  public func read(answer: String, question: String = "") -> Reading {
    read(answer: Array(answer.utf8), question: Array(question.utf8))
  }

  private func score(shares: [Double]) -> [Double] {
    var score = facts.bias
    let shares = shares.span
    for label in score.indices {
      var sum = score[label]
      var at = label
      while at < shares.count {
        sum += shares[at]
        at += facts.bias.count
      }
      score[label] = sum
    }
    return score
  }

  /// How many different words are known, and which shares of the words are known and common.
  private func familiarity(
    of features: AnswerFeatures,
    memory: inout ReadingMemory
  ) -> (distinct: Int, known: Double, common: Double) {
    memory.answers += 1
    let answer = memory.answers
    let (numbers, notes) = (memory.words.words, memory.notes)
    var lastMet = memory.lastMet.mutableSpan
    var (words, known, common, distinct) = (0, 0, 0, 0)
    // Hardly any of these conditions can be foreseen, so they are counted with in place of branching.
    for (at, isCountable) in features.isCountable.enumerated() where isCountable {
      let number = Int(numbers[at])
      let isFirst = lastMet[number] != answer
      lastMet[number] = answer
      words += 1
      common += notes[number].isCommon ? 1 : 0
      known += notes[number].isKnown ? 1 : 0
      distinct += (notes[number].isKnown ? 1 : 0) & (isFirst ? 1 : 0)
    }
    let total = Double(max(words, 1))
    return (
      distinct, Double(known) / total, commonWords.count == 0 ? 1 : Double(common) / total
    )
  }
}
