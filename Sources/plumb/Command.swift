/// The commands, with what help says of them.
enum Command: String, CaseIterable, Sendable {
  case classify, train, evaluate, parse, explain, inspect

  /// What stands after the command's name.
  var operands: String {
    switch self {
    case .classify, .parse: "PATH..."
    case .train: "PATH... --output MODEL"
    case .evaluate: "LABELLED... [--model MODEL | --folds K]"
    case .explain: "PATH"
    case .inspect: "[MODEL]"
    }
  }

  /// How many paths it takes.
  var pathCount: ClosedRange<Int> {
    switch self {
    case .classify, .train, .evaluate, .parse: 1...Int.max
    case .explain: 1...1
    case .inspect: 0...1
    }
  }

  var summary: String {
    switch self {
    case .classify: "tag every answer of transcripts, with evidence and confidence"
    case .train: "train a model on labelled answers"
    case .evaluate: "measure a model, or a way of training, on labelled answers"
    case .parse: "show how transcripts are read: speakers, roles, questions and answers"
    case .explain: "one transcript in full: every answer with its evidence and what each stretch weighs"
    case .inspect: "what a model knows: labels, calibration, heaviest keywords"
    }
  }

  var details: String {
    switch self {
    case .classify:
      """
      PATH is a transcript (Markdown, plain text, WebVTT, SRT, JSON, CSV, TSV), a file of answers
      (JSON Lines, CSV), a folder of them, or - for standard input. The content tells the format.
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
    case .inspect: "MODEL is a model file; without one the model built in is shown."
    }
  }
}
