/// Marks the words of an answer by the ``ContextRules``.
///
///     ContextMarker(.english).marks(in: text, tokens: tokens)
///     // "we never monitored it, but we logged": monitored and it are negated, logged is affirmed
public struct ContextMarker: Sendable {
  let matcher: PhraseMatcher
  private let kinds: [Kind]
  private let subjects: HashIndex
  private let coordinators: HashIndex
  private let interjections: HashIndex
  private let reach: Int

  private enum Kind: Sendable {
    case trigger(ContextMark, ContextRules.Direction)
    case terminator
  }

  /// Makes a marker by some rules.
  public init(_ rules: ContextRules) {
    var phrases: [String] = []
    var kinds: [Kind] = []
    for trigger in rules.triggers {
      phrases += trigger.phrases
      kinds += trigger.phrases.map { _ in .trigger(trigger.mark, trigger.direction) }
    }
    phrases += rules.terminators
    kinds += rules.terminators.map { _ in .terminator }
    self.matcher = PhraseMatcher(phrases: phrases)
    self.kinds = kinds
    self.subjects = HashIndex(rules.subjects.map { WordHash($0.utf8) })
    self.coordinators = HashIndex(rules.coordinators.map { WordHash($0.utf8) })
    self.interjections = HashIndex(rules.interjections.map { WordHash($0.utf8) })
    self.reach = rules.reach
  }

  /// The mark of every token. Triggers themselves are affirmed.
  public func marks(in text: [UInt8], tokens: [Token]) -> [ContextMark] {
    marks(of: tokens, cues: matcher.matches(in: text, tokens: tokens))
  }

  /// The mark of every token, where the cues among them are known.
  func marks(of tokens: [Token], cues: [PhraseMatcher.Match]) -> [ContextMark] {
    var marks = [ContextMark](repeating: .affirmed, count: tokens.count)
    if cues.isEmpty { return marks }
    let edges = scopeEdges(tokens: tokens, cues: cues)
    for cue in cues {
      guard case .trigger(let mark, let direction) = kinds[cue.phrase], mark != .affirmed,
        !isInterjection(cue, tokens: tokens)
      else { continue }
      for token in scope(of: cue, direction: direction, tokens: tokens, edges: edges) {
        marks[token] = combined(marks[token], mark)
      }
    }
    for cue in cues { for token in cue.tokens { marks[token] = .affirmed } }
    return marks
  }

  /// A denied denial is an assertion; otherwise what is denied stays denied, and a doer outweighs a mood.
  private func combined(_ old: ContextMark, _ new: ContextMark) -> ContextMark {
    switch (old, new) {
    case (.negated, .negated): .affirmed
    case (.negated, _), (_, .negated): .negated
    case (.other, _), (_, .other): .other
    default: new
    }
  }

  /// Whether a scope may not pass from the token before into each token.
  private func scopeEdges(tokens: [Token], cues: [PhraseMatcher.Match]) -> [Bool] {
    var edges = tokens.indices.map { at in
      switch tokens[at].boundary {
      case .sentence: true
      case .clause: opensClause(at, tokens)
      case .none: false
      }
    }
    for cue in cues {
      switch kinds[cue.phrase] {
      case .terminator,
        .trigger(.negated, .forward) where beginsAnew(cue, tokens: tokens):
        edges[cue.tokens.lowerBound] = true
      case .trigger:
        break
      }
    }
    return edges
  }

  private func isInterjection(_ cue: PhraseMatcher.Match, tokens: [Token]) -> Bool {
    let next = cue.tokens.upperBound
    return cue.tokens.count == 1 && interjections.contains(tokens[next - 1].word)
      && next < tokens.count && tokens[next].boundary >= .clause
  }

  private func beginsAnew(_ cue: PhraseMatcher.Match, tokens: [Token]) -> Bool {
    let first = cue.tokens.lowerBound
    return tokens[first].boundary >= .clause || coordinators.contains(tokens[first].word)
      || (first > 0 && coordinators.contains(tokens[first - 1].word))
  }

  /// Whether a new subject stands at a comma or the like: "..., we", "..., and the".
  private func opensClause(_ at: Int, _ tokens: [Token]) -> Bool {
    let subject = tokens[at].word == Self.and ? at + 1 : at
    return subject < tokens.count && subjects.contains(tokens[subject].word)
  }

  private static let and = WordHash("and".utf8)

  private func scope(
    of cue: PhraseMatcher.Match,
    direction: ContextRules.Direction,
    tokens: [Token],
    edges: [Bool]
  ) -> Range<Int> {
    switch direction {
    case .forward:
      var end = cue.tokens.upperBound
      while end < edges.count, end < cue.tokens.upperBound + reach, !edges[end] { end += 1 }
      return cue.tokens.upperBound..<end
    case .backward:
      var start = cue.tokens.lowerBound
      while start > 0, start > cue.tokens.lowerBound - reach, !edges[start] { start -= 1 }
      // "We train it, and serving is somebody else's": a clause with a subject of its own is not meant.
      if let subject = (start..<cue.tokens.lowerBound).last(where: { subjects.contains(tokens[$0].word) }) {
        start = (subject + 1..<cue.tokens.lowerBound).first { tokens[$0].boundary >= .clause } ?? start
      }
      return start..<cue.tokens.lowerBound
    }
  }
}
