import Testing

@testable import Transcripts

@Suite struct RoleTests {
  private func roles(_ text: String, _ options: ReadingOptions = .init()) throws -> [String] {
    try read(text, options).speakers.map { "\($0.name) \($0.role)" }
  }

  private static let long =
    "So the first thing we did was to look at the queue, and there we saw that nobody had touched it for a "
    + "month, which told us a lot about who was really using it, and then we wrote to all of them."

  @Test func oneHost() throws {
    let text = """
      Mira Falk: Hi, good to see you. Shall we start with what you do now?
      Tom Arden: \(Self.long)
      Mira Falk: And what came of it?
      Tom Arden: \(Self.long)
      Mira Falk: Anything you want to ask us?
      Tom Arden: How large is the team?
      Mira Falk: We are nine people, four of them on the models.
      Tom Arden: Thanks.
      """
    #expect(try roles(text) == ["Mira Falk interviewer", "Tom Arden candidate"])
  }

  @Test func theOneWhoSpeaksFirstNeedNotAsk() throws {
    let text = """
      Tom Arden: Hello, thanks for having me.
      Mira Falk: Glad you could come. What do you do now?
      Tom Arden: \(Self.long)
      Mira Falk: And what came of it?
      Tom Arden: \(Self.long)
      """
    #expect(try roles(text) == ["Tom Arden candidate", "Mira Falk interviewer"])
  }

  @Test func twoHosts() throws {
    let text = """
      **Mira Falk:** Welcome to the show. With me is my co-host, Jon Reed. How are you, Jon?

      **Jon Reed:** I'm well, it was a long week and the garden is a mess, but I am here and I have coffee, and that is all I ask for.

      **Mira Falk:** With us today is Tom Arden. Welcome, Tom!

      **Tom Arden:** Thanks for having me.

      **Jon Reed:** So what do you do?

      **Tom Arden:** \(Self.long)

      **Mira Falk:** And what came of it?

      **Tom Arden:** \(Self.long)

      **Jon Reed:** Could you have known before?

      **Tom Arden:** \(Self.long)
      """
    #expect(try roles(text) == ["Mira Falk interviewer", "Jon Reed interviewer", "Tom Arden candidate"])
  }

