import Testing

@testable import Transcripts

/// CSV and TSV of what was said.
@Suite struct TurnTableTests {
  @Test func quotedCellsWithLineBreaks() throws {
    let transcript = try read(
      "\u{FEFF}speaker, start,text\r\nAda Osei,00:00:01,What broke?\r\nBen Stone,00:00:04.5,\"We paged,\r\nand fixed \"\"it\"\"\"\r\nBen Stone,00:01:00,twice\r\n"
    )
    #expect(transcript.format == .turnsTable)
    #expect(transcript.script == ["Ada Osei: What broke?", "Ben Stone: We paged, and fixed \"it\" twice"])
    #expect(transcript.turns.map(\.start) == [1, 4.5])
    #expect(transcript.turns.map { transcript.line(of: $0) } == [2, 3])
    #expect(transcript.turns[1].text.time(at: 27) == 60)
    #expect(transcript.misplaced == [])
  }

  @Test(arguments: [
    "Speaker;Text\nAda;Why?\nBen;Cost, mostly.\n",
    "Speaker\tText\nAda\tWhy?\n\t\nBen\tCost, mostly.\n",
    "start_ms,end_ms,name,transcript\n0,1,Ada,Why?\n2,3,Ben,\"Cost, mostly.\"\n",
    "name,text,id,time\nAda,Why?,1,0:01\nBen,\"Cost, mostly.\",2,0:02\n",
  ])
  func delimitersAndNames(text: String) throws {
    #expect(try read(text).script == ["Ada: Why?", "Ben: Cost, mostly."])
  }

  /// A delimiter in prose that nobody quoted belongs to the prose, if the prose stands last.
  @Test func whatIsNotQuotedGoesOn() throws {
    let text = """
      speaker,start,text
      Ada,1,What broke, and who fixed it?
      Ben,4,"The ""hot"" cache, mostly",  and "I, too", slept.,,
      Ada,9,Why?,

      """
    let transcript = try read(text)
    #expect(
      transcript.script == [
        "Ada: What broke, and who fixed it?",
        "Ben: The \"hot\" cache, mostly, and \"I, too\", slept.", "Ada: Why?",
      ]
    )
    #expect(transcript.warnings == [])
    #expect(transcript.misplaced == [])
    let question = transcript.turns[0].text
    let words = question.source(of: 12..<19)
    #expect(String(decoding: transcript.source[words], as: UTF8.self) == "and who")
    #expect(try read("speaker;text\nAda;Why; then?\nBen;No.\n").script == ["Ada: Why; then?", "Ben: No."])
  }

  @Test func whatIsNotReadIsSaid() throws {
    let transcript = try read(
      "text;speaker\n\"What;\nbroke?\";Ada;\nWe paged.;Ben;extra;more\nThen?;Ada;extra\nNo.;Ben\n"
    )
    #expect(transcript.script == ["Ada: What; broke?", "Ben: We paged.", "Ada: Then?", "Ben: No."])
    #expect(
      transcript.warnings == [
        "line 4 has more cells than the header, and the further ones are not read; quote what has a ';' in it"
      ]
    )
    let short = try read("speaker\ttext\nAda\tWhy\nand how?\nBen\tNo.\textra\nnot\n")
    #expect(short.script == ["Ada: Why", "Ben: No. extra"])
    #expect(
      short.warnings == ["line 3 has no cell for 'text', and is not read; quote what has a line break in it"]
    )
  }

  @Test func wordsBehindAQuotedCellStay() throws {
    let transcript = try read("text,speaker\n\"Why, then\" and how? ,Ada\n\"No.\" ,Ben\n")
    #expect(transcript.script == ["Ada: Why, then and how?", "Ben: No."])
    #expect(transcript.misplaced == [])
  }

  @Test func spreadsheetsWriteUTF16WithTabs() throws {
    let units = Array("Speaker\tText\r\nAda\tWhy?\r\nZoë\tCost.\r\n".utf16)
    let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try TranscriptReader.read(bytes).script == ["Ada: Why?", "Zoë: Cost."])
  }

  @Test(arguments: [
    ("start_ms,end_ms,speaker,text\n1500,2500,Ada,Why?\n", 1.5),
    ("start,speaker,text\n1500,Ada,Why?\n", 1500),
    ("speaker,text,start,start_ms\nAda,Why?,10,10000\n", 10),
    ("start,speaker,text\n1.5s,Ada,Why?\n", 1.5), ("timecode,speaker,text\n01:02:03,Ada,Why?\n", 3723),
    ("start;speaker;text\n2,5;Ada;Why?\n", 2.5),
    ("start,speaker,text\nsoon,Ada,Why?\n", nil), ("start,speaker,text\n1e999,Ada,Why?\n", nil),
  ])
  func clocks(text: String, start: Double?) throws {
    #expect(try read(text).turns.map(\.start) == [start])
  }

  @Test(arguments: [
    "id,speaker,question,answer\n1,Ben,Why?,Cost.\n", "speaker,text,label\nBen,Cost.,x\n",
    "id,text,name\n1,Cost.,Ben\n",
  ])
  func tablesOfAnswersStayTables(text: String) throws {
    #expect(try read(text).format == .answersCSV)
  }

  @Test func quotedNamesOfColumns() throws {
    let text = "\"Place, or room\",\"Speaker\",\"Text\"\n\"B, 2\",Ada,Why?\nC,Ben,No.\n"
    let transcript = try read(text)
    #expect(transcript.script == ["Ada: Why?", "Ben: No."])
    #expect(transcript.warnings == [])
    #expect(throws: TranscriptError.noAnswerColumn(columns: ["speaker,text"])) {
      try read("\"speaker,text\"\nWhy?\n")
    }
  }

  @Test func withoutSpeakersItIsRefused() throws {
    #expect(throws: TranscriptError.noSpeakers(.turnsTable)) { try read("start,end,text,x\n0,1,Why?,y\n") }
    #expect(throws: TranscriptError.noSpeakers(.turnsTable)) { try read("speaker,text\n,Why?\n") }
    #expect(throws: TranscriptError.openQuote(line: 2)) { try read("speaker,text\nAda,\"Why?\n") }
  }

  /// Times and text alone are a talk of nobody, no answers.
  @Test(arguments: ["start,text\n1,What broke?\n2,It.\n", "time,text\n0:01,What broke?\n0:02,It.\n"])
  func timesAlone(text: String) {
    #expect(throws: TranscriptError.noSpeakers(.turnsTable)) { try read(text) }
  }
}
