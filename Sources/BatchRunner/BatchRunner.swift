import Foundation
import Transcripts

/// Reads many transcripts on several workers; one that cannot be used never stops the rest.
///
///     let runner = BatchRunner(workers: 4)
///     try await runner.run(paths) { transcript, path in classifier.report(on: transcript, path: path) }
///       consume: { result in print(result) }
///
/// Results come in the order of the paths, whatever the number of workers.
public struct BatchRunner: Sendable {
  /// How many files are worked on at a time.
  public var workers: Int
  /// Who is known to ask and to answer.
  public var options: ReadingOptions

  /// Makes a runner; as many workers as the machine has cores, unless told otherwise.
  public init(workers: Int? = nil, options: ReadingOptions = ReadingOptions()) {
    self.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
    self.options = options
  }

  /// Reads every file and makes something of it.
  public func run<Output: Sendable>(
    _ paths: [String],
    _ make: @escaping @Sendable (Transcript, String) -> Output,
    consume: (Result<Output, InputFailure>) throws -> Void
  ) async throws {
    let options = options
    try await OrderedMap(workers: workers).map(
      paths,
      { path in
        do throws(InputFailure) {
          return .success(make(try BatchRunner.transcript(at: path, options: options), path))
        } catch {
          return .failure(error)
        }
      },
      consume
    )
  }

  /// Reads one transcript.
  public static func transcript(at path: String, options: ReadingOptions) throws(InputFailure) -> Transcript {
    let bytes = try InputFile.bytes(at: path)
    do {
      return try TranscriptReader.read(bytes, options: options)
    } catch {
      throw InputFailure(path: path, line: error.line, error: error.description)
    }
  }
}
