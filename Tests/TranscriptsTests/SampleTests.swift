import Foundation
import Testing

@testable import Transcripts

/// The sample interviews read as they should, and every word of them is where its piece says.
@Suite struct SampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Samples/transcripts").standardized

  @Test(arguments: [
    ("parcel-windows.md", TranscriptFormat.markdown, ["Renate Vogel"], ["Teodor Mbeki"], 19),
    ("screw-search.txt", .plainText, ["Interviewer"], ["Candidate"], 23),
    ("dairy-herds.vtt", .webvtt, ["Farida Nasser", "Piet Vandersloot"], ["Lucjan Oyelaran"], 21),
    ("court-speech.vtt", .webvtt, ["Anneke Brandt"], ["Ishaan Delacroix"], 21),
    ("written-round.jsonl", .answersJSONL, [], [], 16),
  ])
  func sample(
    name: String,
    format: TranscriptFormat,
    interviewers: [String],
    candidates: [String],
    exchanges: Int
  ) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let transcript = try TranscriptReader.read(bytes)
    #expect(transcript.format == format)
    #expect(transcript.interviewers == interviewers)
    #expect(transcript.candidates == candidates)
    #expect(transcript.exchanges.count == exchanges)
    #expect(transcript.warnings == [])
    #expect(transcript.misplaced == [])
  }
}
