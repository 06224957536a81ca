/// A time at the start of something: `[00:05]`, `\[00:05\]`, `(0:05)`, or bare before a blank or the line's end.
struct LeadingStamp {
  var seconds: Double
  var end: Int

  init?(_ bytes: [UInt8], at start: Int, in line: Range<Int>) {
    var index = start
    let isEscaped = bytes.peek(index, in: line) == UInt8(ascii: "\\")
    if isEscaped { index += 1 }
    let bracket = bytes.peek(index, in: line)
    let closing: UInt8? =
      switch bracket {
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "("): UInt8(ascii: ")")
      default: nil
      }
    guard isEscaped == false || closing != nil else { return nil }
    if closing != nil { index += 1 }
    guard bytes.peek(index, in: line).isDigit,
      let stamp = Timestamp(bytes, at: index, before: line.upperBound)
    else { return nil }
    index = stamp.end
    if let closing {
      if isEscaped, bytes.peek(index, in: line) == UInt8(ascii: "\\") { index += 1 }
      guard bytes.peek(index, in: line) == closing else { return nil }
      index += 1
    } else {
      guard index == line.upperBound || bytes.peek(index, in: line).isBlank else { return nil }
    }
    seconds = stamp.seconds
    end = index
  }
}
