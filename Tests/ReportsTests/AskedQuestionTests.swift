import Testing

@testable import Reports

@Suite struct AskedQuestionTests {
  /// A sentence of so many words.
  private func sentence(_ words: Int, _ end: String = ".") -> String {
    (["So"] + Array(repeating: "and", count: words - 2) + ["on" + end]).joined(separator: " ")
  }

  @Test func aShortQuestionIsWhole() {
    for question in ["", "Why?", sentence(40) + " " + sentence(40)] {
      let asked = AskedQuestion(question)
      #expect((asked.before, asked.words, asked.asks) == ("", 0, question))
    }
  }

  /// Of sentences with 50, 30, 30 and 15 words the last two have 45, enough.
  @Test func whatAsksComesLast() {
    let parts = [sentence(50), sentence(30, "?\""), sentence(30, "…"), sentence(15, "?")]
    let asked = AskedQuestion(parts.joined(separator: "\n"))
    #expect(asked.before == parts[0] + "\n" + parts[1])
    #expect(asked.words == 80)
    #expect(asked.asks == parts[2] + "\n" + parts[3])
  }

  @Test func noSentenceIsParted() {
    let long = sentence(200, "?")
    #expect(AskedQuestion(long).asks == long)
    #expect(AskedQuestion("Well. " + long).before == "Well.")
    let tail = sentence(100) + " " + sentence(39, "?")
    #expect(AskedQuestion(tail).asks == tail)
  }

  @Test func aPageFoldsWhatWasSaidBefore() {
    let question = "Think of <b>. " + sentence(90, "?")
    #expect(
      AskedView(question).html.markup == """
        <div class="asked" dir="auto"><details><summary>what was said before (3 words)</summary><p>Think of &lt;b&gt;.</p></details>\
        <p>\(sentence(90, "?"))</p></div>

        """
    )
    #expect(AskedView("").html.markup == "")
  }
}
