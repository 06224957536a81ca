import TestSupport
import Testing

@testable import Transcripts

/// A Word document whose main part has this body, stored or as the archive's entry is changed to be.
func wordDocument(
  _ body: String,
  part: String = "word/document.xml",
  _ change: (inout ZipWriter.Entry) -> Void = { _ in }
) -> [UInt8] {
  let xml =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
    + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:m=\"urn:maths\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>\(body)</w:body></w:document>"
  var entry = ZipWriter.Entry(name: part, contents: Array(xml.utf8))
  change(&entry)
  return ZipWriter([.init(name: "[Content_Types].xml", contents: Array("<Types/>".utf8)), entry]).bytes
}

/// Paragraphs of one run each; a line break within one is a `w:br`.
func paragraphs(_ texts: [String]) -> String {
  texts.map { text in
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let runs = lines.map { "<w:t xml:space=\"preserve\">\($0)</w:t>" }.joined(separator: "<w:br/>")
    return "<w:p><w:r>\(runs)</w:r></w:p>"
  }.joined()
}

@Suite struct WordDocumentTests {
  private func text(_ body: String) throws -> String {
    String(decoding: try WordDocument.text(of: wordDocument(body)), as: UTF8.self)
  }

  @Test(arguments: [
    ("<w:p><w:r><w:t>one</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>two</w:t></w:r></w:p>", "one\n\ntwo\n"),
    ("<w:p><w:r><w:t>o</w:t><w:br/><w:t>n</w:t><w:cr/><w:t>e</w:t></w:r></w:p>", "o\nn\ne\n"),
    ("<w:p><w:r><w:t>o</w:t><w:tab/><w:t>ne</w:t></w:r></w:p>", "o\tne\n"),
    // Tab stops are no tabs.
    ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>one</w:t></w:r></w:p>", "one\n"),
    ("<w:p><w:r><w:t>o</w:t></w:r><w:r><w:t xml:space=\"preserve\"> n </w:t></w:r></w:p>", "o n \n"),
    ("<w:p><w:r><w:t>R&amp;D &lt;one&gt; &#x2019;</w:t></w:r></w:p>", "R&D <one> ’\n"),
    ("<w:p><w:r><w:t>one\nline</w:t></w:r></w:p>", "one line\n"),
    ("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>", "a-b\n"),
    // What is deleted, moved away, a field's code, a formula or a fallback is not read.
    ("<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:t>one</w:t></w:r></w:p>", "one\n"),
    ("<w:p><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom><w:r><w:t>one</w:t></w:r></w:p>", "one\n"),
    ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>one</w:t></w:r><m:t>x</m:t></w:p>", "one\n"),
    ("<w:p><w:r><w:t>one</w:t><mc:Fallback><w:t>one</w:t></mc:Fallback></w:r></w:p>", "one\n"),
    ("<w:p><w:hyperlink><w:r><w:t>one</w:t></w:r></w:hyperlink></w:p>", "one\n"),
  ])
  func elements(body: String, expected: String) throws {
    #expect(try text(body) == expected)
  }

  @Test func anotherNameForTheMainPart() throws {
    let bytes = wordDocument(paragraphs(["Ada: Why?", "Ben: Cost."]), part: "word/document2.xml")
    #expect(try TranscriptReader.read(bytes).script == ["Ada: Why?", "Ben: Cost."])
  }

