import BatchRunner

/// Turns what was made of kits and postings into the bytes of one output format, piece by piece.
public protocol AuditPrinter {
  /// What comes before the first document.
  mutating func begin() -> [UInt8]
  /// One document.
  mutating func document(_ report: AuditReport) -> [UInt8]
  /// What comes after the last one.
  mutating func end(failures: [InputFailure]) -> [UInt8]
}
