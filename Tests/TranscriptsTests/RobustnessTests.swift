import TestSupport
import Testing

@testable import Transcripts

/// Nothing that can be in a file may crash the reader, lose a place, or take more than linear time.
@Suite struct RobustnessTests {
  private static let seeds: [String] = [
    "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ada>Why &amp; how?</v>\n\n0:0:3.5 --> 0:0:4.0\n<v Ben>[laughs] Cost.\n",
    "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}Ada: Why?\r\n\r\n2\r\n00:00:03,5 --> 00:00:04\r\n- Ben: <i>Cost</i>.\r\n",
    "**Ada:** Why, see [docs](https://a.example)?\n\n\\[04:05\\] **Ben:** \\[laughs\\] *Cost* &#39;n _time_ `x` ![i](j).\n",
    "Ada (0:12): Why?\n[00:14] Ben: Cost (laughs).\nQ: And?\nA: 10:30.\n\nADA\n\nBEN\n",
    "[Ada] 23:59:58\nWhy?\n\n[Ben] 00:00:03\nCost.\n\n10:58:52 From Ada to Everyone:\n\tsee\n",
    "Notes: x\n00:00:11\nAda: Why?\nBen: Cost.\nEnded after 00:39:02\n\nAda Osei  0:02  \nWhy?\n",
    "0:00:01.500,0:00:02.000\n- Why?\n- Cost.\n\n0:00:02.000,0:00:03.000\n- Cost.\nAda: Oh.\n",
    "16:02:22 It paged us.\n16:02:25 Ada Osei\n\n16:02:24\tBen\twent：down.\n\nAda\nOh\n\nBen\nNo\n",
    "{\"id\": 1, \"answer\": \"a \\\"b\\\" \\ud83d\\ude00\", \"label\": \"x\", \"evidence\": [{\"quote\": \"a\"}]}\n{\"text\": \"c\"}\n",
    "id;question;answer;label\n1;\"Why;\n\"\"so\"\"?\";Cost;x\n2;And?;\"Time\";y\n",
    "{\"segments\": [{\"start\": 1.5, \"end\": 2, \"text\": \" Why &amp; \\u00e9?\", \"speaker\": \"S0\", \"words\": [{}]},\n{\"text\": \"[hm] Cost\"}]}",
    "{\"results\": {\"items\": [{\"type\": \"punctuation\", \"start_time\": \"0.5\", \"alternatives\": [{\"content\": \"a\"}], \"speaker_label\": \"s\"}]}}",
    "[{\"speaker\": {\"name\": \"Ada\"}, \"time\": {\"seconds\": 1, \"nanos\": 2}, \"text\": \"Why?\"}]",
    "speaker;start;text\nAda;0:01;\"Why\n\"\"so\"\"?\"\nBen;2,5;Cost &amp; [hm] time\n",
  ]

  @Test(arguments: seeds)
  func damagedFilesNeverCrash(seed: String) {
    var random = SeededGenerator(state: 42)
    let alphabet =
      Array("\u{0}\r\n\t []()<>{}*_`&#;:,.\"\\/-0159aZé→😀".utf8) + [0xFF, 0x80, 0xC3, 0xEF, 0xBB, 0xBF]
    for _ in 0..<1500 {
      var bytes = Array(seed.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2 where place < bytes.count: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        default: bytes.insert(contentsOf: bytes.prefix(place).suffix(5), at: place)
        }
      }
      let transcript = try? TranscriptReader.read(bytes, options: .init(acceptsUnlabelled: true))
      #expect(transcript?.misplaced ?? [] == [])
      _ = try? LabelledAnswersReader.read(bytes)
    }
  }

  @Test(arguments: [
    "[", "](", "![", "(", "<", "&", "*", "_ ", "\\", "`", "\\[", "<v ", "- ", "Ada: ", "**A:** ", "\n", "\r",
    "\"", "[a](b", "{\\",
    "A: [x\nB: ", "0:09\n", "0:00:09\nAda: x\n", "Ada  0:09\n\n", "[Ada] 9:09:09\nx\n\n",
    "9:09:09 From Ada : x\n",
    "Ada\nx\n\n", "\t", "- x\n", "0:00:01.0,0:00:02.0\nx\nx\n", "x\n", "00:00:01,000 --> 00:00:02,000\n",
    "99999999999999999999:00:01.000 --> ", "[[[[a]",
    "(laughs", "{\"", "a,",
    "**A:** \\[99999999999999999999999:01\\] x\n",
  ])
  func longMonotonyKeepsItsPlaces(unit: String) {
    for head in [
      "Ada: Why?\nBen: ", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>", "**Ada:** Why?\n\n**Ben:** ",
      "answer,label\n", "speaker,text\nAda,",
      "[{\"speaker\": \"Ada\", \"text\": \"",
    ] {
      let text = head + String(repeating: unit, count: 100_000 / unit.utf8.count)
      let transcript = try? TranscriptReader.read(Array(text.utf8), options: .init(acceptsUnlabelled: true))
      #expect(transcript?.misplaced.count ?? 0 == 0)
    }
  }
}
