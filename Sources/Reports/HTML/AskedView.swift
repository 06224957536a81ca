/// A question on a page: a long lead-up to it is folded, on paper it is whole, and one that is asked again is named by its number.
struct AskedView {
  private let question: String
  private let repeated: (number: Int, link: String)?

  /// A view; what is repeated is an earlier question that is the same.
  init(_ question: String, repeating repeated: (number: Int, link: String)? = nil) {
    self.question = question
    self.repeated = repeated
  }

  /// The block; nothing where nothing was asked.
  var html: HTML {
    if question.isEmpty { return "" }
    if let repeated {
      return "<p class=\"asked\"><a href=\"\(repeated.link)\">same question as \(repeated.number)</a></p>\n"
    }
    let asked = AskedQuestion(question)
    return "<div class=\"asked\" dir=\"auto\">\(before(asked))<p>\(asked.asks)</p></div>\n"
  }

  private func before(_ asked: AskedQuestion) -> HTML {
    guard asked.words > 0 else { return "" }
    return """
      <details><summary>what was said before (\(Wording.count(asked.words, "word")))</summary><p>\(asked.before)</p></details>
      """
  }
}
