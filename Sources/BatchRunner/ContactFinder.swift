/// Finds what leads straight to somebody: links, e-mail addresses and phone numbers, as they are written.
///
/// What is spelt out in speech ("ada at example dot org") is not found.
enum ContactFinder {
  /// Links and e-mail addresses.
  static func addresses(in scalars: [Unicode.Scalar]) -> [Mask] {
    var masks: [Mask] = []
    var at = 0
    while at < scalars.count {
      guard !isSpace(scalars[at]) else {
        at += 1
        continue
      }
      let end = scalars[at...].firstIndex(where: isSpace) ?? scalars.count
      masks += addresses(in: scalars, chunk: at..<end)
      at = end
    }
    return masks
  }

  /// In a stretch without spaces: all from a scheme or `www.` on, else every part that is an address or a bare domain.
  private static func addresses(in scalars: [Unicode.Scalar], chunk: Range<Int>) -> [Mask] {
    if let start = linkStart(in: scalars, chunk) {
      let end = trimmedEnd(of: start..<chunk.upperBound, in: scalars)
      return parts(of: chunk.lowerBound..<start, in: scalars) + [
        Mask(range: start..<end, replacement: "[link]")
      ]
    }
    return parts(of: chunk, in: scalars)
  }

  private static func parts(of chunk: Range<Int>, in scalars: [Unicode.Scalar]) -> [Mask] {
    var masks: [Mask] = []
    var at = chunk.lowerBound
    while at < chunk.upperBound {
      guard isAddressPart(scalars[at]) else {
        at += 1
        continue
      }
      let end = scalars[at..<chunk.upperBound].firstIndex { !isAddressPart($0) } ?? chunk.upperBound
      if let mask = address(scalars, at..<end, chunk: chunk) { masks.append(mask) }
      at = max(end, masks.last?.range.upperBound ?? 0)
    }
    return masks
  }

  private static func address(_ scalars: [Unicode.Scalar], _ run: Range<Int>, chunk: Range<Int>) -> Mask? {
    var range = run
    while let first = scalars[range].first, !isWord(first), first != "+" { range.removeFirst() }
    while let last = scalars[range].last, !isWord(last) { range.removeLast() }
    guard let at = scalars[range].lastIndex(of: "@") else {
      let isWhole = range.upperBound == run.upperBound
      let rest = scalars[run.upperBound..<chunk.upperBound]
      guard isDomain(scalars[range]) || isWhole && beginsWithPath(rest) && isHost(scalars[range]) else {
        return nil
      }
      // A domain takes its path with it.
      let isLonger = isWhole && rest.first.map("/:?#".unicodeScalars.contains) ?? false
      let whole = range.lowerBound..<(isLonger ? chunk.upperBound : range.upperBound)
      return Mask(range: whole.lowerBound..<trimmedEnd(of: whole, in: scalars), replacement: "[link]")
    }
    let domain = scalars[(at + 1)..<range.upperBound]
    guard at > range.lowerBound, let dot = domain.lastIndex(of: "."), dot > domain.startIndex else {
      return nil
    }
    let ending = domain[(dot + 1)...]
    guard ending.count > 1, ending.allSatisfy(\.properties.isAlphabetic) else { return nil }
    return Mask(range: range, replacement: "[email]")
  }

