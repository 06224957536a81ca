import Testing

@testable import Transcripts

/// What people type and transcription services deliver, all in front of the words.
@Suite struct TypedTranscriptTests {
  @Test(arguments: [
    // Rev
    "Ada Osei (00:02):\nWhy?\n\nBen Stone (00:09):\nCost [inaudible 00:00:11].\n",
    "Ada Osei (00:00:02): Why?\n\nBen Stone (00:00:09): [crosstalk] Cost (laughs).\n",
    // Sonix, Trint
    "interview_final.mp3\n\nAda Osei: [00:00:02] Why?\n\nBen Stone: [00:00:09] Cost.\n",
    // Descript
    "[00:00:02] Ada Osei: Why?\n\n[00:00:09] Ben Stone: Cost.\n",
    "**Ada Osei:** [00:00:02] Why?\n\n**Ben Stone:** [00:00:09] Cost.\n",
    // by hand
    "00:02 Ada Osei: Why?\n00:09 Ben Stone: Cost.\n",
    "00:02 - Ada Osei: Why?\n00:09 - Ben Stone: Cost.\n",
    "(0:02) Ada Osei: Why?\n(0:09) Ben Stone: Cost.\n",
    "Ada Osei [00:02]: Why?\nBen Stone [00:09]: Cost.\n",
    "00:00:02\tAda Osei:\tWhy?\n00:00:09\tBen Stone:\tCost.\n",
    "[00:02] Ada Osei：Why?\n[00:09] Ben Stone：Cost.\n",
    "[00:02] Ada Osei:\u{A0}Why?\n[00:09] Ben Stone:\u{A0}Cost.\n",
    "[Ada Osei] [00:02] Why?\n[Ben Stone] [00:09] Cost.\n[Ada Osei] [00:12] \n[Ben Stone] [00:13]\n",
  ])
  func timesInAllPlaces(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.speakers.prefix(2).map(\.name) == ["Ada Osei", "Ben Stone"])
    #expect(transcript.turns.map { $0.text.string.prefix(4) } == ["Why?", "Cost"])
    #expect(transcript.turns.map(\.start) == [2, 9])
    #expect(transcript.misplaced == [])
  }

  @Test func numberedSpeakersInBrackets() throws {
    let transcript = try read(
      "[Speaker 1] [00:17] So what\n[Speaker 2] [00:19] Cost\n[Speaker 1] [00:21] broke?\n[Speaker 2] [00:22] mostly.\n"
    )
    #expect(
      transcript.script == [
        "Speaker 1: So what", "Speaker 2: Cost", "Speaker 1: broke?", "Speaker 2: mostly.",
      ]
    )
    #expect(transcript.turns.map(\.start) == [17, 19, 21, 22])
  }

  @Test(arguments: [
    "Ada Osei, Recruiter: Why?\nBen Stone, Staff Engineer: Cost.\n",
    "Ada Osei (Recruiter): Why?\nBen Stone (Staff Engineer): Cost.\n",
    "Ада Осей: Why?\nБен Стоун: Cost.\n",
    "面试官：Why?\n候选人：Cost.\n",
    "Ａda Osei：Why?\nBen Stone：Cost.\n",
  ])
  func names(text: String) throws {
    #expect(try read(text).turns.map(\.text.string) == ["Why?", "Cost."])
  }

  @Test(arguments: [
    ("ADA OSEI", "Ada Osei"), ("Ada Osei (Host)", "ada  osei"), ("Ada Osei (she/her)", "Ada Osei (Host)"),
    ("Ada Osei (they/them) (Guest)", "Ada Osei"), ("Ada\u{A0}Osei", "Ada Osei"), ("Ada Osei:", "Ada Osei"),
    ("Zo\u{EB}", "Zoe\u{308}"), ("Ada Osei (co-host, me)", "ADA OSEI:"),
  ])
  func variantsOfOneName(one: String, other: String) {
    #expect(SpeakerLabel.key(one) == SpeakerLabel.key(other))
  }

  @Test(arguments: [
    ("J. Stone", "Jo Stone"), ("Jo", "Jo Stone"), ("SPEAKER_00", "SPEAKER_01"), ("Speaker 1", "Speaker 11"),
    ("Ada Osei", "Ada Oseil"), ("Ada Osei (Leeds)", "Ada Osei (York)"), ("Me", "Them"),
  ])
  func differentNamesStayApart(one: String, other: String) {
    #expect(SpeakerLabel.key(one) != SpeakerLabel.key(other))
  }

  @Test func topicsAndFrontMatterAreNoSpeech() throws {
    let transcript = try read(
      """
      ---
      title: A talk
      ---
      **Ada Osei** (00:00:43):
      Why?

      ## Costs

      **Ben Stone** (00:01:02):
      Cost.

      [00:02:03.50] And time &amp; rest.

      **Break:** \\[04:30\\]
      """
    )
    #expect(transcript.script == ["Ada Osei: Why?", "Ben Stone: Cost. And time & rest."])
    #expect(transcript.turns.map(\.start) == [43, 62])
    #expect(transcript.turns[1].text.time(at: 8) == 123.5)
  }
}
