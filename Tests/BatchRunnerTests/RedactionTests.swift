import Testing
import Transcripts

@testable import BatchRunner

/// What is masked, what is not, and that evidence stays in its place.
@Suite struct RedactionTests {
  private let redaction = Redaction(names: [
    "Interviewer", "Ada Osei (host)", "Dr. Teodor van der Mbeki", "will", "Siân O'Rourke-Li", "李 明",
  ])

  @Test(arguments: [
    ("Hi Ada, I'm Osei.", "Hi [speaker 1], I'm [speaker 1]."),
    (
      "Ada Osei's model; ADA OSEI; ada osei; adaosei",
      "[speaker 1]'s model; [speaker 1]; [speaker 1]; [speaker 1]"
    ),
    ("an ada of one's own, Adaptive, Oseis", "an ada of one's own, Adaptive, Oseis"),
    ("Ada. Osei", "[speaker 1]"),
    ("Teodor, Mbeki, Dr. Who, Van Gogh, der", "[speaker 2], [speaker 2], Dr. Who, Van Gogh, der"),
    ("as Dr Teodor van der Mbeki said", "as [speaker 2] said"),
    ("I will ask Will. Will it?", "I will ask [speaker 3]. [speaker 3] it?"),
    ("Sia\u{302}n, O’Rourke-Li and O, Li", "[speaker 4] and O, [speaker 4]"),
    ("siân o'rourke-li", "[speaker 4]"),
    ("李 said, 李明 too", "[speaker 5] said, [speaker 5] too"),
    ("the Interviewer, the Host, Candidate", "the Interviewer, the Host, Candidate"),
    ("", ""),
  ])
  func names(text: String, masked: String) { #expect(redaction.text(text) == masked) }

  @Test(arguments: [
    ("mail ada.osei+cv@mail.example.org, please", "mail [email], please"),
    ("(ada@example.org)", "([email])"), ("<mailto:a@b.example>", "<mailto:[email]>"),
    ("précis@exämple.org.", "[email]."), ("ada@example.org/bob@example.org", "[email]/[email]"),
    (
      "recall@10, precision@k, @handle, a@b, x@y.1, a@.org",
      "recall@10, precision@k, @handle, a@b, x@y.1, a@.org"
    ),
    ("see https://example.org/~x?y=(1), then", "see [link]), then"),
    ("“http://a.example”", "“[link]”"), ("ftp://x", "[link]"), ("WWW.example.museum!", "[link]!"),
    ("[docs](https://example.org/a).", "[docs]([link])."),
    ("linkedin.com/in/some-body, example.co.uk", "[link], [link]"), ("github.com.", "[link]."),
    ("t.me/abc, youtu.be/abc.", "[link], [link]."),
    ("on zoom.us/j/98765?x=1 (bit.ly/x1)", "on [link] ([link])"),
    ("localhost:8080/x, Localhost/y, db-1.local:5432/z", "[link], [link], [link]"),
    (
      "and/or, CI/CD, either/or, localhost, db.local, 0.5/0.7, v1.2/v1.3, e.g./i.e., t.me/ and k.o/x",
      "and/or, CI/CD, either/or, localhost, db.local, 0.5/0.7, v1.2/v1.3, e.g./i.e., t.me/ and k.o/x"
    ),
    ("a.-b/c, .me/x, a..me/x, t.me:x/, ratio.is:1", "a.-b/c, .me/x, a..me/x, t.me:x/, ratio.is:1"),
    ("://, www., a://", "://, www., [link]"),
    (
      "node.js, model.py, and/or, e.g. this, 3.com, it.So, .com",
      "node.js, model.py, and/or, e.g. this, [link], it.So, .com"
    ),
  ])
  func addresses(text: String, masked: String) { #expect(redaction.text(text) == masked) }

  @Test(arguments: [
    "+44 20 7946 0018", "+1 (555) 010-0199", "+12025550", "(555) 010-0199", "555-010-0199", "555.010.0199",
    "5550100199",
    "030 1234567", "06 12 34 56 78", "0049/30/1234567", "1-800-555-0199", "555\u{a0}010\u{a0}0199",
  ])
  func phones(number: String) {
    #expect(redaction.text("call \(number).") == "call [phone].")
    #expect(redaction.text(number) == "[phone]")
  }

  /// Seven digits can be anything, unless it is said what they are.
  @Test(arguments: [
    ("my number is 555-0100, yes", "my number is [phone], yes"), ("Call 555 0100", "Call [phone]"),
    ("555-0100 is my cell", "[phone] is my cell"), ("tel. 555\u{a0}0100", "tel. [phone]"),
    ("recall 555-0100 rows", "recall 555-0100 rows"), ("calls: 555 0100", "calls: 555 0100"),
    ("reach 500-1000 users", "reach 500-1000 users"), ("number 2019-2023", "number 2019-2023"),
    ("number 555.0100", "number 555.0100"), ("call 55 50100", "call 55 50100"),
    (
      "a number of people at some later time saw 555-0100",
      "a number of people at some later time saw 555-0100"
    ),
  ])
  func sevenDigits(text: String, masked: String) { #expect(redaction.text(text) == masked) }

  @Test(arguments: [
    "2024-05-03", "2024-05-03 10.30", "03/05/2024 12", "2019 2020 2021", "2019-2023", "40000000",
    "1000000000",
    "1,000,000,000", "10 20 30 40 50", "0.000000001", "3.14159265358979", "192.168.0.1", "500-1000",
    "p1234567890",
    "1234567890ms", "555-0199", "12345678901234567890", "+12", "12:30:45.123456", "+", "(", "(+",
  ])
  func numbersThatAreNoPhone(number: String) { #expect(redaction.text(number) == number) }

  @Test(arguments: [
    ("talks/ada-osei.md", "talks/[speaker 1].md"), ("AdaOsei_2024.vtt", "[speaker 1]_2024.vtt"),
    ("adaosei/round2.txt", "[speaker 1]/round2.txt"), ("teodor2.srt", "[speaker 2]2.srt"),
    ("talks/adapter/interview.md", "talks/adapter/interview.md"), ("-", "-"),
    ("./mbeki, ADA.md", "./[speaker 2], [speaker 1].md"),
  ])
  func paths(path: String, masked: String) { #expect(redaction.path(path) == masked) }

  @Test func withoutNamesOnlyContactsAreMasked() {
    let redaction = Redaction(names: ["Interviewer", "Q", "A", "Speaker 2", "", "+1 555 010 0199"])
    #expect(redaction.text("A question, Speaker 2: Ada, a@b.org") == "A question, Speaker 2: Ada, [email]")
    #expect(redaction.path("speaker/a.md") == "speaker/a.md")
  }

  /// `text == answer[start:end]`, whatever was masked before, inside or across a stretch.
  @Test func evidenceStaysInItsPlace() {
    let answer = "Ada é😀 mail a@b.org and 李 明 rolled back"
    let scalars = Array(answer.unicodeScalars)
    for start in scalars.indices {
      for end in start + 1...scalars.count {
        let report = redaction.report(report(answer: answer, evidence: [start..<end]))
        let span = report.questions[0].evidence[0]
        let masked = report.questions[0].answer
        #expect(masked == "[speaker 1] é😀 mail [email] and [speaker 5] rolled back")
        #expect(
          span.text == String(String.UnicodeScalarView(Array(masked.unicodeScalars)[span.start..<span.end]))
        )
        #expect(Array(span.text.utf8) == Array(Array(masked.utf8)[span.utf8Range]))
      }
    }
  }

  @Test(arguments: [
    (0..<3, "[speaker 1]"), (1..<2, "[speaker 1]"), (2..<5, "[speaker 1] é"), (3..<5, " é"), (4..<6, "é😀"),
    (6..<12, " mail "), (12..<19, "[email]"), (11..<13, " [email]"), (18..<20, "[email] "),
    (24..<27, "[speaker 5]"),
    (27..<34, " rolled"), (27..<39, " rolled back"),
  ])
  func aStretchTakesTheWholeMask(range: Range<Int>, text: String) {
    let answer = "Ada é😀 mail a@b.org and 李 明 rolled back"
    #expect(redaction.report(report(answer: answer, evidence: [range])).questions[0].evidence[0].text == text)
  }

  @Test func everyTextOfAReportIsMasked() {
    let masked = redaction.report(report(answer: "I'm Ada.", evidence: []))
    #expect(masked.path == "talks/[speaker 1].md")
    #expect(masked.candidates == ["[speaker 1]"])
    #expect(masked.interviewers == ["Interviewer", "[speaker 2]"])
    #expect(masked.warnings == ["only one speaker, '[speaker 1]': taken for the candidate"])
    #expect(masked.questions[0].id == .text("[email]/1234567890"))
    #expect(masked.questions[0].question == "[speaker 1], why?")
    #expect(masked.questions[0].line == 7)
    #expect(masked.questions[0].label == "production")
  }

  @Test func aTranscriptIsMaskedInEveryPart() throws {
    let source = """
      WEBVTT

      ada@example.org
      00:01.000 --> 00:02.000
      <v Ada Osei>What broke, Ben?</v>

      00:03.000 --> 00:04.000
      <v Ben Stone>Call +1 555 010 0199, Ada &amp; co.</v>

      """
    let transcript = try TranscriptReader.read(Array(source.utf8))
    let masked = Redaction(names: transcript.speakers.map(\.name)).transcript(transcript)
    #expect(masked.source == [])
    #expect(masked.speakers.map(\.name) == ["[speaker 1]", "[speaker 2]"])
    #expect(
      masked.turns.map(\.text.string) == ["What broke, [speaker 2]?", "Call [phone], [speaker 1] & co."]
    )
    #expect(masked.exchanges.map(\.question.string) == ["What broke, [speaker 2]?"])
    #expect(masked.exchanges.map(\.answer.string) == ["Call [phone], [speaker 1] & co."])
    #expect(masked.turns.map { masked.line(of: $0) } == transcript.turns.map { transcript.line(of: $0) })
    #expect(masked.exchanges.map { masked.line(of: $0) } == [8])
    #expect(masked.cues?.map(\.id) == ["[email]", nil])
    #expect(masked.cues?.map(\.voice) == ["[speaker 1]", "[speaker 2]"])
    #expect(masked.cues?.first?.text == "<v [speaker 1]>What broke, [speaker 2]?</v>")
  }

  private func report(answer: String, evidence: [Range<Int>]) -> TranscriptReport {
    TranscriptReport(
      path: "talks/ada.md",
      format: "markdown",
      candidates: ["Ada Osei (host)"],
      interviewers: ["Interviewer", "Dr. Teodor van der Mbeki"],
      warnings: ["only one speaker, 'Ada Osei': taken for the candidate"],
      verdict: Verdict(label: nil, probability: [], confidence: 0, tagged: []),
      themes: [],
      questions: [
        QuestionReport(
          index: 1,
          id: .text("a@b.org/1234567890"),
          question: "Ada, why?",
          answer: answer,
          line: 7,
          time: nil,
          label: "production",
          probability: [],
          confidence: 0,
          reason: nil,
          score: [],
          prior: [],
          rest: [],
          knownWords: 1,
          evidence: evidence.map { range in
            EvidenceReport(
              text: "",
              start: range.lowerBound,
              end: range.upperBound,
              utf8Range: 0..<0,
              line: 1,
              time: nil,
              leans: "production",
              theme: nil,
              weight: 1,
              hypothetical: false
            )
          }
        )
      ]
    )
  }
}
