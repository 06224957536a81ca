/// Why a ZIP archive, such as a Word document, cannot be opened, and what mends it.
public enum ArchiveError: Error, Sendable, Equatable, CaseIterable {
  /// The end is missing: the table of contents stands there.
  case truncated
  /// Something in it contradicts itself.
  case damaged
  /// It is locked with a password.
  case encrypted
  /// It is in the form for archives of more than 4 GB.
  case zip64
  /// It is packed in a way that Word does not use.
  case unknownMethod
  /// It would unpack to more than the largest size that is unpacked, or to suspiciously much for its size.
  case tooLarge
  /// It holds more than 10,000 files.
  case tooManyEntries
  /// Its XML is nested too deeply.
  case tooDeep
}

extension ArchiveError: CustomStringConvertible {
  /// What is wrong and what mends it.
  public var description: String {
    switch self {
    case .truncated: "is cut off; copy or export it again"
    case .damaged: "is damaged; copy or export it again"
    case .encrypted: "is locked with a password; save it without one"
    case .zip64: "is in the ZIP64 form for huge files; save it again in Word, or export plain text"
    case .unknownMethod: "is packed in an unusual way; save it again in Word, or export plain text"
    case .tooManyEntries: "holds more files than a Word document does; export it as plain text"
    case .tooDeep: "is nested more than \(ReadingLimits.nesting) levels deep; export it as plain text"
    case .tooLarge: "unpacks to more than a transcript can be; export it as plain text"
    }
  }
}
