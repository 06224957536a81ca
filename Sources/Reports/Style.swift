/// How text is set off on a terminal, or not at all.
public struct Style: Sendable, Equatable {
  /// Whether colours and weights are used.
  public var usesColor: Bool
  /// How many columns there are.
  public var columns: Int

  /// Makes a style; 80 columns unless told otherwise.
  public init(usesColor: Bool = false, columns: Int = 80) {
    self.usesColor = usesColor
    self.columns = min(max(columns, 40), 240)
  }

  func bold(_ text: String) -> String { wrapped(text, "1") }

  func dim(_ text: String) -> String { wrapped(text, "2") }

  /// A text in the colour of a label: the places of its leanings have blue, orange, and so on; everything else is plain.
  func colored(_ text: String, leaning: Int?) -> String {
    guard let leaning else { return text }
    return wrapped(text, ["34", "33", "35", "36", "32"][leaning % 5])
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
