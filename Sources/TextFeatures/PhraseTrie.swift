/// A list of phrases as a tree whose edges are words.
///
/// The edges that leave a node lie side by side, sorted by hash, so that the few that speech walks along stay in the
/// processor's cache. A last word may be open-ended (`deploy*`): it is looked up by the hashes of the
/// word's beginnings, of just those lengths that open-ended words of the list have.
struct PhraseTrie: Sendable {
  /// What a word leads to.
  struct Step: Sendable {
    /// The phrase that ends with the word, or -1.
    var phrase: Int32 = -1
    /// The node from which longer phrases go on, or -1.
    var node: Int32 = -1

    /// Whether the word leads nowhere.
    var isNone: Bool { phrase < 0 && node < 0 }
  }

  private struct Edge {
    var word: WordHash
    var step = Step()
  }

  private struct Node {
    /// Where its edges begin, and how many they are.
    var first: Int32 = 0
    var count: Int32 = 0
    /// A bit for every length in bytes that an open-ended word after this has.
    var openLengths: UInt64 = 0
    /// A bit for each word that follows, by seven bits of its hash: nearly all other words are turned away at one look.
    var following = InlineArray<2, UInt64>(repeating: 0)

    func mayGoOn(with word: WordHash) -> Bool { following[Node.part(of: word)] & Node.bit(of: word) != 0 }

    mutating func goOn(with word: WordHash) {
      following[Node.part(of: word)] |= Node.bit(of: word)
      count += 1
    }

    private static func part(of word: WordHash) -> Int { Int(word.bits >> 63) }

    private static func bit(of word: WordHash) -> UInt64 { 1 << (word.bits >> 57 & 63) }
  }

  /// The root is the first.
  private var nodes = [Node()]
  private var edges: [Edge] = []
  private var openEdges = HashIndex()

  /// Makes a tree of normalised phrases (see ``Theme/phrases``); an open-ended word of more than 63 bytes is never
  /// found.
  init(_ phrases: [String]) {
    var draft = Draft()
    draft.numbers.reserve(phrases.count)
    nodes.reserveCapacity(phrases.count)
    for (number, phrase) in phrases.enumerated() { insert(phrase, number: Int32(number), into: &draft) }
    layOut(draft)
  }

  /// What a word leads to from a node.
  func step(from node: Int, over word: Token, in text: [UInt8]) -> Step {
    guard nodes[node].mayGoOn(with: word.word), var step = find(word.word, from: nodes[node]) else {
      return Step(phrase: openPhrase(after: node, word: word, text: text))
    }
    if step.phrase < 0 { step.phrase = openPhrase(after: node, word: word, text: text) }
    return step
  }

  /// As hashes are spread evenly and sorted, a word stands a few edges at most from where its hash would have it.
  private func find(_ word: WordHash, from node: Node) -> Step? {
    let edges = edges.span
    let (first, end) = (Int(node.first), Int(node.first + node.count))
    var at = first + Int(word.bits.multipliedFullWidth(by: UInt64(node.count)).high)
    while at > first, edges[at - 1].word.bits >= word.bits { at -= 1 }
    while at < end, edges[at].word.bits < word.bits { at += 1 }
    return at < end && edges[at].word == word ? edges[at].step : nil
  }

  /// The phrase whose open-ended last word is the longest beginning of a word, or -1.
  private func openPhrase(after node: Int, word: Token, text: [UInt8]) -> Int32 {
    let lengths = nodes[node].openLengths
    // No word has more bytes when it is normalised.
    guard lengths != 0, lengths.trailingZeroBitCount <= word.range.count else { return -1 }
    return openPhrase(after: node, lengths: lengths, word: word, text: text)
  }

  @inline(never)
  private func openPhrase(after node: Int, lengths: UInt64, word: Token, text: [UInt8]) -> Int32 {
    var best: Int32 = -1
    Tokenizer.eachBeginning(of: word.range, in: text) { length, hash in
      if lengths & (1 << UInt64(length)) != 0, let phrase = openEdges.find(PhraseTrie.key(node, hash)) {
        best = Int32(phrase)
      }
      return length < 63 && lengths >> UInt64(length + 1) != 0
    }
    return best
  }

  /// The identity of a word after a node. Those of words are well mixed, so that an odd multiple of the node keeps them apart.
  private static func key(_ node: Int, _ word: WordHash) -> WordHash {
    WordHash(bits: word.bits &+ UInt64(node) &* 0x9e37_79b9_7f4a_7c15)
  }
}

// MARK: Building

extension PhraseTrie {
  /// The edges in the order in which the phrases bring them, each with the node that it leaves.
  private struct Draft {
    var edges: [(node: Int, edge: Edge)] = []
    /// The edges by node and word.
    var numbers = HashIndex()
  }

  private mutating func insert(_ phrase: String, number: Int32, into draft: inout Draft) {
    let bytes = phrase.utf8Span.span
    let isOpen = !bytes.isEmpty && bytes[bytes.count - 1] == UInt8(ascii: "*")
    var node = 0
    var (hash, length, isBetween) = (WordHash.empty, 0, false)
    for at in 0..<bytes.count - (isOpen ? 1 : 0) {
      let byte = bytes[at]
      if byte == UInt8(ascii: " ") {
        isBetween = true
        continue
      }
      if isBetween, length > 0 {
        node = child(of: node, over: hash.finished, in: &draft)
        (hash, length) = (.empty, 0)
      }
      isBetween = false
      hash.add(byte)
      length += 1
    }
    guard length > 0 else { return }
    if isOpen {
      openEdges.insert(Int(number), for: PhraseTrie.key(node, hash.finished))
      nodes[node].openLengths |= 1 << UInt64(min(length, 63))
    } else {
      let edge = edge(of: node, over: hash.finished, in: &draft)
      draft.edges[edge].edge.step.phrase = number
    }
  }

  private mutating func child(of node: Int, over word: WordHash, in draft: inout Draft) -> Int {
    let edge = edge(of: node, over: word, in: &draft)
    if draft.edges[edge].edge.step.node < 0 {
      draft.edges[edge].edge.step.node = Int32(nodes.count)
      nodes.append(Node())
    }
    return Int(draft.edges[edge].edge.step.node)
  }

  private mutating func edge(of node: Int, over word: WordHash, in draft: inout Draft) -> Int {
    let key = PhraseTrie.key(node, word)
    if let known = draft.numbers[key] { return known }
    nodes[node].goOn(with: word)
    draft.numbers.insert(draft.edges.count, for: key)
    draft.edges.append((node, Edge(word: word)))
    return draft.edges.count - 1
  }

  private mutating func layOut(_ draft: Draft) {
    let sorted = draft.edges.sorted { ($0.node, $0.edge.word.bits) < ($1.node, $1.edge.word.bits) }
    edges = sorted.map(\.edge)
    var first: Int32 = 0
    for node in nodes.indices {
      nodes[node].first = first
      first += nodes[node].count
    }
  }
}
