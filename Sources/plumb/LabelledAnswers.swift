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
  static func read(_ invocation: Invocation, console: Console, _ log: AuditLog?) throws -> LabelledAnswers? {
    let input = LabelledInput.read(invocation.paths, onRead: log?.onRead)
    log?.set(failures: input.failures)
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
      themes: try themeFolder(invocation).map(ThemeFolder.read) ?? [],
      failures: input.failures,
      setAside: input.answers.count - kept.count
    )
  }

  /// The files that would be read, to be kept from being written.
  static func files(_ invocation: Invocation) -> [String] {
    InputFinder.find(invocation.paths, suffixes: LabelledInput.suffixes).paths
      + InputFinder.find([themeFolder(invocation)].compactMap(\.self), suffixes: ["txt"]).paths
  }

  /// The folder named, or a folder `themes` beside the first path.
  private static func themeFolder(_ invocation: Invocation) -> String? {
    if let folder = invocation.value("--themes") { return folder }
    let beside = URL(fileURLWithPath: invocation.paths[0]).deletingLastPathComponent().appendingPathComponent(
      "themes"
    ).path
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: beside, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? beside : nil
  }
}
