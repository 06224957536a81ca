/// Minimises a smooth convex function whose variables may have a floor.
///
/// Accelerated projected gradient steps (Beck and Teboulle 2009, FISTA) in coordinates scaled by each variable's own
/// curvature, with backtracking, and a restart whenever momentum stops helping (O'Donoghue and Candès 2015). No randomness:
/// the same function and start give the same bits.
struct Minimizer {
  /// The function's value at a point; adds its gradient there to `gradient`, which comes zeroed, or empty if it is not wanted.
  typealias Function = (_ point: [Double], _ gradient: inout [Double]) -> Double

  var iterations = 300
  /// Stop when a step changes the value by less than this share of it.
  var tolerance = 1e-7

  /// The point with the least value found.
  ///
  /// - Parameters:
  ///   - start: where to begin.
  ///   - curvature: a positive number per variable, about its second derivative.
  ///   - floor: the least value of each variable.
  func minimize(
    from start: [Double],
    curvature: [Double],
    floor: [Double],
    _ function: Function
  ) -> [Double] {
    var best = start
    var bestValue = level(of: function, at: best)
    var ahead = best
    var momentum = 1.0
    var stiffness = 1.0
    for _ in 0..<iterations {
      let (value, gradient) = evaluate(function, ahead)
      var next = ahead
      var nextValue = value
      for _ in 0..<40 {
        var bound = value
        for i in ahead.indices {
          next[i] = max(floor[i], ahead[i] - gradient[i] / (stiffness * curvature[i]))
          let move = next[i] - ahead[i]
          bound += gradient[i] * move + 0.5 * stiffness * curvature[i] * move * move
        }
        nextValue = level(of: function, at: next)
        if nextValue <= bound + 1e-12 * abs(bound) { break }
        stiffness *= 2
      }
      if nextValue > bestValue {
        if momentum == 1 { break }
        ahead = best
        momentum = 1
        continue
      }
      let nextMomentum = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let push = (momentum - 1) / nextMomentum
      for i in ahead.indices { ahead[i] = max(floor[i], next[i] + push * (next[i] - best[i])) }
      let gain = bestValue - nextValue
      (best, bestValue, momentum) = (next, nextValue, nextMomentum)
      stiffness *= 0.95
      if gain < tolerance * abs(bestValue) { break }
    }
    return best
  }

  private func level(of function: Function, at point: [Double]) -> Double {
    var none: [Double] = []
    return function(point, &none)
  }

  private func evaluate(_ function: Function, _ point: [Double]) -> (value: Double, gradient: [Double]) {
    var gradient = [Double](repeating: 0, count: point.count)
    let value = function(point, &gradient)
    return (value, gradient)
  }
}
