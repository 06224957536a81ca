import Transcripts

extension Schema {
  /// What `parse --format json` prints.
  static let parsing = object([
    .init("schemaVersion", .constant(JSONSchema.version)),
    .init("transcripts", .array(.object(transcript))),
    .init("failures", failures),
  ])

  private static let transcript: [Property] = [
    .init("path", .string),
    .init("format", .string, "the kind of file"),
    .init(
      "speakers",
      .array(
        .object([
          .init("name", .string), .init("role", .oneOf(["interviewer", "candidate", "other"])),
          .init("confidence", .nullable(.number), "that the role is right, if it was inferred"),
        ])
      )
    ),
    .init("warnings", .array(.string), "what was doubtful"),
    .init(
      "turns",
      .array(
        .object([
          .init("speaker", .nullable(.string)), .init("text", .string), .init("line", .integer, "from 1"),
          .init("start", .nullable(.number), "seconds"), .init("end", .nullable(.number), "seconds"),
        ])
      )
    ),
    .init(
      "exchanges",
      .array(
        .object([
          .init("index", .integer, "from 1"), .init("id", recordID, "the record's own"),
          .init("speaker", .nullable(.string), "who answers"), .init("question", .string),
          .init("answer", .string), .init("line", .integer, "from 1"),
          .init("start", .nullable(.number), "seconds"),
        ])
      )
    ),
    .init("cues", .array(cue), "of caption formats, as the file has them", isOptional: true),
  ]

  private static let cue = object([
    .init("id", .nullable(.string)), .init("start", .number, "seconds"), .init("end", .number, "seconds"),
    .init("text", .string), .init("voice", .nullable(.string)),
  ])
}
