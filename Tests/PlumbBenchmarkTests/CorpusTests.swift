import BatchRunner
import Foundation
import Testing
import Transcripts

@testable import plumb_benchmark

/// The corpus is invented from samples, by a seed, in every format.
struct CorpusTests {
  private let corpus = Corpus(
    samples: [
      .init(question: "What broke?", answer: "The cache, \"twice\", and we rolled back in four minutes."),
      .init(question: "And then?", answer: "We wrote a test."),
    ],
    candidates: ["Ada Osei", "Ben Stone"]
  )

  private func files(bytes: Int, seed: UInt64) throws -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    try corpus.forEachFile(bytes: bytes, seed: seed) { files.append(($0, $1)) }
    return files
  }

  @Test func sameSeedSameFiles() throws {
    let first = try files(bytes: 700_000, seed: 7)
    #expect(first.map(\.text) == (try files(bytes: 700_000, seed: 7)).map(\.text))
    #expect(first.map(\.text) != (try files(bytes: 700_000, seed: 8)).map(\.text))
    #expect(
      first.prefix(8).map(\.name) == [
        "1.md", "2.txt", "3.vtt", "4.srt", "5.json", "6.jsonl", "7.csv", "8.md",
      ]
    )
  }

  @Test func fileOfEachFormat() throws {
    let interview = Interview(
      candidate: "Ada Osei",
      exchanges: [
        .init(
          question: "What broke?",
          answer: "The cache, \"twice\", and we rolled it back in four minutes before anyone called."
        )
      ]
    )
    let answer = interview.exchanges[0].answer
    let quoted = answer.replacing("\"", with: "\\\"")
    let cues = [
      "The cache, \"twice\", and we rolled it back in four minutes before", "anyone called.",
    ]
    let expected: [InterviewFormat: String] = [
      .markdown: "**Interviewer:** What broke?\n\n**Ada Osei:** \(answer)\n\n",
      .plainText: "Interviewer: What broke?\nAda Osei: \(answer)\n",
      .webVTT: """
      WEBVTT

      1
      00:00:00.000 --> 00:00:04.000
      <v Interviewer>What broke?</v>

      2
      00:00:04.000 --> 00:00:08.000
      <v Ada Osei>\(cues[0])</v>

      3
      00:00:08.000 --> 00:00:12.000
      <v Ada Osei>\(cues[1])</v>


      """,
      .subRip: """
      1
      00:00:00,000 --> 00:00:04,000
      Interviewer: What broke?

      2
      00:00:04,000 --> 00:00:08,000
      Ada Osei: \(cues[0])

      3
      00:00:08,000 --> 00:00:12,000
      Ada Osei: \(cues[1])


      """,
      .turns: """
      [{"speaker":"Interviewer","text":"What broke?"},
      {"speaker":"Ada Osei","text":"\(quoted)"}]

      """,
      .answersLines: "{\"answer\":\"\(quoted)\",\"question\":\"What broke?\"}\n",
      .answersTable:
        "question,answer\r\n\"What broke?\",\"\(answer.replacing("\"", with: "\"\""))\"\r\n",
    ]
    for format in InterviewFormat.allCases {
      #expect(try format.text(of: interview) == expected[format])
    }
  }

  @Test func everyFileIsReadAsWritten() throws {
    let formats: [String: TranscriptFormat] = [
      "md": .markdown, "txt": .plainText, "vtt": .webvtt, "srt": .srt, "json": .turnsJSON,
      "jsonl": .answersJSONL, "csv": .answersCSV,
    ]
    for file in try files(bytes: 400_000, seed: 1) {
      let transcript = try TranscriptReader.read(Array(file.text.utf8))
      #expect(transcript.format == formats[String(file.name.split(separator: ".")[1])])
      #expect((20...50).contains(transcript.exchanges.count))
      let length = transcript.exchanges.reduce(0) { $0 + $1.answer.utf8.count }
      #expect((300...3000).contains(length / transcript.exchanges.count))
    }
  }
}
