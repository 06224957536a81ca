/// A question apart from a long lead-up to it: what asks comes last.
///
/// Up to ``longest`` words it is left whole. Beyond, what asks are the last sentences that have ``least`` words or more together: of
/// sentences with 50, 30, 30 and 15 words the last two.
struct AskedQuestion: Equatable {
  /// How many words a question may have without being parted.
  static let longest = 80
  /// How many words what asks has at least.
  static let least = 40

  /// What was said before; empty if the question is left whole.
  let before: String
  /// How many words were said before.
  let words: Int
  /// The last sentences.
  let asks: String

  init(_ question: String) {
    let all = question.utf8.split { $0 <= 0x20 }.map(Substring.init)
    let starts = all.indices.dropFirst().filter { Self.endsSentence(all[$0 - 1]) }
    words = all.count > Self.longest ? starts.last { all.count - $0 >= Self.least } ?? 0 : 0
    before = words > 0 ? String(question[..<all[words - 1].endIndex]) : ""
    asks = words > 0 ? String(question[all[words].startIndex...]) : question
  }

  private static func endsSentence(_ word: Substring) -> Bool {
    word.last { !"\"'”’)]".contains($0) }.map { ".?!…".contains($0) } ?? false
  }
}
