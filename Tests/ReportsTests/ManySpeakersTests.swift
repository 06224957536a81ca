import BatchRunner
import Testing
import Transcripts

@testable import Reports

/// A talk in which everybody speaks once takes no longer than one of two people, told and masked.
@Suite struct ManySpeakersTests {
  private let count = 20_000
  private let transcript: Transcript

  init() throws {
    let rows = (1...count).map { "Ada S\($0),Thanks Ada S\($0).\n" }.joined()
    transcript = try TranscriptReader.read(
      Array(("speaker,text\n" + rows).utf8),
      options: ReadingOptions(acceptsUnlabelled: true)
    )
  }

  @Test func table() {
    let table = ParseTableReport(style: Style()).transcript(transcript, path: "many.csv")
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  Ada S") && $0.hasSuffix("  1 turn") } == count)
  }

  @Test func redaction() {
    let masked = Redaction(names: transcript.speakers.map(\.name)).transcript(transcript)
    #expect(masked.turns.map(\.text.string) == (1...count).map { "Thanks [speaker \($0)]." })
  }
}
