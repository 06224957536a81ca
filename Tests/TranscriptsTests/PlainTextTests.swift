import Testing

@testable import Transcripts

@Suite struct PlainTextTests {
  @Test(arguments: [
    "Interviewer: What broke?\nCandidate A: Two things:\nfirst, the cache.\n",
    "Q: What broke?\nA: Two things:\nfirst, the cache.\n",
    "INTERVIEWER\nWhat broke?\n\nBEN STONE\nTwo things:\nfirst, the cache.\n\nINTERVIEWER\nOh.\n\nBEN STONE\n",
    "[00:05:32] Ada Osei: What broke?\n[00:05:40] Ben Stone: Two things:\nfirst, the cache.\n",
    "00:05:32 Ada Osei: What broke?\n00:05:40 Ben Stone: Two things:\nfirst, the cache.\n",
    "Ada Osei (0:12): What broke?\n\nBen Stone (0:14):\nTwo things:\nfirst, the cache.\n",
    "Ada Osei, Recruiter: What broke?\nBen Stone, Engineer: Two things:\nfirst, the cache.\n",
    "Ada\tWhat broke?\nBen\tTwo things:\nBen\tfirst, the cache.\nAda\tOh.\n",
    "Ada Osei：What broke?\nBen Stone：Two things:\nfirst, the cache.\n",
    "[00:00] [p1] What broke?\n[00:04] [p2] Two things:\n[00:05] [p2] first, the cache.\n[00:09] [p1] Oh.\n",
    "[Ada Osei]: What broke?\n[Ben Stone]: Two things:\nfirst, the cache.\n",
    "====\nDate: today\nJob Title: Engineer\n\nAda: What broke?\nBen: Two things:\nfirst, the cache.\nAda: Oh.\nBen: Yes.",
  ])
  func openings(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.format == .plainText)
    #expect(transcript.pairs.first?.hasPrefix("What broke? > Two things: first, the cache.") == true)
    #expect(transcript.misplaced == [])
  }

  @Test func timesBesideNames() throws {
    let transcript = try read(
      "[00:05:32] Ada: What broke?\n[00:05:40] Ben: The cache.\nAda: Oh.\nBen (6:00): Yes.\n"
    )
    #expect(transcript.turns.map(\.start) == [332, 340, nil, 360])
    #expect(transcript.turns.map { transcript.line(of: $0) } == [1, 2, 3, 4])
  }

  @Test func falseLabelsStayInTheAnswer() throws {
    let transcript = try read(
      """
      Ada: What broke?
      Ben: I'm telling you: everything.
      Two things: the cache,
      http://status.example: the page,
      10:30 Meeting: nobody came.
      Ada: Oh?
      Ben: Yes.
      """
    )
    #expect(transcript.turns.count == 4)
    #expect(transcript.turns[1].text.string.hasSuffix("10:30 Meeting: nobody came."))
  }

  /// Words that open many a line, addresses and ends of sentences are nobody, however often they come.
  @Test(arguments: [
    "Note", "TL;DR", "Side note", "Summary", "For example", "https", "We paged them. So",
    "But why? So",
  ])
  func labelsThatAreNobody(label: String) throws {
    let text = "Ada: Why?\nBen: Cost,\n\(label): x\nAda: And?\nBen: Time,\n\(label): y\n"
    #expect(try read(text).speakers.map(\.name) == ["Ada", "Ben"])
  }

  @Test(arguments: ["Me", "You", "Them", "SPEAKER_00", "Unknown Speaker", "+49 30 5550100"])
  func labelsThatAreNoNames(label: String) throws {
    let text = "Ada: Why?\n\(label): Cost.\nAda: And?\n\(label): Time.\n"
    #expect(try read(text).speakers.map(\.name) == ["Ada", label])
  }

  @Test func spellingsOfOneLabelAreOneSpeaker() throws {
    let transcript = try read("Ada (host): Why?\nBen: Cost.\nADA: And?\nBEN (he/him): Time.\n")
    #expect(transcript.speakers.map(\.name) == ["Ada (host)", "Ben"])
    #expect(transcript.turns.count == 4)
  }

  @Test func similarLabelsStayApart() throws {
    let transcript = try read(
      "[SPEAKER_00]: Why?\n[SPEAKER_01]: Cost.\n[SPEAKER_00]: And?\n[SPEAKER_01]: Time.\n"
    )
    #expect(transcript.speakers.map(\.name) == ["SPEAKER_00", "SPEAKER_01"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let transcript = try read("Ada: Why?\(end)Ben: Cost,\(end)mostly.\(end)")
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost, mostly."])
    #expect(transcript.line(of: transcript.turns[1].text, at: 6) == 3)
  }
}
