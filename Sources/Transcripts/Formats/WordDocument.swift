/// A Word document (`.docx`), as Teams and Google Meet export transcripts: a ZIP archive with the text in
/// `word/document.xml`.
///
///     try WordDocument.text(of: bytes)   // "Ada Osei   0:04\nWhat broke?\n"
///
/// What the reader is told of such a file, lines and offsets, counts in the text taken out of it: a line is
/// a paragraph, or a part of one between line breaks. Tables, footnotes and comments have no layout here:
/// the words of the main text are taken in their order, deleted ones left out.
enum WordDocument {
  /// Whether a file may be a Word document.
  static func matches(_ bytes: [UInt8]) -> Bool { ZipArchive.matches(bytes) }

  /// The text as UTF-8.
  static func text(of bytes: [UInt8]) throws(TranscriptError) -> [UInt8] {
    let text: [UInt8]?
    do throws(ArchiveError) {
      text = try mainPart(of: ZipArchive(bytes)).map { (xml) throws(ArchiveError) in try WordText.read(xml) }
    } catch {
      throw .unreadableDocument(error)
    }
    guard let text else { throw .notText("a zip archive without a Word document in it") }
    return text
  }

  /// `word/document.xml`; some servers write `word/document2.xml`.
  private static func mainPart(of archive: ZipArchive) throws(ArchiveError) -> [UInt8]? {
    let entry = archive.entries.first { $0.name.hasPrefix("word/document") && $0.name.hasSuffix(".xml") }
    return try entry.map { (entry) throws(ArchiveError) in try archive.contents(of: entry) }
  }
}

/// Takes the text out of WordprocessingML: `w:t`, with line breaks for `w:br`, `w:cr` and the ends of
/// paragraphs, and tabs for `w:tab`.
private struct WordText {
  private let xml: [UInt8]
  private var text: [UInt8] = []
  private var isInText = false
  /// How many runs are open: the stretches of a paragraph that hold its text.
  private var openRuns = 0
  /// How many elements are open whose content is left out.
  private var leftOut = 0

  /// The text of a document part, which must be well-formed XML in UTF-8.
  static func read(_ xml: [UInt8]) throws(ArchiveError) -> [UInt8] {
    guard (try? UTF8Span(validating: xml.span)) != nil else { throw .damaged }
    var reader = WordText(xml: xml)
    var scanner = XMLScanner(xml)
    while let piece = try scanner.next() { reader.take(piece) }
    return reader.text
  }

  private init(xml: [UInt8]) { self.xml = xml }

  private mutating func take(_ piece: XMLScanner.Piece) {
    switch piece {
    case .start(let name): begin(String(decoding: xml[name], as: UTF8.self))
    case .end(let name): end(String(decoding: xml[name], as: UTF8.self))
    case .text(let range, let isRaw): if isInText, leftOut == 0 { append(range, isRaw: isRaw) }
    }
  }
}

// MARK: Elements

extension WordText {
  /// What was moved away stands again where it was moved to, a fallback beside what it stands in for.
  private static let repeatedElements: Set<String> = ["w:moveFrom", "mc:Fallback"]

  private mutating func begin(_ element: String) {
    if Self.repeatedElements.contains(element) { leftOut += 1 }
    guard leftOut == 0 else { return }
    switch element {
    case "w:r": openRuns += 1
    case "w:t": isInText = true
    // Outside runs a tab is one of the paragraph's tab stops.
    case "w:tab" where openRuns > 0: text.append(.tab)
    case "w:br" where openRuns > 0, "w:cr" where openRuns > 0: text.append(UInt8(ascii: "\n"))
    case "w:noBreakHyphen": text.append(UInt8(ascii: "-"))
    default: break
    }
  }

  private mutating func end(_ element: String) {
    if Self.repeatedElements.contains(element) { leftOut -= 1 }
    guard leftOut == 0 else { return }
    switch element {
    case "w:r": openRuns -= 1
    case "w:t": isInText = false
    case "w:p": text.append(UInt8(ascii: "\n"))
    default: break
    }
  }

  /// A line break in the XML is no line break in the text.
  private mutating func append(_ range: Range<Int>, isRaw: Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = xml[index]
      if byte == UInt8(ascii: "&"), !isRaw, let entity = Entity(xml, at: index, before: range.upperBound) {
        text += entity.utf8
        index = entity.end
      } else {
        text.append(byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") ? .space : byte)
        index += 1
      }
    }
  }
}
