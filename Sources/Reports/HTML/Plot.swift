/// A drawing with an axis from 0 to 1 in both directions, as a figure with a caption.
///
///     let plot = Plot(x: "confidence", y: "share right")
///     plot.figure("Reliability", caption: "On the dashed line confidence is honest.", [plot.line([(0, 0), (1, 1)], style: "guide")])
struct Plot {
  private let x: String
  private let y: String
  /// The most that the vertical axis reaches.
  private let top: Double

  private static let (left, right, above, below) = (64.0, 350.0, 12.0, 252.0)

  /// A drawing whose axes have these names.
  init(x: String, y: String, top: Double = 1) {
    self.x = x
    self.y = y
    self.top = top > 0 ? top : 1
  }

  /// The whole figure.
  func figure(_ title: String, caption: String, _ marks: [HTML]) -> HTML {
    Plot.figure(
      title,
      caption: caption,
      """
      \(ticks)<path class="axis" d="M64 12V252H350"/>
      \(marks)<text x="207" y="292" text-anchor="middle">\(x)</text>
      <text x="-132" y="12" text-anchor="middle" transform="rotate(-90)">\(y)</text>

      """
    )
  }

  /// Any drawing, 360 wide and 300 high, as a figure.
  static func figure(_ title: String, caption: String, _ drawing: HTML) -> HTML {
    """
    <figure class="plot"><h3>\(title)</h3>
    <svg viewBox="0 0 360 300" role="img" aria-label="\(title)">
    \(drawing)</svg>
    <figcaption>\(caption)</figcaption></figure>

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

  /// A column between two places, from one height to another.
  func column(_ range: ClosedRange<Double>, _ heights: ClosedRange<Double>, style: String) -> HTML {
    let width = (range.upperBound - range.lowerBound) * (Plot.right - Plot.left) - 1
    let height = (heights.upperBound - heights.lowerBound) / top * (Plot.below - Plot.above)
    return """
      <rect class="\(style)" x="\(across(range.lowerBound))" y="\(up(heights.upperBound))" \
      width="\(Plot.number(width))" height="\(Plot.number(height))"/>

      """
  }

  private var ticks: [HTML] {
    [0, 0.25, 0.5, 0.75, 1].map { share -> HTML in
      """
      <text class="tick" x="\(across(share))" y="270" text-anchor="middle">\(Decimals.text(share, places: 2))</text>
      <text class="tick" x="58" y="\(Plot.number(Plot.height(share) + 4))" text-anchor="end">\(tick(share * top))</text>

      """
    }
  }

  private func tick(_ value: Double) -> String {
    top > 1 ? Decimals.fixed(value, places: 0) : Decimals.text(value, places: 3)
  }

  private func across(_ value: Double) -> String {
    Plot.number(Plot.left + value * (Plot.right - Plot.left))
  }

  private func up(_ value: Double) -> String { Plot.number(Plot.height(value / top)) }

  private static func height(_ share: Double) -> Double { below - share * (below - above) }

  private static func number(_ value: Double) -> String { Decimals.text(value, places: 1) }
}
