import KeywordBayes
import Transcripts

/// Labelled answers from files and folders, ready to train on or to be judged by.
public struct LabelledInput: Sendable {
  /// The answers, in the order of the files and their lines.
  public private(set) var answers: [TrainingAnswer] = []
  /// What else their records say, such as `field` or `difficulty`.
  public private(set) var attributes: [[String: String]] = []
  /// Files that could not be used.
  public private(set) var failures: [InputFailure] = []

  /// The suffixes that are looked for in folders.
  public static let suffixes: Set<String> = ["jsonl", "ndjson", "csv", "txt"]

  /// The keys that tell who speaks or where an answer is from, the first that a record has; folds never split a group.
  /// An answer without any is a group of its own.
  public static let groupKeys = ["voice", "group", "speaker", "transcript", "source"]

  /// Reads every labelled answer below some paths; `onRead` is told each file's path and bytes.
  public static func read(_ paths: [String], onRead: InputFile.Observer? = nil) -> LabelledInput {
    let found = InputFinder.find(paths, suffixes: suffixes)
    var input = LabelledInput()
    input.failures = found.failures
    for path in found.paths {
      do {
        input.append(try answers(at: path, onRead: onRead))
      } catch {
        input.failures.append(error)
      }
    }
    return input
  }

  private static func answers(
    at path: String,
    onRead: InputFile.Observer?
  ) throws(InputFailure) -> [LabelledAnswer] {
    let bytes = try InputFile.bytes(at: path)
    onRead?(path, bytes)
    do {
      return try LabelledAnswersReader.read(bytes)
    } catch {
      if isTranscript(bytes) { throw InputFailure(path: path, error: notLabelled) }
      throw InputFailure(error, at: path)
    }
  }

  private static let notLabelled = """
    this is a transcript; labelled answers are needed: JSON Lines or CSV with an 'answer' and a 'label'
    """

  /// Whether somebody gave a talk where answers are needed.
  private static func isTranscript(_ bytes: [UInt8]) -> Bool {
    (try? TranscriptReader.read(bytes)).map { !$0.format.isAnswers } ?? false
  }

  private mutating func append(_ labelled: [LabelledAnswer]) {
    for answer in labelled {
      let group = LabelledInput.groupKeys.lazy.compactMap { answer.attributes[$0] }.first
      answers.append(
        TrainingAnswer(
          question: answer.question ?? "",
          answer: answer.answer,
          label: answer.label,
          group: group ?? answer.answer,
          evidence: answer.evidence.compactMap { span in
            span.leans.map { (bytes(of: span.range, in: answer.answer), $0) }
          },
          id: answer.id
        )
      )
      attributes.append(answer.attributes)
    }
  }

  private func bytes(of scalars: Range<Int>, in text: String) -> Range<Int> {
    let view = text.unicodeScalars
    let start = view.index(view.startIndex, offsetBy: scalars.lowerBound)
    let end = view.index(start, offsetBy: scalars.count)
    return text.utf8.distance(
      from: text.startIndex,
      to: start
    )..<text.utf8.distance(from: text.startIndex, to: end)
  }
}
