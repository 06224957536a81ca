/// A group of keywords that show the same thing, such as `failure-modes`, and the label they lean to.
public struct Theme: Sendable, Equatable {
  /// The theme's name, which is also its file's name.
  public var name: String
  /// The label that the theme's keywords argue for.
  public var leans: String
  /// The keyword phrases: normalised words joined by spaces; a `*` at the very end takes any ending of the last word.
  public var phrases: [String]

  /// Makes a theme.
  public init(name: String, leans: String, phrases: [String]) {
    self.name = name
    self.leans = leans
    self.phrases = phrases
  }
}
