extension Schema {
  /// What an interview, or several, lean to.
  static let verdict: [Property] = [
    .init("label", .string, "what all answers lean to together, or unclear"),
    .init("probability", .map(.number)),
    .init("confidence", .number),
  ]

  /// The themes that evidence shows.
  static let themes = array(
    .object([
      theme, leans, .init("spans", .integer), .init("weight", .number, "nats"),
    ])
  )

  /// Where each theme comes up in an interview.
  static let coverage = nullable(
    .array(
      .object([
        theme, leans, .init("asked", questions), .init("shown", questions),
        .init("unprompted", questions, "shown and not asked about"),
        .init("contrary", questions, "asked about, and the answer leans to another side"),
      ])
    )
  )

  /// A theme that was neither asked about nor shown.
  static let blindSpot = object([theme, leans, .init("followUps", .array(.string), "to ask next")])

  /// Interviews read together.
  static let group = object(
    [.init("name", .string)] + verdict + [
      .init("themes", themes),
      .init(
        "interviews",
        .array(
          .object(
            [.init("index", .integer, "from 1"), .init("path", .string)] + verdict + [
              .init("answers", .integer)
            ]
          )
        )
      ),
      .init("disagreements", .array(disagreement)),
      .init("blindSpots", .nullable(.array(blindSpot)), "of all of them; null where nobody asks"),
    ]
  )

  private static let disagreement = object([
    .init("theme", .nullable(.string), "null for the verdicts"),
    .init(
      "sides",
      .array(.object([.init("label", .string), .init("interviews", .array(.integer), "by their index")]))
    ),
  ])

  private static let theme = Property("theme", .string)

  private static let leans = Property("leans", .string, "the label that it argues for")

  private static let questions = Schema.array(.integer)
}
