struct AnswersFile {
  static func format(of source: [UInt8], _ lines: LineIndex) -> TranscriptFormat? { nil }
  init(_ format: TranscriptFormat, _ source: [UInt8], _ lines: LineIndex) throws(TranscriptError) {}
  func transcript() throws(TranscriptError) -> Transcript { throw .notATranscript }
}
