import Reports

/// The commands, with what help says of them.
enum Command: String, CaseIterable, Sendable {
  case classify, train, evaluate, parse, explain, audit, inspect, schema, config, manual, completions

  /// What stands after the command's name.
  var operands: String {
    switch self {
    case .classify, .parse, .audit: "PATH..."
    case .train: "PATH... --output MODEL"
    case .evaluate: "LABELLED... [--model MODEL | --folds K]"
    case .explain: "PATH"
    case .inspect: "[MODEL]"
    case .schema: "[NAME]"
    case .config, .manual: ""
    case .completions: "SHELL"
    }
  }

  /// The command of a name.
  static func named(_ name: String) throws(UsageError) -> Command {
    guard let command = Command(rawValue: name) else { throw .unknownCommand(name) }
    return command
  }

  /// What an operand is called in errors.
  var operandName: String {
    switch self {
    case .schema: "schema"
    case .completions: "shell"
    default: "path"
    }
  }

  /// The operands it takes, if only certain ones.
  var operandChoices: [String] {
    switch self {
    case .schema: JSONSchema.names
    case .completions: Completions.Shell.allCases.map(\.rawValue)
    default: []
    }
  }

  /// How many paths it takes.
  var pathCount: ClosedRange<Int> {
    switch self {
    case .classify, .train, .evaluate, .parse, .audit: 1...Int.max
    case .explain, .completions: 1...1
    case .inspect, .schema: 0...1
    case .config, .manual: 0...0
    }
  }

  var summary: String {
    switch self {
    case .classify: "tag every answer of transcripts, with evidence and confidence"
    case .train: "train a model on labelled answers"
    case .evaluate: "measure a model, or a way of training, on labelled answers"
    case .parse: "show how transcripts are read: speakers, roles, questions and answers"
    case .explain: "one transcript in full: every answer with its evidence and what each stretch weighs"
    case .audit: "which role an interview kit or job posting is written for, and what it lacks"
    case .inspect: "what a model knows: labels, calibration, heaviest keywords"
    case .schema: "the JSON Schema of what the other commands print as JSON"
    case .config: "what a configuration file and the environment say, and which of them won"
    case .manual: "the manual page, for man"
    case .completions: "completions of commands and options for a shell"
    }
  }

  var details: String {
    switch self {
    case .classify:
      """
      PATH is a transcript (Markdown, plain text, WebVTT, SRT, SBV, Word, JSON, CSV, TSV), a file of
      answers (JSON Lines, CSV), a folder of them, or - for standard input. The content tells the
      format.
      Confidence is the calibrated probability that the tag is right.
      """
    case .train:
      """
      PATH is JSON Lines or CSV with 'answer' and 'label', or a folder of such files. Evidence
      quotes and a 'voice' or 'source' make the model better and its calibration honest.
      """
    case .evaluate:
      """
      LABELLED is JSON Lines or CSV with 'answer' and 'label', or a folder of such files. With
      --folds a model is trained on each part of the answers and judged on the rest.
      """
    case .parse: "Use it when an interview was tagged oddly: most often the speakers were read wrongly."
    case .explain: "The weights of the evidence, the prior and the other words add up to the score."
    case .audit:
      """
      PATH is a list of questions, a job posting or a transcript, of which the questions are looked at: text,
      Markdown or a Word document, a folder of them, or - for standard input.
      """
    case .inspect: "MODEL is a model file; without one the model built in is shown."
    case .schema:
      """
      NAME is \(JSONSchema.names.joined(separator: ", ")); without one it is \(JSONSchema.names[0]).
      The schemas are JSON Schema 2020-12 and strict: no key is left undescribed.
      """
    case .config:
      """
      The command line beats the environment, the environment beats the file that --config or
      PLUMB_CONFIG names, and the file beats the defaults.
      """
    case .manual: "It is made from the same tables as this help."
    case .completions: "SHELL is \(Completions.Shell.allCases.map(\.rawValue).joined(separator: ", "))."
    }
  }

  /// Command lines to start from.
  var examples: [String] {
    switch self {
    case .classify:
      [
        "plumb classify interviews/", "plumb classify interviews/ --format json --output report.json",
        "plumb classify interviews/ -f csv --redact > answers.csv",
        "ssh archive cat ada.vtt | plumb classify -",
      ]
    case .train:
      ["plumb train answers/ --output my.model", "plumb train answers.csv --tune -o my.model --card CARD.md"]
    case .evaluate:
      ["plumb evaluate answers/", "plumb evaluate answers/ --folds 5", "plumb evaluate answers/ -m my.model"]
    case .parse: ["plumb parse ada.vtt", "plumb parse ada.vtt --candidate 'Ada Osei'"]
    case .explain: ["plumb explain ada.vtt", "plumb explain ada.vtt --color always | less -R"]
    case .audit: ["plumb audit kits/ --format html -o kits.html", "plumb audit posting.md --role production"]
    case .inspect: ["plumb inspect --keywords 50", "plumb inspect my.model --format json"]
    case .schema: ["plumb schema", "plumb schema parse --output parse.schema.json"]
    case .config: ["plumb config", "plumb config --config team.conf"]
    case .manual: ["plumb manual | man -l -", "plumb manual -o ~/.local/share/man/man1/plumb.1"]
    case .completions:
      [
        "source <(plumb completions bash)", "plumb completions zsh -o ~/.zfunc/_plumb",
        "plumb completions fish -o ~/.config/fish/completions/plumb.fish",
      ]
    }
  }
}
