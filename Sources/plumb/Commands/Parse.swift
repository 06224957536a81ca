import BatchRunner
import Reports
import Transcripts

/// `plumb parse`: how transcripts are read.
enum Parse {
  static func run(_ invocation: Invocation) async throws -> ExitCode {
    let style = Terminal.style(for: invocation)
    let isJSON = invocation.value("--format") == "json"
    var json = ParseJSONReport()
    let table = ParseTableReport(style: style)
    var isFirst = true
    let batch = try TranscriptBatch(invocation, acceptsUnlabelled: true)
    let redaction = batch.redaction
    return try await batch.run { output in
      if isJSON { try output.write(json.begin()) }
    } each: { transcript, path in
      guard let redaction = redaction(transcript) else { return (transcript: transcript, path: path) }
      return (transcript: redaction.transcript(transcript), path: redaction.path(path))
    } print: { result, output in
      if !isJSON, !isFirst { try output.write([UInt8(ascii: "\n")]) }
      isFirst = false
      try output.write(
        isJSON
          ? json.transcript(result.transcript, path: result.path)
          : table.transcript(result.transcript, path: result.path)
      )
      return Tally(transcripts: 1)
    } end: { failures, tally, output in
      if isJSON { try output.write(json.end(failures: failures)) }
      return "\(Wording.count(tally.transcripts, "transcript")) read"
    }
  }
}
