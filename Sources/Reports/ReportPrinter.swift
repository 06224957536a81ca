import BatchRunner
import KeywordBayes

/// What stands at the head of every report.
public struct RunFacts: Sendable, Equatable {
  /// The tool's version.
  public var version: String
  /// The model's name.
  public var modelName: String
  /// The SHA-256 of the model file.
  public var modelHash: String
  /// The model's labels.
  public var labels: [String]
  /// The labels that evidence is looked for.
  public var leanings: [String]
  /// The least probability for a tag.
  public var threshold: Double

  /// Gathers the facts of a run.
  public init(version: String, model: Model, modelHash: String, threshold: Double?) {
    self.version = version
    self.modelName = model.facts.name
    self.modelHash = modelHash
    self.labels = model.labels
    self.leanings = model.leanings.map { model.labels[$0] }
    self.threshold = threshold ?? model.facts.threshold
  }
}

/// Turns results into the bytes of one output format, piece by piece, in the order in which they come.
public protocol ReportPrinter {
  /// What comes before the first transcript.
  mutating func begin() -> [UInt8]
  /// One transcript.
  mutating func transcript(_ report: TranscriptReport) -> [UInt8]
  /// What comes after the last one.
  mutating func end(failures: [InputFailure]) -> [UInt8]
}
