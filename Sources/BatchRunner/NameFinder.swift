/// Finds the names of known people in a text: whole names, and their single words where they stand capitalised.
///
/// A name of several words is found in any case of letters, and written together; a single word only with a capital, because
/// "will" and "mark" are words as well. A text that begins a sentence with "Will" loses it: better one too many.
struct NameFinder: Sendable {
  private struct Pattern {
    var mask: String
    var needsCapital: Bool
  }

  /// By their words.
  private var patterns: [[String]: Pattern] = [:]
  /// How many words the patterns have that begin with a word, the longest first.
  private var lengths: [String: [Int]] = [:]
  private var speakers: [[String]: String] = [:]

  /// Of each person there are all names.
  init(_ people: [[String]]) {
    var count = 0
    for names in people {
      let earlier = names.compactMap { speakers[NameFinder.key($0)] }.first
      let mask = earlier ?? "[speaker \(count + 1)]"
      let before = speakers.count
      for name in names { add(name, mask) }
      if earlier == nil, speakers.count > before { count += 1 }
    }
    lengths = lengths.mapValues { Set($0).sorted(by: >) }
  }

  private mutating func add(_ label: String, _ mask: String) {
    let all = NameFinder.key(label)
    guard speakers[all] == nil, all.contains(where: NameFinder.isName) else { return }
    speakers[all] = mask
    let whole = NameFinder.key(NameFinder.withoutRemarks(label))
    add(whole, mask)
    add([whole.joined()], mask, needsCapital: whole.count < 2)
    for word in all where NameFinder.isName(word) { add([word], mask, needsCapital: true) }
  }

  private mutating func add(_ words: [String], _ mask: String, needsCapital: Bool? = nil) {
    guard let first = words.first, !first.isEmpty, patterns[words] == nil else { return }
    patterns[words] = Pattern(mask: mask, needsCapital: needsCapital ?? (words.count < 2))
    lengths[first, default: []].append(words.count)
  }

  /// What a speaker is called; nil if the label names nobody.
  func mask(ofSpeaker label: String) -> String? { speakers[NameFinder.key(label)] }

  private static func key(_ label: String) -> [String] {
    words(in: Array(label.unicodeScalars)).map(\.key)
  }

  /// Every name in a text.
  func masks(in scalars: [Unicode.Scalar]) -> [Mask] {
    patterns.isEmpty ? [] : masks(of: NameFinder.words(in: scalars), anyCase: false)
  }

  /// Every name in a path, whose words may be written small, or together.
  func masks(inPath scalars: [Unicode.Scalar]) -> [Mask] {
    patterns.isEmpty ? [] : masks(of: NameFinder.words(in: scalars, splitsCompounds: true), anyCase: true)
  }

  private func masks(of words: [Word], anyCase: Bool) -> [Mask] {
    var masks: [Mask] = []
    var at = 0
    while at < words.count {
      let rest = words[at...]
      let length = lengths[words[at].key]?.first { length in
        guard let pattern = pattern(rest.prefix(length)), length <= rest.count else { return false }
        return anyCase || !pattern.needsCapital || words[at].isCapitalized
      }
      if let length, let mask = pattern(rest.prefix(length))?.mask {
        let last = words[at + length - 1]
        masks.append(Mask(range: words[at].range.lowerBound..<last.range.upperBound, replacement: mask))
      }
      at += length ?? 1
    }
    return masks
  }

  /// The pattern of words that follow each other, with no more between two of them than a dot and a space.
  private func pattern(_ words: ArraySlice<Word>) -> Pattern? {
    let areTogether = zip(words, words.dropFirst()).allSatisfy {
      $1.range.lowerBound - $0.range.upperBound <= 2
    }
    return areTogether ? patterns[words.map(\.key)] : nil
  }
}

// MARK: Words

extension NameFinder {
  /// A run of letters and digits.
  private struct Word {
    var range: Range<Int>
    var key: String
    var isCapitalized: Bool
  }

  private static func words(in scalars: [Unicode.Scalar], splitsCompounds: Bool = false) -> [Word] {
    var words: [Word] = []
    var start: Int?
    func end(at place: Int) {
      guard let first = start else { return }
      let text = String(String.UnicodeScalarView(scalars[first..<place]))
      let isSmall = scalars[first].properties.isLowercase
      words.append(Word(range: first..<place, key: text.lowercased(), isCapitalized: !isSmall))
      start = nil
    }
    for place in scalars.indices {
      guard isWord(scalars[place]) else {
        end(at: place)
        continue
      }
      if splitsCompounds, place > 0, isSeam(scalars[place - 1], scalars[place]) { end(at: place) }
      if start == nil { start = place }
    }
    end(at: scalars.count)
    return words
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || isDigit(scalar)
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  /// Where a path's compound falls apart: "adaOsei", "osei2".
  private static func isSeam(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    isDigit(a) != isDigit(b) || a.properties.isLowercase && b.properties.isUppercase
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A label without what stands in brackets: "Ada Osei (host)".
  private static func withoutRemarks(_ label: String) -> String {
    var depth = 0
    return label.filter { character in
      if "([".contains(character) { depth += 1 }
      defer { if ")]".contains(character) { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  /// Whether a word of a label names somebody: not a title, a link, an initial or what somebody does.
  private static func isName(_ word: String) -> Bool {
    let isInitial = word.unicodeScalars.count == 1 && word.unicodeScalars.allSatisfy(\.properties.isLowercase)
    return !isInitial && !notNames.contains(word) && !word.unicodeScalars.allSatisfy(isDigit)
  }

  private static let notNames = Set(
    """
    interviewer interviewers interviewee host cohost co moderator recruiter question questions questioner examiner panelist \
    hiring manager candidate guest applicant respondent answer answers participant speaker unknown speakers voice \
    break jingle intro outro sponsor sponsors promo sample clip narrator narration ad ads advert advertisement commercial \
    music song theme trailer teaser announcer announcement over voiceover audio video recording interlude segment message \
    read and the transition chapter interview \
    dr prof professor mr mrs ms miss mx sir dame phd md jr sr \
    al at bin bint da de del den der di dos du el ibn la las le los of san van von y \
    he him his she her hers they them theirs me you external internal organizer organiser presenter unverified
    """.split(separator: " ").map(String.init)
  )
}
