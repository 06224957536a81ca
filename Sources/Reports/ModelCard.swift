import Evaluation
import KeywordBayes

/// A model's card: what it is for, what it was trained on, how good it is, and what must not be done with it.
///
/// The figures are those of cross-validation on the training data. What people add by hand after ``handWritten`` is
/// kept when the card is made anew.
///
/// Source: Mitchell et al. 2019, "Model cards for model reporting".
public struct ModelCard {
  /// The line after which a card belongs to its authors.
  public static let handWritten = "<!-- From here on the card is written by hand and kept. -->"

  /// How many parts of the answers are held out in turn for a card's figures.
  public static let folds = 5

  private let model: Model
  private let hash: String
  private let command: String
  private let assessment: Assessment
  private let groups: [Group]

  /// Answers that have something in common, such as a field, and what was said of them.
  public struct Group: Sendable {
    /// What they have in common: "field".
    public var kind: String
    /// Which: "ranking".
    public var name: String
    /// What was said of them beside what is true.
    public var predictions: [Prediction]

    /// Makes a group.
    public init(kind: String, name: String, predictions: [Prediction]) {
      self.kind = kind
      self.name = name
      self.predictions = predictions
    }
  }

  /// Makes a card.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - hash: the SHA-256 of the model file.
  ///   - command: the command that makes the model.
  ///   - assessment: what cross-validation found.
  ///   - groups: the same, by kind of answer.
  public init(_ model: Model, hash: String, command: String, assessment: Assessment, groups: [Group]) {
    self.model = model
    self.hash = hash
    self.command = command
    self.assessment = assessment
    self.groups = groups
  }

  /// The card as Markdown, ending with the hand-written part of an earlier card.
  public func markdown(keeping earlier: String?) -> String {
    let parts = [heading, use, data, quality, tables, limits].map { $0.joined(separator: "\n") }
    let kept = earlier?.range(of: ModelCard.handWritten).map { earlier?[$0.upperBound...] ?? "" }
    return parts.joined(separator: "\n\n") + "\n\n" + ModelCard.handWritten + (kept ?? "\n")
  }

  private var heading: [String] {
    [
      "# Model card: \(MarkdownText.escaped(model.facts.name))", "",
      "Keyword-weighted naive Bayes over words, theme keywords and the sides they lean to. Made by \(MarkdownText.code(command)),",
      "which gives the same bytes every time.", "", "- SHA-256: `\(hash)`",
      "- Labels: \(MarkdownText.escaped(model.labels.joined(separator: ", ")))"
        + (model.facts.background.map { "; \(MarkdownText.code($0)) stands for no evidence" } ?? ""),
      "- Features: \(model.table.entries.count); themes: \(model.themes.count) with "
        + "\(model.themes.reduce(0) { $0 + $1.phrases.count }) phrases",
    ]
  }

  /// What a model is for, in a sentence or two.
  static let intendedUse =
    "To help people read interviews: it points at the words by which an answer leans, and says how sure it is. A person reads "
    + "the evidence and decides. It must not decide about anybody, rank candidates or screen them out unread."

  private var use: [String] {
    [
      "## Intended use", "",
      "To help people read interviews: it points at the words by which an answer leans, and says how sure it is. A person reads the",
      "evidence and decides.", "",
      "It must not decide about anybody, rank candidates, screen them out unread, or be taken for a measure of skill, seniority or",
      "character. A lean is a property of an answer, not of a person. It must not be used on speech of other kinds or languages",
      "than it was trained on without being evaluated there.",
    ]
  }

  private var data: [String] {
    let counts = zip(model.labels, model.facts.answers).map { "\($1) \(MarkdownText.escaped($0))" }
      .joined(separator: ", ")
    let background =
      model.facts.background.map {
        " Training and calibration weigh them as if \(Decimals.percent(model.facts.options.backgroundShare)) "
          + "of all answers were \(MarkdownText.code($0))."
      } ?? ""
    return [
      "## Training data", "", "\(model.facts.answers.reduce(0, +)) labelled answers: \(counts).\(background)",
    ]
  }

  private var quality: [String] {
    ["## Quality on held-out answers", "", "```"]
      + EvaluationReport(assessment, method: "\(ModelCard.folds) folds, no speaker in two of them").text()
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) + ["```"]
  }

  private var tables: [String] {
    let kinds = groups.map(\.kind).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return kinds.flatMap { kind in
      [
        "### By \(kind)", "", "| \(kind) | answers | accuracy | mean confidence |",
        "| --- | ---: | ---: | ---: |",
      ]
        + groups.filter { $0.kind == kind }.map(row) + [""]
    }.dropLast()
  }

  private func row(_ group: Group) -> String {
    let count = Double(group.predictions.count)
    let right = Double(group.predictions.count { $0.isRight }) / count
    let confidence = group.predictions.reduce(0) { $0 + $1.confidence } / count
    return
      "| \(MarkdownText.escaped(group.name)) | \(group.predictions.count) | \(Decimals.fixed(right, places: 2)) "
      + "| \(Decimals.fixed(confidence, places: 2)) |"
  }

  private var limits: [String] {
    [
      "## Limits", "",
      "Figures on data of the same making flatter every model: expect less on speech of other people, and measure there with",
      "`plumb evaluate`. Words are read by rules and counts; irony, and evidence that only the whole of an answer gives, are",
      "missed. An answer of few known words gets no tag.",
    ]
  }
}
