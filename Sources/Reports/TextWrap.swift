/// Breaks text into lines.
enum TextWrap {
  /// The words of a text in lines of at most so many columns; a longer word has a line of its own.
  static func lines(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let width = DisplayText.width(String(word))
      if used > 0, used + 1 + width > columns {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + width
    }
    return used > 0 ? lines + [line] : lines
  }
}
