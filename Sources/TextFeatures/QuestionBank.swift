/// Questions that bring each theme to light, and the words by which one can tell that a theme was asked about.
///
/// It is read from a text that people edit:
///
///     [ownership]
///     Who got paged when your model misbehaved?
///     ~ on call
///     > Say who runs the model once it is live.
///
/// A name in square brackets opens a theme; its questions follow, a line each, the first to be asked first. `~` opens a phrase that asks
/// about the theme, as ``ThemeFolder`` has phrases; `>` opens a sentence that a job posting can say. `#` opens a comment.
public struct QuestionBank: Sendable, Equatable {
  /// What the bank has on one theme.
  public struct Section: Sendable, Equatable {
    /// The theme's name.
    public var theme: String
    /// The questions to ask.
    public var questions: [String] = []
    /// The phrases that ask about the theme, normalised.
    public var probes: [String] = []
    /// What a job posting can say about it.
    public var statements: [String] = []
  }

  /// The themes, in the order of the text.
  public private(set) var sections: [Section] = []

  /// Reads a bank.
  ///
  /// - Parameter themes: the names that sections may have; nil for any.
  /// - Throws: ``QuestionBankError`` for a line outside a section, an unknown or repeated theme, a question without a question mark, a
  ///   bad phrase, or a question or phrase that stands twice.
  public init(_ text: String, themes: [String]? = nil) throws(QuestionBankError) {
    var seen: Set<String> = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let content = try QuestionBank.content(of: words.joined(separator: " "), line: number + 1)
      if case .heading(let theme) = content {
        if let themes, !themes.contains(theme) {
          throw .unknownTheme(theme, known: themes, line: number + 1)
        }
        if sections.contains(where: { $0.theme == theme }) { throw .repeated(theme, line: number + 1) }
        sections.append(Section(theme: theme))
        continue
      }
      guard !sections.isEmpty else { throw .outside(line: number + 1) }
      guard seen.insert(content.text).inserted else { throw .repeated(content.text, line: number + 1) }
      switch content {
      case .heading: break
      case .question(let text): sections[sections.count - 1].questions.append(text)
      case .probe(let text): sections[sections.count - 1].probes.append(text)
      case .statement(let text): sections[sections.count - 1].statements.append(text)
      }
    }
  }

  /// What the bank has on a theme; nothing if it does not know it.
  public func section(_ theme: String) -> Section {
    sections.first { $0.theme == theme } ?? Section(theme: theme)
  }

  private enum Content {
    case heading(String), question(String), probe(String), statement(String)

    var text: String {
      switch self {
      case .heading(let text), .question(let text), .probe(let text), .statement(let text): text
      }
    }
  }

  private static func content(of line: String, line number: Int) throws(QuestionBankError) -> Content {
    let rest = line.dropFirst().drop { $0 == " " }
    switch line.first {
    case "[" where line.hasSuffix("]"):
      return .heading(String(line.dropFirst().dropLast()))
    case ">":
      return .statement(String(rest))
    case "~":
      guard let phrase = ThemeFolder.normalized(String(rest)) else {
        throw .badPhrase(String(rest), line: number)
      }
      return .probe(phrase)
    default:
      guard line.hasSuffix("?") else { throw .noQuestion(line, line: number) }
      return .question(line)
    }
  }
}

/// What can be wrong with a question bank, by line, counted from 1.
public enum QuestionBankError: Error, Equatable {
  /// A line before the first theme.
  case outside(line: Int)
  /// A theme that the model does not have.
  case unknownTheme(String, known: [String], line: Int)
  /// A theme, question or phrase that stood before.
  case repeated(String, line: Int)
  /// A phrase without words, or with a `*` inside.
  case badPhrase(String, line: Int)
  /// A line that is neither a question nor marked as something else.
  case noQuestion(String, line: Int)

  /// The line at fault.
  public var line: Int {
    switch self {
    case .outside(let line), .unknownTheme(_, _, let line), .repeated(_, let line), .badPhrase(_, let line),
      .noQuestion(_, let line):
      line
    }
  }
}

extension QuestionBankError: CustomStringConvertible {
  /// What is wrong, and what mends it.
  public var description: String {
    switch self {
    case .outside: "this line belongs to no theme; put a theme before it, such as [ownership]"
    case .unknownTheme(let theme, let known, _):
      "the model has no theme '\(theme)'; it has \(known.joined(separator: ", "))"
    case .repeated(let text, _): "'\(text)' stands in this file before; keep it in one place"
    case .badPhrase(let phrase, _):
      "'\(phrase)' is not a phrase; write words, and a '*' at the very end only"
    case .noQuestion(let text, _):
      "'\(text)' is no question; end it with a question mark, or begin it with '~' for a phrase, '>' for a sentence of postings "
        + "or '#' for a comment"
    }
  }
}
