/// Speaks to the person at the terminal, on standard error.
struct Console: Sendable {
  var isQuiet = false

  /// Says how things went, unless told to be quiet.
  func note(_ text: String) {
    if !isQuiet { StandardError.say(text) }
  }

  /// Says what is wrong.
  func error(_ text: String) { StandardError.say("plumb: error: " + text) }
}
