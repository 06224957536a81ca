extension Schema {
  /// What `classify --format json` prints.
  static let classification = object(
    run + [
      .init("transcripts", .array(.object(transcript))),
      .init("groups", .array(group), "with --group-by", isOptional: true),
      .init("ungrouped", .array(.string), "with --group-by: the paths in no group", isOptional: true),
      .init("failures", failures),
    ]
  )

  /// What a document on a run begins with.
  static let run: [Property] = [
    .init("schemaVersion", .constant(JSONSchema.version)),
    .init("tool", .object([.init("name", .string), .init("version", .string)])),
    .init(
      "model",
      .object([
        .init("name", .string), .init("sha256", .string, "of the model file"),
        .init("labels", .array(.string)), .init("threshold", .number, "the least probability for a tag"),
      ])
    ),
  ]

  /// What a line of `classify --format ndjson` holds.
  static let questionLine = object([Property("path", .string)] + question)

  /// Inputs that could not be used.
  static let failures = Schema.array(
    .object([
      .init("path", .string), .init("line", .nullable(.integer), "from 1"),
      .init("error", .string, "what is wrong, and what mends it"),
    ])
  )

  /// What a record of a file of answers is called in it.
  static let recordID = anyOf([.string, .number, .boolean, .null])

  private static let transcript: [Property] =
    [
      .init("path", .string),
      .init("format", .string, "the kind of file"),
      .init("candidates", .array(.string), "who answers"),
      .init("interviewers", .array(.string), "who asks"),
      .init("warnings", .array(.string), "what was doubtful"),
    ] + verdict + [
      .init("themes", themes),
      .init("coverage", coverage, "null where nobody asks"),
      .init("blindSpots", .nullable(.array(blindSpot)), "null where nobody asks"),
      .init("questions", .array(.object(question))),
    ]

  private static let question: [Property] = [
    .init("index", .integer, "from 1"),
    .init("id", recordID, "the record's own"),
    .init("question", .string),
    .init("answer", .string),
    .init("line", .integer, "from 1"),
    .init("time", .nullable(.number), "seconds from the start of the recording"),
    .init("label", .string, "a label of the model, or unclear"),
    .init("probability", .map(.number), "calibrated, of each label"),
    .init("confidence", .number, "the calibrated probability that the likeliest label is right"),
    .init("reason", .nullable(reason), "why it is unclear"),
    .init("score", .map(.number), "before calibration, in nats: prior, evidence and rest added up"),
    .init("prior", .map(.number)),
    .init("rest", .map(.number)),
    .init("knownWords", .number, "the share of words that the model knows"),
    .init("evidence", .array(evidence)),
  ]

  private static let reason = object([
    .init("code", .oneOf(["too-short", "unknown-words", "near-tie", "no-evidence"])),
    .init("detail", .string),
  ])

  private static let evidence = object([
    .init("text", .string, "the answer from start to end"),
    .init("start", .integer, "in Unicode scalars of the answer"),
    .init("end", .integer, "in Unicode scalars of the answer, half-open"),
    .init("line", .integer, "from 1"),
    .init("time", .nullable(.number), "seconds from the start of the recording"),
    .init("leans", .string, "the label that it argues for"),
    .init("theme", .nullable(.string)),
    .init("weight", .number, "what it adds to the label's score, in nats"),
    .init("hypothetical", .boolean, "whether it tells of what would be done"),
  ])
}