  /// Places count in the text, where a paragraph or a part of one is a line.
  @Test func placesAreThoseOfTheText() throws {
    let bytes = wordDocument(paragraphs(["Interview\nof Monday", "Ada: Why?", "Ben: R&amp;D\nand cost."]))
    let transcript = try TranscriptReader.read(bytes)
    #expect(transcript.format == .word)
    #expect(
      String(decoding: transcript.source, as: UTF8.self)
        == "Interview\nof Monday\nAda: Why?\nBen: R&D\nand cost.\n"
    )
    #expect(transcript.pairs == ["Why? > R&D and cost."])
    #expect(transcript.turns.map { transcript.line(of: $0) } == [3, 4])
    #expect(transcript.misplaced == [])
  }

  @Test func deflated() throws {
    let bytes = wordDocument(paragraphs(["Ada: Why?", "Ben: Cost."])) { entry in
      // One stored block is DEFLATE as well.
      let count = u16(entry.contents.count)
      entry.deflated = [1] + count + count.map { ~$0 } + entry.contents
      entry.hasDescriptor = true
    }
    #expect(try TranscriptReader.read(bytes).script == ["Ada: Why?", "Ben: Cost."])
  }

  private static let talk = paragraphs(["Ada: Why?", "Ben: Cost."])

  @Test(
    arguments: [
      (
        wordDocument(talk) { $0.flags = 1 },
        "the Word document is locked with a password; save it without one"
      ),
      (
        wordDocument(talk) { $0.claimedSize = 65 << 20 },
        "the Word document is damaged; copy or export it again"
      ),
      (
        wordDocument(talk) {
          $0.deflated = Deflated.repeated
          $0.claimedSize = 65 << 20
        }, "the Word document unpacks to more than a transcript can be; export it as plain text"
      ),
      (
        Array(wordDocument(talk).dropLast(30)),
        "the Word document is cut off; copy or export it again"
      ),
      (wordDocument("<w:p>"), "the Word document is damaged; copy or export it again"),
      (
        wordDocument("") { $0.contents = [0x3C, 0xFF] },
        "the Word document is damaged; copy or export it again"
      ),
      (
        wordDocument("") {
          $0.contents = Array("<!DOCTYPE a [<!ENTITY b 'cc'>]><a>&b;&b;</a>".utf8)
        }, "the Word document is damaged; copy or export it again"
      ),
      (
        wordDocument(talk, part: "xl/workbook.xml"),
        "this is a zip archive without a Word document in it, not text;"
          + " export the transcript as VTT, SRT or plain text in UTF-8"
      ),
      (wordDocument(paragraphs(["", " "])), "the file is empty; export the transcript again"),
      (
        wordDocument(paragraphs([String(repeating: "we went there and left ", count: 20)])),
        "nothing says who speaks; export with speaker labels, one 'Name: text' line for each turn"
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00],
        "this is an old or password-protected Word document, not text;"
          + " export the transcript as VTT, SRT or plain text in UTF-8"
      ),
    ] as [([UInt8], String)]
  )
  func refusals(bytes: [UInt8], description: String) throws {
    let error = try #require(throws: TranscriptError.self) { try TranscriptReader.read(bytes) }
    #expect(error.description == description)
  }

  /// Neither a file cut off anywhere nor one with wrong bits anywhere crashes the reader.
  @Test func damagedDocumentsNeverCrash() {
    let whole = wordDocument(paragraphs(["Ada Osei   0:04\nWhy?", "Ben Stone   0:09\nCost."]))
    for count in whole.indices {
      #expect(throws: TranscriptError.self) { try TranscriptReader.read(Array(whole[..<count])) }
    }
    var random = SeededGenerator(state: 11)
    for _ in 0..<1500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
      }
      let transcript = try? TranscriptReader.read(bytes, options: .init(acceptsUnlabelled: true))
      #expect(transcript?.misplaced ?? [] == [])
    }
  }

  /// XML that is wrong although its checksum is right.
  @Test func damagedXMLNeverCrashes() {
    var random = SeededGenerator(state: 13)
    for _ in 0..<500 {
      let bytes = wordDocument(paragraphs(["Ada: Why?", "Ben: Cost."])) { entry in
        let place = Int.random(in: entry.contents.indices, using: &random)
        entry.contents[place] = UInt8.random(in: 0...255, using: &random)
      }
      let transcript = try? TranscriptReader.read(bytes)
      #expect(transcript?.misplaced ?? [] == [])
    }
  }
}
