/// Finds the names of known people in a text: whole names, and their single words where they stand capitalised.
///
/// A name of several words is found in any case of letters, and written together; a single word only with a capital, because
/// "will" and "mark" are words as well. A text that begins a sentence with "Will" loses it: better one too many.
struct NameFinder: Sendable {
  private struct Pattern {
    var words: [String]
    var mask: String
    var needsCapital: Bool
  }

  /// By the first word; the longest first.
  private var patterns: [String: [Pattern]] = [:]
  private var speakers: [[String]: String] = [:]

  init(_ labels: [String]) {
    for label in labels {
      let all = NameFinder.words(in: Array(label.unicodeScalars)).map(\.key)
      guard speakers[all] == nil, all.contains(where: NameFinder.isName) else { continue }
      let mask = "[speaker \(Set(speakers.values).count + 1)]"
      speakers[all] = mask
      let whole = NameFinder.words(in: Array(NameFinder.withoutRemarks(label).unicodeScalars)).map(\.key)
      add(whole, mask)
      add([whole.joined()], mask, needsCapital: whole.count < 2)
      for word in all where NameFinder.isName(word) { add([word], mask, needsCapital: true) }
    }
    for key in patterns.keys { patterns[key]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ words: [String], _ mask: String, needsCapital: Bool? = nil) {
    guard let first = words.first, !first.isEmpty else { return }
    guard patterns[first]?.contains(where: { $0.words == words }) != true else { return }
    patterns[first, default: []].append(
      Pattern(words: words, mask: mask, needsCapital: needsCapital ?? (words.count < 2))
    )
  }

  /// What a speaker is called; nil if the label names nobody.
  func mask(ofSpeaker label: String) -> String? {
    speakers[NameFinder.words(in: Array(label.unicodeScalars)).map(\.key)]
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
      let found = patterns[words[at].key]?.first { pattern in
        (anyCase || !pattern.needsCapital || words[at].isCapitalized)
          && stands(pattern.words, at: at, in: words)
      }
      if let found {
        let last = words[at + found.words.count - 1]
        masks.append(Mask(range: words[at].range.lowerBound..<last.range.upperBound, replacement: found.mask))
      }
      at += found?.words.count ?? 1
    }
    return masks
  }

  /// Whether words follow each other, with no more between two of them than a dot and a space.
  private func stands(_ pattern: [String], at start: Int, in words: [Word]) -> Bool {
    guard start + pattern.count <= words.count else { return false }
    return pattern.indices.allSatisfy { place in
      let word = words[start + place]
      let gap = place == 0 ? 0 : word.range.lowerBound - words[start + place - 1].range.upperBound
      return word.key == pattern[place] && gap <= 2
    }
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
