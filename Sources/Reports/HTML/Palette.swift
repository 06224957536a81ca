/// The colours of a page, by day and by night. Every pair that text is set in has a contrast of 4.5 or more (WCAG 2.2, level AA).
struct Palette: Sendable {
  /// A colour with the name of its CSS property.
  struct Color: Sendable {
    var name: String
    /// On a light screen and on paper, as `0xrrggbb`.
    var light: UInt32
    /// On a dark screen.
    var dark: UInt32
  }

  /// How many labels have a colour of their own; more share them.
  static let sides = 4

  /// The colours.
  static let colors: [Color] = [
    Color(name: "paper", light: 0xfcfbf8, dark: 0x17181b),
    Color(name: "panel", light: 0xf3f1ea, dark: 0x202226),
    Color(name: "line", light: 0xd9d5c9, dark: 0x3b3e45),
    Color(name: "ink", light: 0x1f2024, dark: 0xe9e7e2),
    Color(name: "muted", light: 0x5c5c5f, dark: 0xa9a8a5),
    Color(name: "link", light: 0x5a2a6b, dark: 0xd3a9e4),
    Color(name: "side-0", light: 0x1b5a94, dark: 0x8fc1f2),
    Color(name: "fill-0", light: 0xdfecf8, dark: 0x1c344c),
    Color(name: "side-1", light: 0x94490b, dark: 0xf2b27d),
    Color(name: "fill-1", light: 0xfbe8d6, dark: 0x46301c),
    Color(name: "side-2", light: 0x6b3fa0, dark: 0xc9aef0),
    Color(name: "fill-2", light: 0xeee6f8, dark: 0x352a49),
    Color(name: "side-3", light: 0x1d6a4b, dark: 0x86d0af),
    Color(name: "fill-3", light: 0xdff2e9, dark: 0x1c3a2d),
  ]

  /// What stands on what.
  static let pairs: [(text: String, ground: String)] =
    ["ink", "muted", "link"].flatMap { text in ["paper", "panel"].map { (text, $0) } }
    + (0..<sides).flatMap { side in
      [("ink", "fill-\(side)")] + ["paper", "panel", "fill-\(side)"].map { ("side-\(side)", $0) }
    }

  /// The colours as CSS properties.
  static func properties(dark: Bool) -> String {
    colors.map { color in
      let digits = String(dark ? color.dark : color.light, radix: 16)
      return "--\(color.name):#" + String(repeating: "0", count: 6 - digits.count) + digits
    }.joined(separator: ";")
  }
}
