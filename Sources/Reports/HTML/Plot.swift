/// A drawing between two axes, as a figure with a caption.
///
///     let plot = Plot(x: .shares("confidence"), y: .shares("share right"))
///     plot.figure("Reliability", id: "reliability", caption: "…", [plot.line([(0, 0), (1, 1)], style: "guide")])
struct Plot {
  private let x: Axis
  private let y: Axis

  private static let (left, right, above, below) = (64.0, 344.0, 12.0, 252.0)

  init(x: Axis, y: Axis) {
    self.x = x
    self.y = y
  }

  /// The whole figure, beside the table with this id.
  func figure(_ title: String, id: String, caption: HTML, _ marks: [HTML]) -> HTML {
    Plot.figure(
      title,
      id: id,
      caption: caption,
      """
      \(ticks)<path class="axis" d="M64 12V252H344"/>
      \(marks)<text x="204" y="292" text-anchor="middle">\(x.name)</text>
      <text x="-132" y="12" text-anchor="middle" transform="rotate(-90)">\(y.name)</text>

      """
    )
  }

  /// Any drawing, 360 wide, as a figure that leads to the table with its numbers.
  static func figure(_ title: String, id: String, caption: HTML, height: Double = 300, _ drawing: HTML)
    -> HTML
  {
    """
    <figure class="plot"><h3>\(title)</h3>
    <svg viewBox="0 0 360 \(Decimals.fixed(height, places: 0))" role="img" aria-label="\(title)" aria-describedby="\(id)-plot">
    \(drawing)</svg>
    <figcaption id="\(id)-plot">\(caption) <a href="#\(id)">As a table</a></figcaption></figure>

    """
  }

  /// What a colour stands for, before its name in a caption.
  static func swatch(_ style: String) -> HTML {
    """
    <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="\(style)" x="1" y="1" width="8" height="8"/></svg>
    """
  }

  /// A line through points.
  func line(_ points: [(Double, Double)], style: String) -> HTML {
    let path = points.map { "\(across($0.0)),\(up($0.1))" }.joined(separator: " ")
    return "<polyline class=\"\(style)\" points=\"\(path)\"/>\n"
  }

  /// A dot that tells what it stands for when it is pointed at.
  func dot(_ point: (Double, Double), name: String, style: String) -> HTML {
    """
    <circle class="\(style)" cx="\(across(point.0))" cy="\(up(point.1))" r="4"><title>\(name)</title></circle>

    """
  }

  /// A column between two places, from one height to another; nothing where they are the same.
  func column(_ range: ClosedRange<Double>, _ heights: ClosedRange<Double>, style: String) -> HTML {
    guard heights.lowerBound < heights.upperBound else { return "" }
    let width = (x.place(of: range.upperBound) - x.place(of: range.lowerBound)) * (Plot.right - Plot.left) - 1
    let height = y.place(of: heights.upperBound - heights.lowerBound) * (Plot.below - Plot.above)
    return """
      <rect class="\(style)" x="\(across(range.lowerBound))" y="\(up(heights.upperBound))" \
      width="\(Plot.number(width))" height="\(Plot.number(height))"/>

      """
  }

  private var ticks: [HTML] {
    x.ticks.map { tick in
      "<text class=\"tick\" x=\"\(Plot.across(tick.place))\" y=\"270\" text-anchor=\"middle\">\(tick.text)</text>\n"
    }
      + y.ticks.map { tick in
        "<text class=\"tick\" x=\"58\" y=\"\(Plot.up(tick.place, by: 4))\" text-anchor=\"end\">\(tick.text)</text>\n"
      }
  }

  private func across(_ value: Double) -> String { Plot.across(x.place(of: value)) }

  private func up(_ value: Double) -> String { Plot.up(y.place(of: value)) }

  private static func across(_ place: Double) -> String { number(left + place * (right - left)) }

  private static func up(_ place: Double, by more: Double = 0) -> String {
    number(below - place * (below - above) + more)
  }

  private static func number(_ value: Double) -> String { Decimals.text(value, places: 1) }
}
