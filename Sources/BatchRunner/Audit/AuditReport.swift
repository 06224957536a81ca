/// What was made of an interview kit, a job posting or an interview's questions.
public struct AuditReport: Sendable, Equatable {
  /// The file's path as given; `-` for standard input.
  public var path: String
  /// What the document is.
  public var kind: Kind
  /// Who speaks in it, if it is a transcript.
  public var speakers: [String]
  /// The job title that it names first, if it names one.
  public var title: JobTitle?
  /// The labels of the roles that it is written for: one, several or none.
  public var roles: [String]
  /// For each label how much of it comes up.
  public var sides: [AuditSide]
  /// What speaks of a theme, in the order of the document.
  public var mentions: [AuditMention]
  /// Frameworks and products that are named, in the order of the document, each once. They are no practice, and count for no side.
  public var tools: [ToolMention]
  /// What is wrong, in plain words.
  public var findings: [AuditFinding]
  /// The themes that never come up, of the roles that it is meant for.
  public var missing: [MissingTheme]

  /// The kinds of documents.
  public enum Kind: String, Sendable {
    /// Questions to ask.
    case kit
    /// A job posting, or any other text.
    case posting
    /// An interview, of which only the questions are looked at.
    case transcript
  }

  /// The role in a word: a label, `both` for several, `neither` for none.
  public var role: String { roles.count > 1 ? "both" : roles.first ?? "neither" }
}

/// A job title that says which role somebody is looked for.
public struct JobTitle: Sendable, Equatable {
  /// The words as they stand in the document.
  public var text: String
  /// The label of the role.
  public var leans: String
  /// The line, from 1.
  public var line: Int
}

/// How much of a side comes up in a document.
public struct AuditSide: Sendable, Equatable {
  /// The label.
  public var label: String
  /// The themes that come up, in the order of the model.
  public var themes: [String]
  /// How many themes the side has.
  public var known: Int
  /// How many statements or questions speak of any of them.
  public var mentions: Int
}

/// A sentence or question that speaks of a theme.
public struct AuditMention: Sendable, Equatable {
  /// The line, from 1.
  public var line: Int
  /// The sentence.
  public var text: String
  /// The words in it that say so.
  public var phrase: String
  /// Where they stand in the sentence, in UTF-8 bytes.
  public var utf8Range: Range<Int>
  /// The theme.
  public var theme: String
  /// The label that it leans to.
  public var leans: String
}

/// A framework or product that is named.
public struct ToolMention: Sendable, Equatable {
  /// Its name as it stands in the document.
  public var name: String
  /// The first line that names it, from 1.
  public var line: Int
}

/// Something wrong with a document.
public struct AuditFinding: Sendable, Equatable {
  /// `title-not-kept`, `no-role` or `nothing-asked`.
  public var code: String
  /// What is wrong and what mends it, in words.
  public var detail: String
}

/// A theme that never comes up.
public struct MissingTheme: Sendable, Equatable {
  /// The theme's name.
  public var theme: String
  /// The label that it leans to.
  public var leans: String
  /// What to add: questions for a kit or an interview, sentences for a posting.
  public var suggestions: [String]
}
