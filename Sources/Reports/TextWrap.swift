/// Breaks text into lines.
package enum TextWrap {
  /// The words of a text in lines of at most so many columns; a word that is longer is broken.
  package static func lines(_ text: String, columns: Int) -> [String] {
    let characters = Array(text)
    return ranges(of: characters, columns: columns).map { String(characters[$0]) }
  }

  /// The words in lines that are indented, those after the first more, so that they hang under what the head leaves off.
  static func hanging(_ text: String, head: String = "  ", columns: Int) -> [String] {
    lines(text, columns: columns - 4).enumerated().map { ($0 == 0 ? head : "    ") + $1 }
  }

  /// The lines as stretches of the text's characters, without the spaces between them.
  static func ranges(of characters: [Character], columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var used = 0
    func width(_ range: Range<Int>) -> Int {
      characters[range].reduce(0) { $0 + DisplayText.width($1) }
    }
    for word in characters.indices.split(whereSeparator: { characters[$0] == " " }) {
      let whole = word.startIndex..<word.endIndex
      let gap = lines.last.map { whole.lowerBound - $0.upperBound } ?? 0
      let room = columns - used - gap
      let isTooLong = width(whole) > columns
      // What is too long for any line begins on this one, as text without spaces does.
      let begins = !lines.isEmpty && (width(whole) <= room || isTooLong && room > 1)
      var pieces = pieces(of: whole, in: characters, first: begins ? room : columns, columns: columns)
      if begins {
        lines[lines.count - 1] = lines[lines.count - 1].lowerBound..<pieces.removeFirst().upperBound
      }
      lines += pieces
      used = lines.last.map(width) ?? 0
    }
    return lines
  }

  /// A word in as many pieces as it takes; each has a character at least.
  private static func pieces(
    of word: Range<Int>,
    in characters: [Character],
    first: Int,
    columns: Int
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = word.lowerBound
    var room = first
    for place in word {
      let width = DisplayText.width(characters[place])
      if width > room, place > start {
        pieces.append(start..<place)
        (start, room) = (place, columns)
      }
      room -= width
    }
    return pieces + [start..<word.upperBound]
  }
}
