/// An axis of a plot, from nothing to a round number, with a tick at every round step.
struct Axis {
  /// What it shows.
  let name: String
  /// Where it ends.
  let top: Double
  private let step: Double
  private let isShare: Bool

  private init(_ name: String, upTo most: Double, step: Double, isShare: Bool) {
    self.name = name
    self.step = step
    self.isShare = isShare
    top = step * max(1, (most / step).rounded(.up))
  }

  /// Shares, told in percent: all of them, or as far as they reach.
  static func shares(_ name: String, upTo most: Double = 1) -> Axis {
    Axis(name, upTo: most, step: [0.05, 0.1].first { $0 * 5 >= most } ?? 0.2, isShare: true)
  }

  /// Counts, in steps of 1, 2 or 5 with zeros.
  static func counts(_ name: String, upTo most: Double) -> Axis {
    var step = 1.0
    var factors = [2, 2.5, 2]
    while step * 5 < most {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    return Axis(name, upTo: most, step: step, isShare: false)
  }

  /// Where a value stands, as a share of the axis.
  func place(of value: Double) -> Double { value / top }

  /// The ticks, each with its place and what it says.
  var ticks: [(place: Double, text: String)] {
    (0...Int((top / step).rounded())).map { number in
      let value = Double(number) * step
      return (place(of: value), isShare ? Decimals.percent(value) : Decimals.fixed(value, places: 0))
    }
  }
}