  @Test func aPanelOfCandidates() throws {
    let text = """
      Mira Falk: Welcome to you all. What is the hardest part of your work?
      Tom Arden: \(Self.long)
      Lea Sund: \(Self.long)
      Ira Bose: \(Self.long)
      Mira Falk: And what would you give up first?
      Lea Sund: \(Self.long)
      Tom Arden: \(Self.long)
      Ira Bose: \(Self.long)
      """
    #expect(
      try roles(text) == [
        "Mira Falk interviewer", "Tom Arden candidate", "Lea Sund candidate", "Ira Bose candidate",
      ]
    )
  }

  @Test func aPanelOnBothSides() throws {
    let text = """
      Mira Falk: Welcome to both of you. What is the hardest part of your work?
      Tom Arden: \(Self.long)
      Lea Sund: \(Self.long)
      Jon Reed: Who was paged when it broke, and what did you do then?
      Lea Sund: \(Self.long)
      Mira Falk: And what would you give up first?
      Tom Arden: \(Self.long)
      Jon Reed: How did you find out?
      Tom Arden: \(Self.long)
      Lea Sund: \(Self.long)
      """
    #expect(
      try roles(text) == [
        "Mira Falk interviewer", "Tom Arden candidate", "Lea Sund candidate", "Jon Reed interviewer",
      ]
    )
    let exchanges = try read(text).exchanges
    #expect(exchanges.map(\.speaker) == [1, 2, 2, 1, 1, 2])
    #expect(exchanges[5].question.string == "How did you find out?")
  }

  /// A file of hosts is read, and it is said that nobody answers.
  @Test func hostsOnly() throws {
    let transcript = try read(
      "Host: Welcome to the show.\nCo-host: What is on today?\nHost: A talk on queues.\n"
    )
    #expect(transcript.interviewers == ["Host", "Co-host"])
    #expect(transcript.exchanges.isEmpty)
    #expect(transcript.warnings == ["nobody answers: no questions and answers were found"])
  }

  @Test func anInterviewerWhoTalksMost() throws {
    let text = """
      Mira Falk: Welcome. \(Self.long) \(Self.long) What do you think of that?
      Tom Arden: I would have called them, one by one, before I touched a single line of it.
      Mira Falk: Interesting. \(Self.long) \(Self.long) Would you do the same with us?
      Tom Arden: Not on the first day, but in the first week I would, yes, and I would write it down.
      Mira Falk: Good. \(Self.long) How do you feel about being on call?
      Tom Arden: I have done it for four years now and it taught me more than anything else I did.
      """
    #expect(try roles(text) == ["Mira Falk interviewer", "Tom Arden candidate"])
  }

  /// Naming one of a panel says nothing of the others; naming the candidate makes everybody else ask.
  @Test func onePersonNamedOfAPanel() throws {
    let text = """
      Mira Falk: Welcome, Tom. What broke last year?
      Tom Arden: \(Self.long)
      Jon Reed: And who was called that night? How did you find out?
      Tom Arden: \(Self.long)
      Mira Falk: What did you change after it?
      Tom Arden: \(Self.long)
      """
    let panel = ["Mira Falk interviewer", "Tom Arden candidate", "Jon Reed interviewer"]
    #expect(try roles(text) == panel)
    #expect(try roles(text, .init(interviewers: ["Mira Falk"])) == panel)
    #expect(try roles(text, .init(candidates: ["Tom Arden"])) == panel)
  }

  @Test func namesThatAreGivenOverrule() throws {
    let text = "Mira: What broke?\nTom: \(Self.long)\nMira: And then?\nTom: \(Self.long)\n"
    #expect(try roles(text) == ["Mira interviewer", "Tom candidate"])
    #expect(try roles(text, .init(interviewers: ["tom"])) == ["Mira candidate", "Tom interviewer"])
    #expect(try roles(text, .init(candidates: ["MIRA (host)"])) == ["Mira candidate", "Tom interviewer"])
    #expect(
      try roles(text, .init(interviewers: ["Mira", "Tom"])) == ["Mira interviewer", "Tom interviewer"]
    )
  }

  @Test func doubtIsSaid() throws {
    let alone = try read("Tom: We rolled back.\nTom: Twice.\n")
    #expect(alone.candidates == ["Tom"])
    #expect(alone.warnings == ["only one speaker, 'Tom': taken for the candidate"])
    let unknown = try read("Q: Why?\nA: Cost.\n", .init(candidates: ["Zoe"]))
    #expect(unknown.warnings == ["nobody is called 'Zoe' here"])
    let hosts = try read(
      """
      Mira Falk: Welcome to the show. What did you make of the news, Tom?
      Tom Arden: Not much. Welcome everybody from me too. And you, what did you read?
      Mira Falk: The long one. Did you see it? What did you think?
      Tom Arden: Half of it. Should we talk about it?
      """
    )
    #expect(hosts.warnings == ["nobody plainly answers: 'Tom Arden' is taken for the candidate"])
    let silent = try read("Interviewer: Why?\nHost: Why indeed?\n")
    #expect(silent.exchanges.isEmpty)
    #expect(silent.warnings == ["nobody answers: no questions and answers were found"])
  }

  @Test func whoIsUnknownIsNoParty() throws {
    let text = "Ada: Why?\nBen: Cost.\nUnknown Speaker: Hm.\nAda: And?\nBen: Time.\nUnknown Speaker: Oh.\n"
    let transcript = try read(text)
    #expect(transcript.speakers.map(\.role) == [.interviewer, .candidate, .other])
  }

  @Test func oneWhoOnlyAsks() throws {
    let transcript = try read("Interviewer: Why?\nInterviewer: And?\n")
    #expect(transcript.warnings.contains("only one speaker, 'Interviewer': taken for the interviewer"))
  }
}
