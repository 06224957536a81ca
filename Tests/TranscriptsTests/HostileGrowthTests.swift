import Testing

@testable import Transcripts

/// What a reader makes of a file grows no faster than the file, whatever stands in it.
@Suite struct HostileGrowthTests {
  /// How much was made: bytes of text, and the pieces that they came from.
  private func made(of text: String) throws -> Int {
    let transcript = try read(text, ReadingOptions(acceptsUnlabelled: true))
    let texts = transcript.turns.map(\.text) + transcript.exchanges.flatMap { [$0.question, $0.answer] }
    let cues = (transcript.cues ?? []).reduce(0) { $0 + $1.text.utf8.count + ($1.voice ?? "").utf8.count }
    return cues + texts.reduce(0) { $0 + $1.utf8.count + 48 * $1.pieces.count }
  }

  @Test(arguments: [
    ("Ada: Why?\nBen: ", "word "), ("Ada: Why?\nBen: ", "w"), ("Ada: Why?\nBen: so\n", "Ada: hm?\nBen: a\n"),
    ("**Ada:** Why?\n\n**Ben:** ", "[a](b"), ("**Ada:** Why?\n\n**Ben:** ", "[a](b) "),
    ("**Ada:** Why?\n\n**Ben:** ", "&amp;"), ("**Ada:** Why?\n\n**Ben:** ", "so [00:01] "),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Why?\n", "and on\n"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Why?\n", "<v Ben>a</v><v Ada>b?</v>"),
    ("WEBVTT\n\n", "00:01.000 --> 00:02.000\n<v Ada>Why?\n\n00:03.000 --> 00:04.000\n<v Ben>So.\n\n"),
    ("1\n00:00:01,000 --> 00:00:02,000\nAda: Why?\n", "\n2\n00:00:03,000 --> 00:00:04,000\nBen: So.\n"),
    ("{\"answer\": \"so\"}\n", "{\"answer\": \"\\u0041\\n\"}\n"),
    ("answer,label\nso,x\n", "\"a \"\"b\"\"\",x\n"),
    ("speaker,text\nAda,Why?\n", "Ben,So.\nAda,Why?\n"),
  ])
  func twiceTheFileMakesTwiceAsMuch(head: String, unit: String) throws {
    let count = 20_000 / unit.utf8.count
    let once = try made(of: head + String(repeating: unit, count: count))
    let twice = try made(of: head + String(repeating: unit, count: 2 * count))
    #expect(twice <= 2 * once + 200)
  }
}
