/// The labels that evidence argues for, with what tells them apart in a report: a place, which gives the colour and the kind of
/// underline, and a letter.
///
///     Sides(["production", "research"]).mark(of: "research")   // "R"
struct Sides {
  /// The labels.
  let labels: [String]

  init(_ labels: [String]) { self.labels = labels }

  /// The label's place among the colours; nil for a label that nothing argues for, and for `unclear`.
  func place(of label: String?) -> Int? {
    label.flatMap { labels.firstIndex(of: $0) }.map { $0 % Palette.sides }
  }

  /// The first letter, or a number where two labels begin alike.
  func mark(of label: String) -> String {
    let letters = labels.map { $0.prefix(1).uppercased() }
    guard let place = labels.firstIndex(of: label) else { return "" }
    return Set(letters).count == labels.count ? letters[place] : String(place + 1)
  }

  /// All labels in the order in which a reader looks for them: those that evidence argues for, then the others.
  func first(of all: [String]) -> [String] { labels + all.filter { !labels.contains($0) } }

  /// The class of what is drawn for a label: `side-0`, or `plain`.
  func style(of label: String?) -> String { place(of: label).map { "side-\($0)" } ?? "plain" }
}
