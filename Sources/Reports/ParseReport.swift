import BatchRunner
import Transcripts

/// How transcripts were read, as JSON.
public struct ParseJSONReport {
  private var json = JSONWriter(pretty: true)

  /// Makes a printer.
  public init() {}

  /// What comes before the first transcript.
  public mutating func begin() -> [UInt8] {
    json.begin("{")
    json.member("schemaVersion", JSONSchema.version)
    json.key("transcripts")
    json.begin("[")
    return json.take()
  }

  /// One transcript.
  public mutating func transcript(_ transcript: Transcript, path: String) -> [UInt8] {
    json.separate()
    json.object { json in
      json.member("path", path)
      json.member("format", transcript.format.rawValue)
      json.member("speakers", transcript.speakers)
      json.member("warnings", transcript.warnings)
      json.member("turns", transcript.turns) { $0.write($1, of: transcript) }
      json.member("exchanges", transcript.exchanges) { $0.write($1, of: transcript) }
      if let cues = transcript.cues {
        json.member("cues", cues)
      }
    }
    return json.take()
  }

  /// What comes after the last one.
  public mutating func end(failures: [InputFailure]) -> [UInt8] {
    json.endList(failures: failures)
    return json.take() + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ turn: Turn, of transcript: Transcript) {
    object {
      $0.member("speaker", turn.speaker.map { transcript.speakers[$0].name })
      $0.member("text", turn.text.string)
      $0.member("line", transcript.line(of: turn))
      $0.member("start", turn.start)
      $0.member("end", turn.end)
    }
  }

  fileprivate mutating func write(_ exchange: Exchange, of transcript: Transcript) {
    object {
      $0.member("index", exchange.index)
      $0.member("id", exchange.id)
      $0.member("speaker", exchange.speaker.map { transcript.speakers[$0].name })
      $0.member("question", exchange.question.string)
      $0.member("answer", exchange.answer.string)
      $0.member("line", transcript.line(of: exchange))
      $0.member("start", exchange.start)
    }
  }
}

/// How a transcript was read, for people: who speaks, and the questions with the first words of their answers.
public struct ParseTableReport {
  private let style: Style

  /// Makes a printer.
  public init(style: Style) { self.style = style }

  /// One transcript.
  public func transcript(_ transcript: Transcript, path: String) -> [UInt8] {
    var lines = [style.bold(DisplayText.clean(path)) + " · " + transcript.format.rawValue]
    lines += transcript.warnings.map { "  ! " + DisplayText.clean($0) }
    var turns = [Int](repeating: 0, count: transcript.speakers.count)
    for speaker in transcript.turns.compactMap(\.speaker) { turns[speaker] += 1 }
    for (speaker, turns) in zip(transcript.speakers, turns) {
      let width = min(30, style.columns - 31)
      let name = DisplayText.padded(DisplayText.cut(speaker.name, to: width), to: width)
      let sureness = speaker.confidence.map { " " + Decimals.percent($0) } ?? ""
      let role = DisplayText.padded(speaker.role.rawValue + sureness, to: 16)
      lines.append("  \(name)  \(role)  \(Wording.count(turns, "turn"))")
    }
    lines.append(
      "  \(Wording.count(transcript.turns.count, "turn")), "
        + (transcript.exchanges.count == 1
          ? "1 question with its answer" : "\(transcript.exchanges.count) questions with answers")
    )
    for exchange in transcript.exchanges {
      let time = exchange.start.map { " " + ClockTime.text($0) } ?? ""
      lines.append("")
      lines.append(
        line("  \(exchange.index) line \(transcript.line(of: exchange))\(time)  ", exchange.question)
      )
      lines.append(line("      ", exchange.answer))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func line(_ head: String, _ text: SourcedText) -> String {
    head + DisplayText.cut(text.string, to: style.columns - DisplayText.width(head))
  }
}

extension Speaker: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      $0.member("role", role.rawValue)
      $0.member("confidence", confidence)
    }
  }
}

extension Cue: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("start", start)
      $0.member("end", end)
      $0.member("text", text)
      $0.member("voice", voice)
    }
  }
}
