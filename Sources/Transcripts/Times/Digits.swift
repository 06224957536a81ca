/// A run of ASCII digits, of any length, without overflow.
struct Digits {
  var value = 0.0
  var count = 0
  var end: Int
  /// Ten to the number of digits that the value is made of.
  private var scale = 1.0

  init(_ bytes: [UInt8], at start: Int, before limit: Int) {
    end = start
    while end < limit, bytes[end].isDigit {
      // Longer numbers than any clock shows only have to stay finite.
      if scale < 1e15 {
        value = value * 10 + Double(bytes[end] - UInt8(ascii: "0"))
        scale *= 10
      }
      end += 1
    }
    count = end - start
  }

  /// The digits as those after a decimal sign.
  var asFraction: Double { value / scale }
}
