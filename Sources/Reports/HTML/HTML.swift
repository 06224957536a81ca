/// A piece of a page. Text that is put into it is escaped; only what is written in the source, or is such a piece already, is markup.
///
///     let name = "<b>Ada</b>"
///     let cell: HTML = "<td>\(name)</td>"   // "<td>&lt;b&gt;Ada&lt;/b&gt;</td>"
struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// What stands in the page.
  private(set) var markup: String

  init(stringLiteral markup: StaticString) { self.markup = "\(markup)" }

  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  /// A style sheet or script of ours, which is no text to be shown.
  init(code: String) { markup = code }

  /// What is written between the pieces of a page.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: StaticString) { markup += "\(literal)" }

    mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

    mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }

    mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { markup += piece.markup } }
  }

  /// Pieces as a list in a sentence, between commas but before the last: "1, 2 and 4".
  static func list(_ items: [HTML], last: HTML) -> HTML {
    let pieces = items.enumerated().flatMap { place, item -> [HTML] in
      place == 0 ? [item] : [place == items.count - 1 ? last : ", ", item]
    }
    return "\(pieces)"
  }

  /// The text as a page shows it: no character is markup, and none is a control code or turns the direction of others. Unusual
  /// line breaks become spaces, so that words stay apart.
  static func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: needsCare) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "'": result += "&#39;".unicodeScalars
      case "\n", "\t", "\u{200c}", "\u{200d}": result.append(scalar)
      // Most text is ASCII; to look up what kind of character each is would cost more than all the rest.
      case " "..."~": result.append(scalar)
      case "\u{b}"..."\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      default: if isShown(scalar) { result.append(scalar) }
      }
    }
    return String(result)
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7f || "&<>\"'".utf8.contains(byte)
  }

  /// Format codes could reorder what stands around them, and the others have no look of their own.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
