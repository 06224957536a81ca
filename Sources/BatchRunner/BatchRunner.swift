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
  /// Is told the path and the bytes of every file that was read, on the worker that read it.
  public var onRead: InputFile.Observer?
  /// What has been read of standard input already.
  public var readAhead: [UInt8] = []

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
    let (options, onRead, readAhead) = (options, onRead, readAhead)
    try await run(
      paths,
      reading: { path throws(InputFailure) in
        let transcript = try BatchRunner.transcript(
          at: path,
          options: options,
          readAhead: readAhead,
          onRead: onRead
        )
        return make(transcript, path)
      },
      consume: consume
    )
  }

  /// Makes something of every file, however it is read.
  public func run<Output: Sendable>(
    _ paths: [String],
    reading read: @escaping @Sendable (String) throws(InputFailure) -> Output,
    consume: (Result<Output, InputFailure>) throws -> Void
  ) async throws {
    try await OrderedMap(workers: workers).map(
      paths,
      { path in Result { () throws(InputFailure) in try read(path) } },
      consume
    )
  }

  /// Reads one transcript.
  public static func transcript(
    at path: String,
    options: ReadingOptions = ReadingOptions(),
    readAhead: [UInt8] = [],
    onRead: InputFile.Observer? = nil
  ) throws(InputFailure) -> Transcript {
    let bytes = try InputFile.bytes(at: path, limit: InputFile.transcriptLimit, readAhead: readAhead)
    onRead?(path, bytes)
    do {
      return try TranscriptReader.read(bytes, options: options)
    } catch {
      throw InputFailure(error, at: path)
    }
  }
}
