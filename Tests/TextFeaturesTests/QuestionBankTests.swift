import Testing

@testable import TextFeatures

@Suite struct QuestionBankTests {
  private let text = """
    # What to ask.
    [ownership]
    Who got paged?
      What did   you leave behind?
    ~ On-Call
    ~ runbook*
    > Say who is on call.

    [discovery]
    What did you find out?
    """

  @Test func sectionsKeepTheirOrder() throws {
    let bank = try QuestionBank(text)
    #expect(
      bank.sections == [
        QuestionBank.Section(
          theme: "ownership",
          questions: ["Who got paged?", "What did you leave behind?"],
          probes: ["on call", "runbook*"],
          statements: ["Say who is on call."]
        ),
        QuestionBank.Section(theme: "discovery", questions: ["What did you find out?"]),
      ]
    )
    #expect(bank.section("discovery").questions == ["What did you find out?"])
    #expect(bank.section("simplicity") == QuestionBank.Section(theme: "simplicity"))
  }

  @Test func anyLineEndWillDo() throws {
    #expect(try QuestionBank(text.replacing("\n", with: "\r\n")) == QuestionBank(text))
  }

  @Test(arguments: [
    ("Who?", QuestionBankError.outside(line: 1)),
    ("# a\n[x]\n", .unknownTheme("x", known: ["a", "b"], line: 2)),
    ("[a]\nWhy?\n[a]", .repeated("a", line: 3)),
    ("[a]\nWhy?\n[b]\nWhy?", .repeated("Why?", line: 4)),
    ("[a]\n~ on call\n~ On-call", .repeated("on call", line: 3)),
    ("[a]\n~ a* b", .badPhrase("a* b", line: 2)),
    ("[a]\n~", .badPhrase("", line: 2)),
    ("[a]\nTell me.", .noQuestion("Tell me.", line: 2)),
  ])
  func whatIsWrong(text: String, error: QuestionBankError) {
    #expect(throws: error) { try QuestionBank(text, themes: ["a", "b"]) }
  }

  @Test func errorsSayWhatMendsThem() {
    #expect(
      QuestionBankError.unknownTheme("x", known: ["a", "b"], line: 2).description
        == "the model has no theme 'x'; it has a, b"
    )
    #expect(QuestionBankError.badPhrase("", line: 7).line == 7)
  }
}

@Suite struct TopicFinderTests {
  private func topics(_ text: String) throws -> [String] {
    let bank = try QuestionBank("[b]\n~ who ran\n~ canary")
    let themes = [
      Theme(name: "a", leans: "x", phrases: ["roll back", "canary", "cost*"]),
      Theme(name: "b", leans: "y", phrases: ["pager"]),
    ]
    let finder = TopicFinder(themes: themes, bank: bank)
    return finder.topics(in: Array(text.utf8)).map { topic in
      let phrase = String(decoding: Array(text.utf8)[topic.range], as: UTF8.self)
      return "\(finder.themes[topic.theme].name): \(phrase)"
    }
  }

  @Test func keywordsAndProbesAreFoundInOrder() throws {
    #expect(
      try topics("Who ran it? Did you roll back, and what were the Costs of the pager?")
        == ["b: Who ran", "a: roll back", "a: Costs", "b: pager"]
    )
  }

  @Test func whatTheBankSaysOfAPhraseCounts() throws { #expect(try topics("a canary") == ["b: canary"]) }

  @Test func contextDecidesNothing() throws {
    #expect(try topics("we would never roll back") == ["a: roll back"])
  }
}
