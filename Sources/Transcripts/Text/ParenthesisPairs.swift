/// Which closing parenthesis belongs to an opening one: that before which as many others were closed as opened.
///
/// All pairs of a stretch are found in one pass when the first is asked for, so that many openings without a closing cost no more
/// than one.
struct ParenthesisPairs {
  private var known: Range<Int> = 0..<0
  private var closings: [Int: Int] = [:]

  /// The closing parenthesis of the one at `open`, which is the first asked for of a stretch that ends at `end`, or stands after it.
  mutating func closing(of open: Int, in bytes: [UInt8], before end: Int) -> Int? {
    if !known.contains(open) || known.upperBound != end { find(in: bytes, open..<end) }
    return closings[open]
  }

  private mutating func find(in bytes: [UInt8], _ range: Range<Int>) {
    known = range
    closings = [:]
    var opened: [Int] = []
    for index in range {
      if bytes[index] == UInt8(ascii: "(") {
        opened.append(index)
      } else if bytes[index] == UInt8(ascii: ")"), let open = opened.popLast() {
        closings[open] = index
      }
    }
  }
}
