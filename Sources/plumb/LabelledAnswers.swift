import BatchRunner
import Foundation
import KeywordBayes
import TextFeatures

/// The labelled answers of a command line with the themes that go with them.
struct LabelledAnswers {
  var answers: [TrainingAnswer]
  /// What else the records say, such as `field`, in the answers' order.
  var attributes: [[String: String]]
  var themes: [Theme]
  var failures: [InputFailure]
  /// How many answers are labelled `mixed`, which no model is trained on.
  var setAside: Int

  /// Reads them, and names what could not be used; nil if nothing could.
  static func read(_ invocation: Invocation, console: Console) throws -> LabelledAnswers? {
    let input = LabelledInput.read(invocation.paths)
    for failure in input.failures { console.error("\(failure)") }
    guard !input.answers.isEmpty else {
      if input.failures.isEmpty {
        throw NothingFound("labelled answers", at: invocation.paths, suffixes: LabelledInput.suffixes)
      }
      return nil
    }
    let kept = input.answers.indices.filter { input.answers[$0].label != "mixed" }
    return LabelledAnswers(
      answers: kept.map { input.answers[$0] },
      attributes: kept.map { input.attributes[$0] },
      themes: try themes(invocation),
      failures: input.failures,
      setAside: input.answers.count - kept.count
    )
  }

  /// The files that would be read, to be kept from being written.
  static func files(_ invocation: Invocation) -> [String] {
    InputFinder.find(invocation.paths, suffixes: LabelledInput.suffixes).paths
  }

  /// The folder named, or a folder `themes` beside the first path.
  private static func themes(_ invocation: Invocation) throws -> [Theme] {
    if let folder = invocation.value("--themes") { return try ThemeFolder.read(folder) }
    let beside = URL(fileURLWithPath: invocation.paths[0]).deletingLastPathComponent().appendingPathComponent(
      "themes"
    ).path
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: beside, isDirectory: &isFolder), isFolder.boolValue
    else { return [] }
    return try ThemeFolder.read(beside)
  }
}
