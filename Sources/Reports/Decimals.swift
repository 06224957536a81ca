/// Prints numbers with few decimals, the same everywhere.
package enum Decimals {
  /// A number rounded to so many decimals; trailing zeros go, one decimal stays. Not a number is `null`, as JSON has no word for it.
  ///
  ///     Decimals.text(0.30000000000000004, places: 6)   // "0.3"
  ///     Decimals.text(-2, places: 6)                    // "-2.0"
  static func text(_ value: Double, places: Int) -> String {
    var text: [UInt8] = []
    append(value, places: places, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds such a text to others.
  static func append(_ value: Double, places: Int, to text: inout [UInt8]) {
    guard value.isFinite, abs(value) < 1e9 else {
      text += (value.isFinite ? "\(value)" : "null").utf8
      return
    }
    appendFixed(value, places: max(places, 1), to: &text)
    while text.last == UInt8(ascii: "0"), text[text.count - 2] != UInt8(ascii: ".") { text.removeLast() }
  }

  /// A number with exactly so many decimals.
  ///
  ///     Decimals.fixed(0.125, places: 2)   // "0.13"
  package static func fixed(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return value.isFinite ? "\(value)" : "–" }
    var text: [UInt8] = []
    appendFixed(value, places: places, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private static func appendFixed(_ value: Double, places: Int, to text: inout [UInt8]) {
    let unit = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((abs(value) * Double(unit)).rounded())
    if value < 0, scaled > 0 { text.append(UInt8(ascii: "-")) }
    var digit = unit
    while digit <= scaled / 10 { digit *= 10 }
    while digit > 0 {
      text.append(UInt8(ascii: "0") + UInt8(scaled / digit % 10))
      if digit == unit, places > 0 { text.append(UInt8(ascii: ".")) }
      digit /= 10
    }
  }

  /// A count with a comma before every three digits: "4,748".
  static func grouped(_ count: Int) -> String {
    count < 1000 ? "\(count)" : "\(grouped(count / 1000)),\(String(1000 + count % 1000).dropFirst())"
  }

  /// A share as a whole percentage: "87%". Nearly none and nearly all do not read as none and all.
  static func percent(_ share: Double) -> String {
    let percentage = share * 100
    return fixed(0 < share && share < 1 ? min(max(percentage, 1), 99) : percentage, places: 0) + "%"
  }
}
