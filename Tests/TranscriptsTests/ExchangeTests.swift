import Testing

@testable import Transcripts

@Suite struct ExchangeTests {
  @Test func smallNoisesDoNotSplitAnAnswer() throws {
    let transcript = try read(
      """
      Interviewer: What broke?
      Candidate: The cache, first of all.
      Interviewer: Mm-hm.
      Candidate: Then the queue behind it.
      Interviewer: Right, right, right. Yeah, okay, sure, makes sense.
      Candidate: And then I was paged.
      Interviewer: Oh, that is no fun.
      Candidate: It was not.
      Interviewer: And then?
      Candidate: Sleep.
      """
    )
    #expect(
      transcript.pairs == [
        "What broke? > The cache, first of all. Then the queue behind it. And then I was paged. It was not.",
        "And then? > Sleep.",
      ]
    )
  }

  /// The candidate's questions are no answers, whether to make sure or at the end of the interview.
  @Test func whatACandidateOnlyAsksIsNoAnswer() throws {
    let transcript = try read(
      """
      Interviewer: What broke?
      Candidate: You mean in production?
      Interviewer: Yes, in production.
      Candidate: The cache, right? Then I was paged.
      Interviewer: Anything that you want to know?
      Candidate: Okay. And who carries the pager? Do you roll back?
      Interviewer: We all do.
      """
    )
    #expect(transcript.pairs == ["What broke? Yes, in production. > The cache, right? Then I was paged."])
  }

  @Test func shortRequestsAreQuestions() throws {
    let transcript = try read(
      """
      Interviewer: What broke?
      Candidate: The cache.
      Interviewer: Okay, walk me through it.
      Candidate: It filled up.
      """
    )
    #expect(transcript.pairs == ["What broke? > The cache.", "Okay, walk me through it. > It filled up."])
  }

  @Test func anInterjectionBeforeTheNextQuestionBelongsToIt() throws {
    let transcript = try read(
      """
      Interviewer: What broke?
      Candidate: The cache.
      Interviewer 2: Great.
      Interviewer: So what did it cost you in the end, all told?
      Candidate: A week.
      """
    )
    #expect(transcript.pairs.last == "Great. So what did it cost you in the end, all told? > A week.")
  }

  @Test func everyCandidateHasAnAnswerOfTheirOwn() throws {
    let transcript = try read(
      """
      Moderator: What broke for each of you?
      Candidate A: The cache.
      Candidate B: Nothing ever.
      Candidate A: Lucky you.
      Moderator: What now?
      Candidate B: Lunch.
      """
    )
    #expect(
      transcript.pairs == [
        "What broke for each of you? > The cache. Lucky you.", "What broke for each of you? > Nothing ever.",
        "What now? > Lunch.",
      ]
    )
    #expect(transcript.exchanges.map(\.speaker) == [1, 2, 2])
    #expect(transcript.exchanges.map(\.index) == [1, 2, 3])
  }

  @Test func assentToATaleIsNoAnswer() throws {
    let transcript = try read(
      """
      Interviewer: We are a small team of nine.
      Candidate: Yeah.
      Interviewer: And the models are old. Would that bother you?
      Candidate: Yes.
      """
    )
    #expect(
      transcript.pairs == [
        "We are a small team of nine. And the models are old. Would that bother you? > Yes."
      ]
    )
  }

  @Test func breaksNeitherSplitNorAnswer() throws {
    let transcript = try read(
      """
      **Interviewer:** What broke?

      **Candidate:** The cache.

      **Sponsor:** This talk is brought to you by nobody at all.

      **Candidate:** And the queue.

      **Outro:** Bye.
      """
    )
    #expect(transcript.pairs == ["What broke? > The cache. And the queue."])
    #expect(transcript.speakers.map(\.role) == [.interviewer, .candidate, .other, .other])
  }

  @Test func anAnswerBeforeAnyQuestion() throws {
    let transcript = try read(
      "Candidate: Hello, I am early.\nInterviewer: What broke?\nCandidate: The cache.\n"
    )
    #expect(transcript.pairs == [" > Hello, I am early.", "What broke? > The cache."])
  }

  /// Else a long question before thousands of one-word answers would grow with the square of the file.
  @Test func aQuestionIsRepeatedForFiftyOfManyWhoAnswer() throws {
    let people = (1...60).map { "Guest \($0): I am number \($0) of many here.\n" }.joined()
    let exchanges = try read("Host: Who is here, and why?\n" + people).exchanges
    #expect(exchanges.count == 60)
    #expect(exchanges.prefix(50).allSatisfy { $0.question.string == "Who is here, and why?" })
    #expect(exchanges.dropFirst(50).allSatisfy { $0.question.isEmpty })
    #expect(exchanges.last?.answer.string == "I am number 60 of many here.")
  }
}
