import Evaluation

/// What was said of answers beside what readers say, as a grid: the darker a cell, the larger its share of the row.
struct ConfusionGrid {
  private let confusion: ConfusionMatrix
  private let names: [String]
  /// How wide and high a cell is.
  private let side: Double
  /// Whether the names of columns have room side by side; else they are turned.
  private let isUpright: Bool

  private static let left = 112.0
  /// About how wide a letter is.
  private static let letter = 7.0

  init(_ confusion: ConfusionMatrix, labels: [String]) {
    self.confusion = confusion
    let names = labels.map { DisplayText.cut($0, to: 12) }
    let side = min(76, 244 / Double(labels.count))
    (self.names, self.side) = (names, side)
    isUpright = names.allSatisfy { Double(DisplayText.width($0)) * ConfusionGrid.letter < side }
  }

  private var top: Double { isUpright ? 44 : 112 }

  /// The figure.
  var figure: HTML {
    let middle = side * Double(names.count) / 2
    return Plot.figure(
      "Confusion",
      id: "confusion",
      caption: "A row is what readers say, a column what the tool said; numbers are answers.",
      height: max(300, top + 2 * middle + 4),
      """
      \(cells)\(rowNames)\(columnNames)\
      <text x="\(text(ConfusionGrid.left + middle))" y="14" text-anchor="middle">said</text>
      <text x="\(text(-top - middle))" y="14" text-anchor="middle" transform="rotate(-90)">readers</text>

      """
    )
  }

  private var cells: [HTML] {
    confusion.counts.enumerated().flatMap { truth, row in
      row.enumerated().map { said, answers -> HTML in
        let share = Double(answers) / Double(max(1, confusion.support(truth)))
        return """
          <rect class="cell" x="\(across(said, 0))" y="\(down(truth, 0))" width="\(text(side))" height="\(text(side))" \
          fill-opacity="\(Decimals.text(share * 0.35, places: 2))"/>
          <text\(small) x="\(across(said, side / 2))" y="\(down(truth, side / 2 + 5))" text-anchor="middle">\(answers)</text>

          """
      }
    }
  }

  /// Room for four digits.
  private var small: HTML { side < 32 ? " class=\"small\"" : "" }

  private var rowNames: [HTML] {
    names.enumerated().map { place, name in
      """
      <text class="tick" x="\(text(ConfusionGrid.left - 8))" y="\(down(place, side / 2 + 5))" text-anchor="end">\(name)</text>

      """
    }
  }

  private var columnNames: [HTML] {
    names.enumerated().map { place, name in
      isUpright
        ? """
        <text class="tick" x="\(across(place, side / 2))" y="\(text(top - 8))" text-anchor="middle">\(name)</text>

        """
        : """
        <text class="tick" x="\(text(8 - top))" y="\(across(place, side / 2 + 4))" transform="rotate(-90)">\(name)</text>

        """
    }
  }

  private func across(_ column: Int, _ more: Double) -> String {
    text(ConfusionGrid.left + Double(column) * side + more)
  }

  private func down(_ row: Int, _ more: Double) -> String { text(top + Double(row) * side + more) }

  private func text(_ value: Double) -> String { Decimals.text(value, places: 1) }
}
