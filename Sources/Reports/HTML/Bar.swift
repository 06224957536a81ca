import BatchRunner

/// Shares drawn as bars. They are drawings only: what they show stands beside them in words.
enum Bar {
  /// One bar; the length is a share of the whole.
  static func single(_ share: Double, style: String) -> HTML {
    drawing([rect(style, from: 0, width: share * 100)])
  }

  /// A bar cut into the shares of labels, the first side at one end and the others at the other; none beside `unclear`.
  static func stacked(_ values: [LabelValue], tag: String?, sides: Sides) -> HTML {
    guard tag != nil else { return "" }
    var at = 0.0
    return drawing(
      ends(values, sides).map { value in
        defer { at += value.value * 100 }
        return rect(sides.style(of: value.label), from: at, width: value.value * 100)
      }
    )
  }

  private static func ends(_ values: [LabelValue], _ sides: Sides) -> [LabelValue] {
    let first = values.filter { $0.label == sides.labels.first }
    let others = values.filter { sides.place(of: $0.label) == nil }
    return first + others + values.filter { value in !(first + others).contains(value) }
  }

  private static func drawing(_ parts: [HTML]) -> HTML {
    """
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\(parts)</svg>
    """
  }

  private static func rect(_ style: String, from start: Double, width: Double) -> HTML {
    """
    <rect class="\(style)" x="\(Decimals.text(start, places: 2))" width="\(Decimals.text(width, places: 2))" height="8"/>
    """
  }
}
