import Testing

@testable import Transcripts

/// Google Meet's documents, as text and as Markdown.
@Suite struct GoogleMeetTests {
  @Test func onlyTheTranscriptIsSpeech() throws {
    let transcript = try read(
      """
      📝 Notes
      Invited: Ada Osei, Ben Stone
      Summary: the cache went down at 00:00:05
      Ada Osei: to write to Ben

      📖 Transcript
      Interview – Transcript
      00:00:11

      Ada Osei: What broke?
      Ben Stone: We paged ourselves. Two things: the cache
      Ada Osei: Oh.
      Ben Stone: and the queue.
      00:05:12
      Ada Osei: And then?
      李明: 我们修好了。
      Transcription ended after 00:39:02
      This editable transcript was computer generated and might contain errors.

      """
    )
    #expect(transcript.format == .googleMeet)
    #expect(
      transcript.script == [
        "Ada Osei: What broke?", "Ben Stone: We paged ourselves. Two things: the cache", "Ada Osei: Oh.",
        "Ben Stone: and the queue.", "Ada Osei: And then?", "李明: 我们修好了。",
      ]
    )
    #expect(transcript.turns.map(\.start) == [11, 11, 11, 11, 312, 312])
    #expect(transcript.line(of: transcript.turns[0]) == 10)
    #expect(transcript.misplaced == [])
  }

  @Test func markdown() throws {
    let transcript = try read(
      """
      # 📝 Notes

      **Summary:** all well.

      # 📖 Transcript

      ### 00:00:11

      **Ada Osei:** What broke?\u{20}\u{20}
      **Ben Stone:** The cache.\u{20}\u{20}

      ### 00:05:12

      **Ada Osei:** And then?\u{20}\u{20}
      **Ben Stone:** We wrote it up.\u{20}\u{20}

      ### **Transcription ended after 00:39:02**

      *This editable transcript was computer generated and might contain errors.*

      """
    )
    #expect(transcript.format == .googleMeet)
    #expect(
      transcript.script == [
        "Ada Osei: What broke?", "Ben Stone: The cache.", "Ada Osei: And then?", "Ben Stone: We wrote it up.",
      ]
    )
    #expect(transcript.turns.map(\.start) == [11, 11, 312, 312])
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [
    "00:00:11\r\nAda: Why?\r\nBen: Cost.\r\nTranskription nach 00:39:02 beendet am 00:39:02\r\nHinweis: nichts\r\n",
    "00:00:11\nAda: Why?\nBen: Cost.\nThis editable transcript was computer generated.\n",
    "00:00:11\n\nAda: Why?\n\nBen: Cost.\n**Ended after 00:39:02**\n\n# Notes\nSummary: nothing\n",
    "00:00:11\n\nAda: Why?\n\nBen: Cost.\n\n",
  ])
  func endsInAnyLanguage(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.format == .googleMeet)
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost."])
  }

  @Test func attendeesAndScreensAreNobody() throws {
    let transcript = try read(
      "Attendees\nAda Osei, Ben Stone, Ben Stone's Presentation\nTranscript\n"
        + "Ada Osei: Why?\nBen Stone: Cost.\nBen Stone's Presentation: a film\nAda Osei: And?\nBen Stone: Time.\n"
    )
    #expect(transcript.pairs == ["Why? > Cost.", "And? > Time."])
    #expect(transcript.speakers.map(\.role) == [.interviewer, .candidate, .other])
  }

  @Test func aTimeInSpeechIsNoEnd() throws {
    let transcript = try read(
      "00:00:11\nAda: Why?\nBen: Cost,\nas of 00:30:00\nAda: Oh.\nEnded after 00:39:02\n"
    )
    #expect(transcript.script == ["Ada: Why?", "Ben: Cost, as of 00:30:00", "Ada: Oh."])
  }

  @Test func aLateTimeAloneIsNoBeginning() throws {
    let transcript = try read("Ada: Why?\nBen: Cost.\nAda: And?\n01:10:30\nBen: Time.\n")
    #expect(transcript.format == .plainText)
    #expect(transcript.turns.map(\.start) == [nil, nil, nil, 4230])
  }

  @Test func anEmojiBehindTheEnd() throws {
    let transcript = try read(
      "00:00:11\nAda Osei: What broke?\nBen Stone: The cache.\nMeeting ended after 00:12:34 👋\n"
    )
    #expect(transcript.script == ["Ada Osei: What broke?", "Ben Stone: The cache."])
  }
}
