import Testing

@testable import Transcripts

/// CSV and TSV of what was said that have no header row.
@Suite struct BareTableTests {
  private static let script = [
    "Ada Osei: What broke, then?", "Ben Stone: We paged.", "Ada Osei: And then?",
    "Ben Stone: We wrote it up.",
  ]

  @Test(arguments: [
    "Ada Osei,0:04,\"What broke, then?\"\nBen Stone,0:09,We paged.\nAda Osei,0:20,And then?\nBen Stone,0:24,We wrote it up.\n",
    "Ada Osei;4,0;What broke, then?\nBen Stone;9,0;We paged.\nAda Osei;20,0;And then?\nBen Stone;24,0;We wrote it up.\n",
    "Ada Osei\t00:00:04\tWhat broke, then?\nBen Stone\t00:00:09\tWe paged.\nAda Osei\t00:00:20\tAnd then?\nBen Stone\t00:00:24\tWe wrote it up.\n",
    "4\t8.5\tAda Osei\tWhat broke, then?\n9\t12\tBen Stone\tWe paged.\n20\t22\tAda Osei\tAnd then?\n24\t29\tBen Stone\tWe wrote it up.\n",
  ])
  func cellsTellTheColumns(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.format == .turnsTable)
    #expect(transcript.script == Self.script)
    #expect(transcript.turns.map(\.start) == [4, 9, 20, 24])
    #expect(transcript.turns.map { transcript.line(of: $0) } == [1, 2, 3, 4])
    #expect(transcript.misplaced == [])
  }

  @Test func withoutTimes() throws {
    let transcript = try read(
      "Ada Osei,\"What broke, then?\"\nBen Stone,We paged.\nAda Osei,And then?\nBen Stone,\"We wrote\nit up.\"\n"
    )
    #expect(transcript.script == Self.script)
    #expect(transcript.turns.map(\.start) == [nil, nil, nil, nil])
  }

  /// Commas in prose, lists, and rows of different length make no table.
  @Test(arguments: [
    "Well, we paged.\nThen, we fixed it.\nWell, we slept.\nThen, we wrote.\n",
    "Ada Osei,Why?\nBen Stone,Cost,mostly.\nAda Osei,And?\nBen Stone,Time.\n",
    "Ada Osei,Why?\nBen Stone,\"Cost.\nAda Osei,And?\nBen Stone,Time.\n", "1,2\n3,4\n5,6\n",
    "a,b\na,b\na,b\n",
  ])
  func whatIsNoTable(text: String) {
    #expect((try? read(text))?.format != .turnsTable)
  }

  @Test func prose() throws {
    let text = "Ada: Well, what broke?\nBen: Cost, mostly.\nAda: Well, and then?\nBen: Time, and people.\n"
    #expect(try read(text).format == .plainText)
  }
}
