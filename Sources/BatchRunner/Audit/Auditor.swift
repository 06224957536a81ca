import KeywordBayes
import TextFeatures
import Transcripts

/// Says which role an interview kit or a job posting is written for, with the lines that say so, and what is missing.
///
///     let auditor = Auditor(model: model, bank: bank)
///     try auditor.report(on: bytes, path: "posting.md").role   // "research"
///
/// A document is written for a side if at least three of the side's themes come up in it; of two sides only for one, if that
/// has more than twice as many mentions. Context decides nothing: "you will be on call" and "you would be on call"
/// promise the same.
public struct Auditor: Sendable {
  /// How many themes of a side must come up.
  public static let leastThemes = 3

  private let topics: TopicFinder
  private let bank: QuestionBank
  private let role: String?
  private let leanings: [String]
  private let tools = PhraseMatcher(phrases: JobWords.tools.compactMap(ThemeFolder.normalized))
  private let titles = PhraseMatcher(phrases: JobWords.titles.flatMap(\.phrases))
  private let titleSides = JobWords.titles.flatMap { title in title.phrases.map { _ in title.leans } }

  /// Makes an auditor of a model's themes, all but those of the label without evidence.
  ///
  /// - Parameter role: the label of the role whose themes must not be missing; nil for that of the title, or else those of the roles
  ///   that the document is written for, or else all.
  public init(model: Model, bank: QuestionBank, role: String? = nil) {
    topics = TopicFinder(themes: model.leaningThemes, bank: bank)
    self.bank = bank
    self.role = role
    leanings = model.leaningLabels
  }

  /// The report on the document at a path; `onRead` is told of its bytes.
  public func report(
    at path: String,
    onRead: InputFile.Observer? = nil
  ) throws(InputFailure) -> AuditReport {
    let bytes = try InputFile.bytes(at: path, limit: InputFile.transcriptLimit)
    onRead?(path, bytes)
    do throws(TranscriptError) {
      return try report(on: bytes, path: path)
    } catch {
      throw InputFailure(error, at: path)
    }
  }

  /// The report on a document that was read from a path.
  ///
  /// - Throws: ``TranscriptError``, if there is no text in it.
  public func report(on bytes: [UInt8], path: String) throws(TranscriptError) -> AuditReport {
    let document = try AuditDocument(bytes)
    let readings = document.statements.map(reading)
    let mentions = readings.flatMap(\.mentions)
    let sides = leanings.map { side($0, mentions: mentions) }
    let title = readings.lazy.compactMap(\.title).first
    let roles = Auditor.roles(of: sides)
    let aims = (role ?? title?.leans).map { [$0] } ?? (roles.isEmpty ? leanings : roles)
    var report = AuditReport(
      path: path,
      kind: document.kind,
      speakers: document.speakers,
      title: title,
      roles: roles,
      sides: sides,
      mentions: mentions,
      tools: Auditor.unique(readings.flatMap(\.tools)),
      findings: [],
      missing: aims.flatMap { missing($0, sides: sides, kind: document.kind) }
    )
    report.findings = AuditFinding.findings(on: report)
    return report
  }

  private struct StatementReading {
    var mentions: [AuditMention]
    var tools: [ToolMention]
    var title: JobTitle?
  }

  /// The names of tools and titles hide the themes' words in them; of a theme the first phrase is kept.
  private func reading(_ statement: AuditDocument.Statement) -> StatementReading {
    let text = statement.text
    let tokens = Tokenizer.tokens(in: text)
    func range(_ match: PhraseMatcher.Match) -> Range<Int> { tokens.bytes(of: match.tokens) }
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    let tools = tools.matches(in: text, tokens: tokens).map(range)
    let titles = titles.matches(in: text, tokens: tokens)
      .map { (range: range($0), leans: titleSides[$0.phrase]) }
      .filter { leanings.contains($0.leans) }
    var isName = [Bool](repeating: false, count: text.count)
    for at in (tools + titles.map(\.range)).joined() { isName[at] = true }
    var seen: Set<Int> = []
    let found = topics.topics(in: text).filter { topic in
      !isName[topic.range].contains(true) && seen.insert(topic.theme).inserted
    }
    let quote = Auditor.quote(text, holding: found.map(\.range))
    return StatementReading(
      mentions: found.map { topic in
        let theme = topics.themes[topic.theme]
        return AuditMention(
          line: statement.line,
          text: string(quote),
          phrase: string(topic.range),
          utf8Range: topic.range.lowerBound - quote.lowerBound..<topic.range.upperBound - quote.lowerBound,
          theme: theme.name,
          leans: theme.leans
        )
      },
      tools: tools.map { ToolMention(name: string($0), line: statement.line) },
      title: titles.first.map {
        JobTitle(text: string($0.range), leans: $0.leans, line: statement.line)
      }
    )
  }

  /// Where a statement stands without the numbers and marks of lists and headings around it; all of it, if a phrase reaches into them.
  private static func quote(_ statement: [UInt8], holding phrases: [Range<Int>]) -> Range<Int> {
    let text = String(decoding: statement, as: UTF8.self)
    var quote = text.drop { "#*->•·–—_ \t".contains($0) }
    let number = quote.prefix { $0.isASCII && $0.isNumber }
    let mark = quote.dropFirst(number.count).prefix(2)
    if !number.isEmpty, mark == ". " || mark == ") " {
      quote = quote.dropFirst(number.count + 2).drop { $0 == " " }
    }
    while let last = quote.last, "*_ \t\r".contains(last) { quote.removeLast() }
    let start = text.utf8.distance(from: text.startIndex, to: quote.startIndex)
    let place = start..<start + quote.utf8.count
    return phrases.allSatisfy { $0.clamped(to: place) == $0 } ? place : statement.indices
  }

  private func side(_ label: String, mentions: [AuditMention]) -> AuditSide {
    let own = mentions.filter { $0.leans == label }
    let known = topics.themes.filter { $0.leans == label }.map(\.name)
    return AuditSide(
      label: label,
      themes: known.filter { theme in own.contains { $0.theme == theme } },
      known: known.count,
      mentions: own.count
    )
  }

  private static func roles(of sides: [AuditSide]) -> [String] {
    let most = sides.map(\.mentions).max() ?? 0
    return sides.filter { $0.themes.count >= $0.needed && $0.mentions * 2 >= most }.map(\.label)
  }

  private func missing(_ label: String, sides: [AuditSide], kind: AuditReport.Kind) -> [MissingTheme] {
    let present = sides.first { $0.label == label }?.themes ?? []
    return topics.themes.filter { $0.leans == label && !present.contains($0.name) }.map { theme in
      let section = bank.section(theme.name)
      return MissingTheme(
        theme: theme.name,
        leans: label,
        suggestions: kind == .posting ? section.statements : section.questions
      )
    }
  }

  private static func unique(_ tools: [ToolMention]) -> [ToolMention] {
    var seen: Set<String> = []
    return tools.filter { seen.insert($0.name.lowercased()).inserted }
  }
}

extension AuditSide {
  /// How many themes must come up for a document to be written for the side.
  public var needed: Int { min(Auditor.leastThemes, max(1, known)) }
}
