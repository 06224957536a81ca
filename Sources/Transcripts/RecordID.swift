/// The id of a record in a file of answers, as the file has it: a report gives it back unchanged.
///
///     {"id": "a7", …}    // .text("a7")
///     {"id": 7.50, …}    // .literal("7.50")
public enum RecordID: Sendable, Equatable {
  /// A string, or the cell of a table.
  case text(String)
  /// A number or a truth value, as it is written.
  case literal(String)
}

extension RecordID: CustomStringConvertible {
  /// The id without quotes.
  public var description: String {
    switch self {
    case .text(let text), .literal(let text): text
    }
  }
}
