/// Makes text from a transcript fit for a terminal: no control codes, one line, and cut to a width in columns.
enum DisplayText {
  /// The text on one line without control, format or bidirectional-override codes.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        if !wasSpace { result.append(" ") }
        wasSpace = true
      case .format, .surrogate, .privateUse, .unassigned:
        // The joiner holds emoji together; every other format code can mislead the eye.
        if scalar == "\u{200d}" { result.append(scalar) }
      default:
        result.append(scalar)
        wasSpace = false
      }
    }
    return String(result)
  }

  /// How many columns a text takes.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  /// The text, cut with an ellipsis if it takes more columns.
  static func cut(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += width(character)
      if used > columns { break }
      result.append(character)
    }
    while result.hasSuffix(" ") { result.removeLast() }
    return result + "…"
  }

  /// The text, filled up with spaces to a width.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.properties.generalCategory == .nonspacingMark { return 0 }
    let isEmoji =
      first.properties.isEmojiPresentation || character.unicodeScalars.contains { $0.value == 0xfe0f }
    return isEmoji || isWide(first.value) ? 2 : 1
  }

  /// The wide blocks of Unicode's East Asian Width (UAX #11), coarsely.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}