  /// Words joined by dots, the last of which is a common top-level domain.
  private static func isDomain(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let dot = scalars.lastIndex(of: "."), dot > scalars.startIndex, isWord(scalars[dot - 1]) else {
      return false
    }
    return domains.contains(String(String.UnicodeScalarView(scalars[(dot + 1)...])).lowercased())
  }

  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "info", "io", "ai", "dev", "app", "co", "uk", "eu", "de", "fr", "nl",
    "ch",
  ]

  /// `localhost`, or labels joined by dots, the last of two letters at least: a link only if a path follows.
  private static func isHost(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let labels = scalars.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last else { return isLocalHost(scalars) }
    return last.count > 1 && last.allSatisfy(\.properties.isAlphabetic) && labels.allSatisfy(isHostLabel)
  }

  private static func isLocalHost(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    String(String.UnicodeScalarView(scalars)).lowercased() == "localhost"
  }

  private static func isHostLabel(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, let last = scalars.last, isWord(first), isWord(last) else {
      return false
    }
    return scalars.allSatisfy { isWord($0) || $0 == "-" }
  }

  /// Whether this is a path, or a port and a slash.
  private static func beginsWithPath(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = scalars.dropFirst()
    guard scalars.first == ":" else { return scalars.first == "/" && rest.first.map(isWord) ?? false }
    let port = rest.prefix(while: isDigit)
    return !port.isEmpty && rest.dropFirst(port.count).first == "/"
  }

  private static func linkStart(in scalars: [Unicode.Scalar], _ chunk: Range<Int>) -> Int? {
    for place in chunk {
      if scalars[place...].starts(with: "://".unicodeScalars) {
        let start =
          scalars[chunk.lowerBound..<place].lastIndex { !isWord($0) }.map { $0 + 1 } ?? chunk.lowerBound
        if start < place { return start }
      }
      let isFirst = place == chunk.lowerBound || !isAddressPart(scalars[place - 1])
      if isFirst, isWWW(scalars[place..<chunk.upperBound]) { return place }
    }
    return nil
  }

  private static func isWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count > 4 && isWord(scalars[scalars.startIndex + 4])
      && scalars.prefix(3).allSatisfy { $0 == "w" || $0 == "W" }
      && scalars[scalars.startIndex + 3] == "."
  }

  /// The end without the marks that close a sentence or a bracket.
  private static func trimmedEnd(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> Int {
    let last = scalars[range].lastIndex { !".,;:!?)]}>\"'*_’”»".unicodeScalars.contains($0) }
    return last.map { $0 + 1 } ?? range.upperBound
  }

  private static func isAddressPart(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || ".@-_+%".unicodeScalars.contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}

// MARK: Phone numbers

extension ContactFinder {
  /// Numbers of nine digits or more, seven after a plus, that are no date, decimal, round figure or list; and local ones of seven
  /// digits, if it is said that they are numbers.
  static func phones(in scalars: [Unicode.Scalar]) -> [Mask] {
    var masks: [Mask] = []
    var at = 0
    while at < scalars.count {
      guard let number = PhoneNumber(scalars, from: at) else {
        at += 1
        continue
      }
      if number.isPlausible || number.isLocal && isCalled(number.range, in: scalars) {
        masks.append(Mask(range: number.range, replacement: "[phone]"))
      }
      at = number.range.upperBound
    }
    return masks
  }

  /// Whether one of the words around a number says that somebody can be called there.
  private static func isCalled(_ number: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let before = words(in: scalars[..<number.lowerBound].suffix(40)).suffix(4)
    let after = words(in: scalars[number.upperBound...].prefix(40)).prefix(4)
    return !callWords.isDisjoint(with: before + after)
  }

  private static func words(in scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    scalars.split { !isWord($0) }.map { String(String.UnicodeScalarView($0)).lowercased() }
  }

  private static let callWords: Set<String> = ["phone", "call", "number", "tel", "mobile", "cell", "reach"]

  /// Groups of digits with at most two marks between them.
  private struct PhoneNumber {
    private(set) var range: Range<Int>
    private var groups: [String] = []
    private var marks = Set<Unicode.Scalar>()
    private let hasPlus: Bool
    private let isPartOfWord: Bool

    init?(_ scalars: [Unicode.Scalar], from start: Int) {
      hasPlus = scalars[start] == "+"
      var at = start
      while at < scalars.count, at < start + 2, "+(".unicodeScalars.contains(scalars[at]) { at += 1 }
      guard at < scalars.count, ContactFinder.isDigit(scalars[at]) else { return nil }
      range = start..<at
      while at < scalars.count, ContactFinder.isDigit(scalars[at]) {
        let end = scalars[at...].firstIndex { !ContactFinder.isDigit($0) } ?? scalars.count
        groups.append(String(String.UnicodeScalarView(scalars[at..<end])))
        range = start..<end
        let gap = scalars[end...].prefix(2).prefix { " \u{a0}\u{202f}-–./()".unicodeScalars.contains($0) }
        at = gap.endIndex
        if at < scalars.count, ContactFinder.isDigit(scalars[at]) { marks.formUnion(gap) }
      }
      let before = start > 0 ? scalars[start - 1] : " "
      let after = range.upperBound < scalars.count ? scalars[range.upperBound] : " "
      isPartOfWord = [before, after].contains { ContactFinder.isWord($0) || $0 == "_" || $0 == "%" }
    }

    var isPlausible: Bool {
      let digits = groups.joined()
      guard !isPartOfWord, ((hasPlus ? 7 : 9)...15).contains(digits.count) else { return false }
      return hasPlus || !(isDecimal || isDate || isList || digits.hasSuffix("0000"))
    }

    /// "555-0100": three digits and four, not the round end of a range.
    var isLocal: Bool {
      !isPartOfWord && !hasPlus && groups.map(\.count) == [3, 4] && !groups[1].hasSuffix("000")
        && marks.count == 1 && marks.isSubset(of: " \u{a0}\u{202f}-–".unicodeScalars)
    }

    private var isDecimal: Bool { groups.count == 2 && marks == ["."] }

    /// A year with months, days and hours, or nothing but years.
    private var isDate: Bool {
      let rest = groups.filter { !Self.isYear($0) }
      return rest.count < groups.count && rest.allSatisfy { $0.count <= 2 }
    }

    /// "10 20 30 40 50".
    private var isList: Bool { groups.allSatisfy { $0.count <= 2 } && groups.first?.first != "0" }

    private static func isYear(_ group: String) -> Bool {
      group.count == 4 && (group.hasPrefix("19") || group.hasPrefix("20"))
    }
  }
}
