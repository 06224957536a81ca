import BatchRunner
import Reports

/// How much was done of a run, or of one transcript in it.
struct Tally: Equatable, Codable {
  var transcripts = 0
  var answers = 0
  var unclear = 0
  /// The old names of `--rename` that were found.
  var renamed: Set<String> = []

  static func += (sum: inout Tally, more: Tally) {
    sum.transcripts += more.transcripts
    sum.answers += more.answers
    sum.unclear += more.unclear
    sum.renamed.formUnion(more.renamed)
  }

  /// The counts by name.
  var counts: [(String, Int)] {
    [("transcripts", transcripts), ("answers", answers), ("unclear", unclear)]
  }

  /// What is said at the end: how much was done.
  var text: String {
    "\(Wording.count(transcripts, "transcript")), \(Wording.count(answers, "answer")), \(unclear) unclear"
  }
}

/// What there is to say of an input that is done with.
struct FinishedInput: Codable {
  var tally = Tally()
  var failure: InputFailure?
}
