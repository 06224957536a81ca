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
    json.key("schemaVersion")
    json.value(1)
    json.key("transcripts")
    json.begin("[")
    return json.take()
  }

  /// One transcript.
  public mutating func transcript(_ transcript: Transcript, path: String) -> [UInt8] {
    json.separate()
    json.object { json in
      json.key("path")
      json.value(path)
      json.key("format")
      json.value(transcript.format.rawValue)
      json.key("speakers")
      json.array(transcript.speakers) { $0.value($1) }
      json.key("warnings")
      json.array(transcript.warnings) { $0.value($1) }
      json.key("turns")
      json.array(transcript.turns) { $0.value($1, of: transcript) }
      json.key("exchanges")
      json.array(transcript.exchanges) { $0.value($1, of: transcript) }
      if let cues = transcript.cues {
        json.key("cues")
        json.array(cues) { $0.value($1) }
      }
    }
    return json.take()
  }

  /// What comes after the last one.
  public mutating func end(failures: [InputFailure]) -> [UInt8] {
    json.endTranscripts(failures: failures)
    return json.take() + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ speaker: Speaker) {
    object {
      $0.key("name")
      $0.value(speaker.name)
      $0.key("role")
      $0.value(speaker.role.rawValue)
    }
  }

  fileprivate mutating func value(_ turn: Turn, of transcript: Transcript) {
    object {
      $0.key("speaker")
      $0.value(turn.speaker.map { transcript.speakers[$0].name })
      $0.key("text")
      $0.value(turn.text.string)
      $0.key("line")
      $0.value(transcript.line(of: turn))
      $0.key("start")
      $0.value(turn.start)
      $0.key("end")
      $0.value(turn.end)
    }
  }

  fileprivate mutating func value(_ exchange: Exchange, of transcript: Transcript) {
    object {
      $0.key("index")
      $0.value(exchange.index)
      $0.key("id")
      $0.value(exchange.id)
      $0.key("speaker")
      $0.value(exchange.speaker.map { transcript.speakers[$0].name })
      $0.key("question")
      $0.value(exchange.question.string)
      $0.key("answer")
      $0.value(exchange.answer.string)
      $0.key("line")
      $0.value(transcript.line(of: exchange))
      $0.key("start")
      $0.value(exchange.start)
    }
  }

  fileprivate mutating func value(_ cue: Cue) {
    object {
      $0.key("id")
      $0.value(cue.id)
      $0.key("start")
      $0.value(cue.start)
      $0.key("end")
      $0.value(cue.end)
      $0.key("text")
      $0.value(cue.text)
      $0.key("voice")
      $0.value(cue.voice)
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
    for (place, speaker) in transcript.speakers.enumerated() {
      let turns = transcript.turns.count { $0.speaker == place }
      let name = DisplayText.padded(DisplayText.cut(DisplayText.clean(speaker.name), to: 30), to: 30)
      let role = DisplayText.padded(speaker.role.rawValue, to: 11)
      lines.append("  \(name)  \(role)  \(turns) \(turns == 1 ? "turn" : "turns")")
    }
    lines.append("  \(transcript.turns.count) turns, \(transcript.exchanges.count) questions with answers")
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
    head + DisplayText.cut(DisplayText.clean(text.string), to: style.columns - DisplayText.width(head))
  }
}
