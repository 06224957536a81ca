/// Text as Markdown shows it: on one line, and none of it is markup, a link, a mention or the start of a block.
///
///     MarkdownText.escaped("*no* <b>")   // "\*no\* \<b\>"
///
/// Where CommonMark and GitHub's dialect read a character as more than itself, it gets a backslash. An `@` gets an invisible word joiner,
/// since e-mail addresses and mentions are linked whatever stands before them.
enum MarkdownText {
  /// The text as code, between as many backticks as it takes.
  static func code(_ text: String) -> String {
    let text = DisplayText.clean(text)
    let longest = text.split(separator: /[^`]/).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 ? fence + text + fence : "\(fence) \(text) \(fence)"
  }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    let scalars = Array(DisplayText.clean(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      if isMarkup(scalar) || startsBlock(scalars, at: place, next: next)
        || startsLink(scalars, at: place, next: next)
      {
        result.append("\\")
      }
      result.append(scalar)
      if scalar == "@" { result.append("\u{2060}") }
    }
    return String(result)
  }

  /// Wherever it stands.
  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "^", "$", "{", "}", "=": true
    default: false
    }
  }

  /// A rule or a list item: a dash or plus sign, or a number with a full stop or a bracket.
  private static func startsBlock(_ scalars: [Unicode.Scalar], at place: Int, next: Unicode.Scalar) -> Bool {
    switch scalars[place] {
    case "-": place == 0 && (next == " " || next == "-")
    case "+": place == 0 && next == " "
    case ".", ")":
      next == " " && place > 0 && place < 10 && scalars[..<place].allSatisfy { ("0"..."9").contains($0) }
    default: false
    }
  }

  /// An address that is linked as it stands, such as `https:` or `www.`, or an emoji's name between colons.
  private static func startsLink(_ scalars: [Unicode.Scalar], at place: Int, next: Unicode.Scalar) -> Bool {
    switch scalars[place] {
    case ":": next == "/" || namesEmoji(scalars[(place + 1)...])
    case ".": place >= 3 && scalars[place - 3..<place].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }

  /// Whether what follows a colon is a name up to the next colon. One or two digits name nothing: they are of a time or a line.
  private static func namesEmoji(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = scalars.prefix { isOfName($0) }
    let isNumber = name.count < 3 && name.allSatisfy { ("0"..."9").contains($0) }
    return !isNumber && scalars.dropFirst(name.count).first == ":"
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "+", "-": true
    default: false
    }
  }
}
