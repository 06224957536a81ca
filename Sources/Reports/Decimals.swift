/// Prints numbers with few decimals, the same everywhere.
enum Decimals {
  /// A number rounded to so many decimals; trailing zeros go, one decimal stays. Not a number is `null`, as JSON has no word for it.
  ///
  ///     Decimals.text(0.30000000000000004, places: 6)   // "0.3"
  ///     Decimals.text(-2, places: 6)                    // "-2.0"
  static func text(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return value.isFinite ? "\(value)" : "null" }
    var digits = fixed(value, places: max(places, 1))
    while digits.hasSuffix("0"), !digits.hasSuffix(".0") { digits.removeLast() }
    return digits
  }

  /// A number with exactly so many decimals.
  ///
  ///     Decimals.fixed(0.125, places: 2)   // "0.13"
  static func fixed(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return value.isFinite ? "\(value)" : "–" }
    let unit = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((abs(value) * Double(unit)).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % unit)
    return sign + String(scaled / unit) + "." + String(repeating: "0", count: places - fraction.count)
      + fraction
  }

  /// A share as a whole percentage: "87%".
  static func percent(_ share: Double) -> String { fixed(share * 100, places: 0) + "%" }
}
