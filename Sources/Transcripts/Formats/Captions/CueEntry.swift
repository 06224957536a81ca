/// A cue and where its payload stands.
struct CueEntry {
  var id: Range<Int>?
  var start: Double
  var end: Double
  /// First line of the payload and the one after its last, counted from 1.
  var payload: Range<Int>
  /// The line after the last that belongs to what is said, if a blank line cut the payload short.
  var spokenEnd: Int?

  /// The lines of what is said, counted from 1.
  var spoken: Range<Int> { payload.lowerBound..<max(payload.upperBound, spokenEnd ?? 0) }
}
