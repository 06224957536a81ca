import Testing

@testable import Transcripts

@Suite struct MarkdownTests {
  @Test func stampsGiveTimesAndContinuationsJoin() throws {
    let transcript = try read(
      """
      **Ada Osei:** What broke?

      **Ben Stone:** \\[00:04:01.06\\] We rolled it back.

      \\[04:20\\] Then we wrote it up.

      **Break:** \\[04:30\\]

      **Ada Osei:** And then?

      """
    )
    #expect(transcript.format == .markdown)
    #expect(
      transcript.script == [
        "Ada Osei: What broke?", "Ben Stone: We rolled it back. Then we wrote it up.", "Ada Osei: And then?",
      ]
    )
    let answer = transcript.turns[1]
    #expect(answer.start == 241.06)
    #expect(answer.text.time(at: 25) == 260)
    #expect(transcript.line(of: answer) == 3)
    #expect(transcript.line(of: answer.text, at: 25) == 5)
    #expect(transcript.turns[0].start == nil)
    #expect(transcript.speakers.map(\.role) == [.interviewer, .candidate, .other])
  }

  @Test(arguments: [
    ("**Ben:** really **bold** and *slanted* and __both__ words", "really bold and slanted and both words"),
    ("**Ben:** 2 * 3 is snake_case and `code` here", "2 * 3 is snake_case and code here"),
    ("**Ben:** see [the *docs*](https://a.example/x_(y)) now", "see the docs now"),
    ("**Ben:** ![chart](chart.png) look", "look"),
    ("**Ben:** I can&#39;t say &quot;no&quot; &amp; go", "I can't say \"no\" & go"),
    ("**Ben:** so \\[laughs\\]. It was \\[unintelligible 00:12:44.20\\] down", "so. It was down"),
    ("**Ben:** well [laughter] mail me \\[at\\] home", "well mail me [at] home"),
    ("**Ben:** (laughs) it broke (the old one)", "it broke (the old one)"),
    ("**Ben:** \\[HighNote 01:02:03.00\\] hello", "hello"),
    ("**Ben:** one\n> two\n- three\n## Heading\n---\nfour", "one two three four"),
    ("**Ben:** two   spaces\tand a tab", "two spaces and a tab"),
    ("**Ben:** it's <b>fast</b>, if a < b", "it's fast, if a < b"),
    ("**Ben:** \\*not slanted\\* C:\\dir", "*not slanted* C:\\dir"),
    ("**Ben:** [unclosed and (open", "[unclosed and (open"),
  ])
  func markupBecomesWords(markdown: String, words: String) throws {
    let transcript = try read("**Ada:** What broke?\n\n\(markdown)\n")
    #expect(transcript.turns.last?.text.string == words)
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [
    "**Ada Osei:** Why?\n\n**Ben Stone:** Cost.",
    "**Ada Osei**: Why?\n\n**Ben Stone**: Cost.",
    "**Ada Osei** (00:00:43):\nWhy?\n\n**Ben Stone** (00:01:02):\nCost.",
    "\\[00:43\\] **Ada Osei:** Why?\n\n\\[01:02\\] **Ben Stone:** Cost.",
    "**Ada Osei:**\nWhy?\n\n**Ben Stone:**\n\nCost.",
    "__Ada Osei:__ Why?\r\n\r\n__Ben Stone:__ Cost.\r\n",
    "---\ntitle: Talk\n---\n\n# Talk\n\n> **Ada Osei:** Why?\n\n> **Ben Stone:** Cost.",
  ])
  func namesInAllPlaces(markdown: String) throws {
    let transcript = try read(markdown)
    #expect(transcript.script == ["Ada Osei: Why?", "Ben Stone: Cost."])
    #expect(transcript.pairs == ["Why? > Cost."])
  }

  @Test(arguments: [
    ("\\[199:59\\]", 11_999), ("\\[00:04:01.06\\]", 241.06), ("\\[00:01:02:10\\]", 62),
    ("[00:01:02.03]", 62.03),
    ("\\[04:30\\]", 270),
  ])
  func stampsOfAllWidths(stamp: String, seconds: Double) throws {
    let transcript = try read("**Ada:** Why?\n\n**Ben:** \(stamp) Cost.\n")
    #expect(transcript.turns.map(\.start) == [nil, seconds])
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost."])
  }

  @Test func whatIsLabelledLikePeople() throws {
    let transcript = try read(
      "**Ada:** Why?\n\n**Break:** \\[04:30\\]\n\n**Jingle**: la\n\n**Ben:** It&#39;s &quot;cost&quot;.\n\n**Sample:** x\n\n**Outro:** y\n"
    )
    #expect(transcript.pairs == ["Why? > It's \"cost\"."])
    #expect(
      transcript.speakers.filter { $0.role == .other }.map(\.name) == ["Break", "Jingle", "Sample", "Outro"]
    )
  }

  @Test func boldWordsAreNoNames() throws {
    let transcript = try read(
      "**Ada:** Why?\n\n**Ben:** Cost.\n\n**two things:** first the bill.\n\n**Note:** second the queue.\n"
    )
    #expect(transcript.turns.count == 2)
    #expect(transcript.turns[1].text.string == "Cost. two things: first the bill. Note: second the queue.")
  }
}
