import BatchRunner
import Reports
import Transcripts

/// `plumb parse`: how transcripts are read.
enum Parse {
  static func run(_ invocation: Invocation) async throws -> ExitCode {
    let workers = try invocation.count("--jobs", in: 1...1024)
    let style = Terminal.style(
      color: invocation.value("--color"),
      toFile: invocation.value("--output") != nil
    )
    let isJSON = invocation.value("--format") == "json"
    var json = ParseJSONReport()
    let table = ParseTableReport(style: style)
    var count = 0
    let batch = TranscriptBatch(invocation, workers: workers, acceptsUnlabelled: true)
    let redaction = batch.redaction
    return try await batch.run { output in
      if isJSON { try output.write(json.begin()) }
    } each: { transcript, path in
      guard let redaction = redaction(transcript) else { return (transcript: transcript, path: path) }
      return (transcript: redaction.transcript(transcript), path: redaction.path(path))
    } print: { result, output in
      if !isJSON, count > 0 { try output.write([UInt8(ascii: "\n")]) }
      count += 1
      try output.write(
        isJSON
          ? json.transcript(result.transcript, path: result.path)
          : table.transcript(result.transcript, path: result.path)
      )
    } end: { failures, output in
      if isJSON { try output.write(json.end(failures: failures)) }
      return "\(count) \(count == 1 ? "transcript" : "transcripts") read"
    }
  }
}
