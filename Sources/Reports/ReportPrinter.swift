import BatchRunner
import KeywordBayes

/// What stands at the head of every report.
public struct RunFacts: Sendable {
  /// The tool's version.
  public var version: String
  /// The model's name.
  public var modelName: String
  /// Works out the SHA-256 of the model file: few reports show it.
  var hash: @Sendable () -> String
  /// The model's labels.
  public var labels: [String]
  /// The labels that evidence is looked for.
  public var leanings: [String]
  /// The least probability for a tag.
  public var threshold: Double
  /// The SHA-256 of the model file, as hexadecimal digits.
  public var modelHash: String { hash() }
}

extension RunFacts {
  /// Gathers the facts of a run.
  public init(
    version: String,
    model: Model,
    modelHash: @autoclosure @escaping @Sendable () -> String,
    threshold: Double?
  ) {
    self.version = version
    self.modelName = model.facts.name
    self.hash = modelHash
    self.labels = model.labels
    self.leanings = model.leaningLabels
    self.threshold = threshold ?? model.facts.threshold
  }
}

/// Turns results into the bytes of one output format, piece by piece, in the order in which they come.
public protocol ReportPrinter {
  /// What comes before the first transcript.
  mutating func begin() -> [UInt8]
  /// One transcript. Only a printer that writes elsewhere throws.
  mutating func transcript(_ report: TranscriptReport) throws -> [UInt8]
  /// Takes the next transcript as a ``PiecePrinter`` printed it by itself, and puts it in its place.
  mutating func place(_ piece: [UInt8]) -> [UInt8]
  /// Takes the groups, if interviews are grouped: after the last transcript and before the end.
  mutating func groups(_ report: GroupedReport)
  /// What comes after the last one. Only a printer that writes elsewhere throws.
  mutating func end(failures: [InputFailure]) throws -> [UInt8]
}

extension ReportPrinter {
  /// A piece stands as it is.
  public mutating func place(_ piece: [UInt8]) -> [UInt8] { piece }

  /// Formats that show one question after the other have no place for groups.
  public mutating func groups(_ report: GroupedReport) {}
}

/// A printer of a format in which a transcript looks the same wherever it stands, so that any worker can print it.
///
///     let piece = printer.piece(report)   // on a worker
///     output += printer.place(piece)      // in the order of the transcripts
public protocol PiecePrinter: ReportPrinter, Sendable {
  /// One transcript by itself.
  func piece(_ report: TranscriptReport) -> [UInt8]
}

extension PiecePrinter {
  /// One transcript, in its place.
  public mutating func transcript(_ report: TranscriptReport) -> [UInt8] { place(piece(report)) }
}
