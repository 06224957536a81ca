import Transcripts

/// A file that could not be used.
public struct InputFailure: Sendable, Equatable, Error, Codable {
  /// The file's path.
  public var path: String
  /// The line at fault, from 1.
  public var line: Int?
  /// What is wrong, and what mends it.
  public var error: String

  /// Makes a failure.
  public init(path: String, line: Int? = nil, error: String) {
    self.path = path
    self.line = line
    self.error = error
  }

  /// What could not be understood of a file.
  package init(_ error: TranscriptError, at path: String) {
    self.init(path: path, line: error.line, error: error.description)
  }
}

extension InputFailure {
  static func tooLarge(_ path: String, limit: Int) -> InputFailure {
    InputFailure(
      path: path,
      error: "larger than \(limit / 1_000_000) MB, the most that is read; split the file"
    )
  }
}
