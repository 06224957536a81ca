extension Schema {
  /// What `evaluate --format json` prints. A figure that nothing can be divided by is null.
  static let evaluation = object([
    .init("schemaVersion", .constant(JSONSchema.version)),
    .init("method", .string),
    .init("answers", .integer),
    .init("leftOut", .integer, "answers whose label the model does not know"),
    .init("warnings", .array(.string), "what makes the figures doubtful"),
    .init("accuracy", figure),
    .init("macroF1", figure),
    .init("expectedCalibrationError", figure),
    .init("brier", figure),
    .init("logLoss", figure, "nats"),
    .init("riskCoverageArea", figure),
    .init("labels", .array(label)),
    .init(
      "reliability",
      .array(.object([.init("answers", .integer), .init("confidence", figure), .init("accuracy", figure)]))
    ),
    .init(
      "riskCoverage",
      .array(.object([.init("threshold", figure), .init("coverage", figure), .init("risk", figure)]))
    ),
    .init(
      "evidence",
      .nullable(
        .object([
          .init("answers", .integer), .init("tokenF1", figure), .init("iouF1", figure),
          .init("comprehensiveness", figure), .init("sufficiency", figure),
        ])
      )
    ),
    .init("mistakes", .array(mistake), "the most confident ones, worst first"),
  ])

  /// What `inspect --format json` prints.
  static let model = object([
    .init("schemaVersion", .constant(JSONSchema.version)),
    .init("name", .string),
    .init("sha256", .string, "of the model file"),
    .init(
      "labels",
      .array(
        .object([
          .init("label", .string), .init("answers", .integer, "that it was trained on"), keywords,
        ])
      )
    ),
    .init("background", .nullable(.string), "the label that stands for the absence of evidence"),
    .init("features", .integer),
    .init("knownWords", .integer),
    .init(
      "themes",
      .array(.object([.init("theme", .string), .init("leans", .string), .init("phrases", .integer)]))
    ),
    .init("calibration", calibration, "from scores to probabilities"),
    .init("threshold", .number, "the least probability for a tag"),
    .init("intendedUse", .string),
  ])

  private static let calibration = object([
    .init("slope", .number, "what scores of a hundred words are multiplied by"),
    .init("lengthPower", .number, "to which power of the length, in hundreds of words, the slope changes"),
    .init(
      "labels",
      .array(
        .object([
          .init("label", .string), .init("offset", .number, "nats"),
          .init("drift", .number, "nats for every e-fold of the length"),
        ])
      )
    ),
  ])

  private static let figure = Schema.nullable(.number)

  private static let keywords = Property(
    "keywords",
    .array(
      .object([
        .init("name", .string), .init("weight", .number, "nats in an answer of a hundred words"),
        .init("answers", .integer, "in how many it stood"),
      ])
    )
  )

  private static let label = object([
    .init("label", .string), .init("answers", .integer), .init("precision", figure), .init("recall", figure),
    .init("f1", figure), .init("auroc", figure),
    .init("said", .array(.integer), "how many were said to be each label"), keywords,
  ])

  private static let mistake = object([
    .init("id", .nullable(.string)), .init("label", .string, "the true one"), .init("said", .string),
    .init("confidence", .number), .init("question", .string), .init("answer", .string),
    .init("words", .array(.string), "what weighed most for what was said"),
  ])
}
