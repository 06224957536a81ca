/// Text for a terminal with stretches of it set off in the colour of a label.
struct MarkedText {
  private var characters: [Character] = []
  /// The label of each character, by its place among the leanings; nil for plain text.
  private var marks: [Int?] = []
  private var endsInSpace = true

  /// Adds text from a transcript, cleaned.
  mutating func append(_ text: String, mark: Int?) {
    let clean = Array(DisplayText.clean(text, after: &endsInSpace))
    characters += clean
    marks += Array(repeating: mark, count: clean.count)
  }

  /// The text in lines of at most so many columns.
  func lines(columns: Int, style: Style) -> [String] {
    TextWrap.ranges(of: characters, columns: columns).map { line in
      var result = ""
      var rest = line
      while let first = rest.first {
        let end = rest.first { marks[$0] != marks[first] } ?? rest.upperBound
        result += style.colored(String(characters[first..<end]), leaning: marks[first])
        rest = end..<rest.upperBound
      }
      return result
    }
  }
}
