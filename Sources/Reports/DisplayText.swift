/// Makes text from a transcript fit for a terminal: no control codes, one line, and cut to a width in columns.
package enum DisplayText {
  /// The text on one line without control, format or bidirectional-override codes.
  package static func clean(_ text: String) -> String {
    var wasSpace = true
    return clean(text, after: &wasSpace)
  }

  /// The same for a text that is cleaned piece by piece: whether the piece before ended in a space goes in, and whether this one does
  /// comes out.
  static func clean(_ text: String, after wasSpace: inout Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch kind(of: scalar) {
      case .space:
        if !wasSpace { result.append(" ") }
        wasSpace = true
      case .nothing: break
      case .joiner: result.append(scalar)
      case .shown:
        result.append(scalar)
        wasSpace = false
      }
    }
    return String(result)
  }

  private enum Kind { case shown, space, joiner, nothing }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    // Most text is ASCII; to look up what kind of character each is would cost more than all the rest.
    if scalar.isASCII { return "!"..."~" ~= scalar ? .shown : .space }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: .space
    // The joiner holds emoji together; every other format code can mislead the eye.
    case .format, .surrogate, .privateUse, .unassigned: scalar == "\u{200d}" ? .joiner : .nothing
    default: .shown
    }
  }

  /// How many columns a text takes.
  package static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  /// The text, cleaned, and cut with an ellipsis if it takes more columns; what lies far beyond them is not looked at.
  package static func cut(_ text: String, to columns: Int) -> String {
    var result = ""
    var used = 0
    var wasSpace = true
    for character in text {
      let clean = clean(String(character), after: &wasSpace)
      used += width(clean)
      guard used <= columns else { return shortened(result, to: columns - 1) + "…" }
      result += clean
    }
    return result
  }

  private static func shortened(_ text: String, to columns: Int) -> String {
    var result = text
    while !result.isEmpty, width(result) > columns || result.hasSuffix(" ") { result.removeLast() }
    return result
  }

  /// The text, filled up with spaces to a width.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// How many columns a character takes, as terminals count: an emoji two, however many it is made of; else the letters it is made of,
  /// without marks.
  static func width(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x300 && scalars.count == 1 { return 1 }
    let asksForText = scalars.contains { $0.value == 0xfe0e }
    let asksForEmoji = scalars.contains { $0.value == 0xfe0f }
    if first.properties.isEmojiPresentation && !asksForText || asksForEmoji { return 2 }
    return scalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    // Vowels and finals of Hangul join the consonant before them.
    if (0x1160...0x11ff).contains(scalar.value) || (0xd7b0...0xd7ff).contains(scalar.value) { return 0 }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide(scalar.value) ? 2 : 1
    }
  }

  /// The wide blocks of Unicode's East Asian Width (UAX #11), coarsely.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xa960...0xa97c, 0xac00...0xd7a3, 0xf900...0xfaff,
      0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x16fe0...0x18cff, 0x1aff0...0x1b2fb,
      0x1f200...0x1f265, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}
