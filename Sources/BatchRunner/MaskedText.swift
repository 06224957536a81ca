import Transcripts

/// A stretch of a text, in Unicode scalars, and what is written in its place.
struct Mask: Equatable {
  var range: Range<Int>
  var replacement: String
}

/// Gathers masks that do not overlap; what was added first stays.
struct Masks {
  private var masks: [Mask] = []
  private var isTaken: [Bool]

  init(count: Int) { isTaken = Array(repeating: false, count: count) }

  mutating func add(_ more: [Mask]) {
    for mask in more where !isTaken[mask.range].contains(true) {
      masks.append(mask)
      for place in mask.range { isTaken[place] = true }
    }
  }

  /// The masks in the order of the text.
  var sorted: [Mask] { masks.sorted { $0.range.lowerBound < $1.range.lowerBound } }
}

/// A text after masking that knows where every stretch of the original went. All places are Unicode scalars.
struct MaskedText {
  private var scalars: [Unicode.Scalar] = []
  private let masks: [Mask]
  /// Where the replacement of each mask stands.
  private var places: [Range<Int>] = []
  /// Where each scalar begins in UTF-8, and where the last one ends.
  private var bytes = [0]

  /// The masks are in the order of the text and do not overlap.
  init(_ original: [Unicode.Scalar], masks: [Mask]) {
    self.masks = masks
    var at = 0
    for mask in masks {
      scalars += original[at..<mask.range.lowerBound]
      let start = scalars.count
      scalars += mask.replacement.unicodeScalars
      places.append(start..<scalars.count)
      at = mask.range.upperBound
    }
    scalars += original[at...]
    for scalar in scalars { bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar)) }
  }

  var string: String { string(in: scalars.indices) }

  func string(in range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// Where a stretch of the original went; what begins or ends inside a mask takes all of its replacement.
  func range(of original: Range<Int>) -> Range<Int> {
    let opened = masks.partitioningIndex { $0.range.lowerBound > original.lowerBound } - 1
    let start = place(of: original.lowerBound, after: opened) { $0.lowerBound }
    let closed = masks.partitioningIndex { $0.range.lowerBound >= original.upperBound } - 1
    return start..<max(start, place(of: original.upperBound, after: closed) { $0.upperBound })
  }

  /// Where a stretch stands, in UTF-8 bytes.
  func utf8Range(of range: Range<Int>) -> Range<Int> { bytes[range.lowerBound]..<bytes[range.upperBound] }

  /// The mask is the last one that begins before the place; -1 is none.
  private func place(of original: Int, after mask: Int, inside: (Range<Int>) -> Int) -> Int {
    guard mask >= 0 else { return original }
    let end = masks[mask].range.upperBound
    return original < end ? inside(places[mask]) : places[mask].upperBound + original - end
  }
}
