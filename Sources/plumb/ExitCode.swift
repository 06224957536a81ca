/// How a run ended.
enum ExitCode: Int32 {
  /// All done.
  case done = 0
  /// Finished, but at least one input could not be used.
  case someFailed = 1
  /// Wrong usage, or nothing could be done.
  case failed = 2
}
