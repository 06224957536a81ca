import Testing

@testable import Transcripts

/// Names on lines of their own, with a time as Otter writes them, or without.
@Suite struct HeaderLinesTests {
  @Test func otter() throws {
    let transcript = try read(
      """
      Ada Osei  0:02\u{20}\u{20}
      What broke?

      Ben Stone  0:09\u{20}\u{20}
      We paged ourselves
      at 10:30
      and fixed it: all of it.

      Unknown Speaker  1:02:11\u{20}\u{20}
      Right.

      Transcribed by https://otter.ai

      """
    )
    #expect(transcript.format == .otter)
    #expect(
      transcript.script == [
        "Ada Osei: What broke?", "Ben Stone: We paged ourselves at 10:30 and fixed it: all of it.",
        "Unknown Speaker: Right.",
      ]
    )
    #expect(transcript.turns.map(\.start) == [2, 9, 3731])
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [
    "Ada Osei  0:02  \r\nWhy?\r\n\r\nBen Stone  0:09  \r\nCost.\r\n\r\nTranscribed by https://otter.ai\r\n",
    "Ada Osei (0:02)\nWhy?\n\nBen Stone (0:09)\nCost.\n",
    "Ada Osei [00:00:02]\nWhy?\n\nBen Stone [00:00:09]\nCost.\n",
    "0:02 Ada Osei\nWhy?\n\n0:09 Ben Stone\nCost.\n",
    "[00:02] Ada Osei\nWhy?\n\n[00:09] Ben Stone\nCost.\n",
    "Ada Osei – 0:02\nWhy?\n\nBen Stone – 0:09\nCost.\n",
    "0:02 | Ada Osei\n\nWhy?\n\n0:09 | Ben Stone\n\nCost.\n",
    "**Ada Osei** 0:02\nWhy?\n\n**Ben Stone** 0:09\n*Cost*.\n",
  ])
  func timesBesideNames(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.script == ["Ada Osei: Why?", "Ben Stone: Cost."])
    #expect(transcript.turns.map(\.start) == [2, 9])
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [
    "Ada Osei\nWhy?\n\nBen Stone\nCost.\n\nAda Osei\nAnd?\n\nBen Stone\nTime.\n\nTranscribed by https://otter.ai\n",
    "Interviewer\nWhy?\n\nBen Stone\nCost.\n\nInterviewer\nAnd?\n\nBen Stone\nTime.\n",
    "**Ada Osei**\nWhy?\n\n**Ben Stone**\n*Cost*.\n\n**Ada Osei**\nAnd?\n\n**Ben Stone**\nTime.\n",
    "**Ada Osei**\n\nWhy?\n\n**Ben Stone**\n\n*Cost*.\n\n**Ada Osei**\n\nAnd?\n\n**Ben Stone**\n\nTime.\n",
    "INTERVIEWER\nWhy?\n\nBEN\nCost.\n\nINTERVIEWER\nAnd?\n\nBEN\nTime.\n",
    "INTERVIEWER:\nWhy?\n\nBEN:\nCost.\n\nINTERVIEWER:\nAnd?\n\nBEN:\nTime.\n",
  ])
  func namesAlone(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.pairs == ["Why? > Cost.", "And? > Time."])
    #expect(transcript.misplaced == [])
  }

  @Test func timesWithoutNamesAreRefused() {
    let text = String(repeating: "0:15  \nWe paged ourselves and then we fixed it.\n\n", count: 8)
    #expect(throws: TranscriptError.noSpeakers(.plainText)) { try read(text) }
    #expect(throws: TranscriptError.noSpeakers(.plainText)) { try read("0:15\nWe paged.\n\n0:18\nTwice.\n") }
  }

  @Test func headingsOfAnEssayAreNobody() {
    let text = String(repeating: "Results\nWe paged ourselves and then we fixed it all.\n\n", count: 8)
    #expect(throws: TranscriptError.noSpeakers(.plainText)) { try read(text) }
  }

  /// No blank line need stand over a name that tells what it is, or has a time in front of it or in brackets.
  @Test(arguments: [
    "INTERVIEWER\nWhy?\nBEN STONE\nCost.\nINTERVIEWER\nAnd?\nBEN STONE\nTime.\n",
    "Ada Osei (0:09)\nWhy?\nBen Stone (0:12)\nCost.\nAda Osei (0:15)\nAnd?\nBen Stone (0:19)\nTime.\n",
    "0:09 Ada Osei\nWhy?\n0:12 Ben Stone\nCost.\n0:15 Ada Osei\nAnd?\n0:19 Ben Stone\nTime.\n",
  ])
  func namesRightUnderSpeech(text: String) throws {
    #expect(try read(text).pairs == ["Why? > Cost.", "And? > Time."])
  }

  @Test func chaptersAreNobody() throws {
    let text = "0:00 Intro\n0:04 Outage\n0:09 End\n\nAda: Why?\nBen: Cost.\nAda: And?\nBen: Time.\n"
    #expect(try read(text).pairs == ["Why? > Cost.", "And? > Time."])
  }
}
