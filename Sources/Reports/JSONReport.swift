import BatchRunner

/// The report as one JSON document.
public struct JSONReport: ReportPrinter {
  private let facts: RunFacts
  private var json = JSONWriter(pretty: true)

  /// Makes a printer for a run.
  public init(_ facts: RunFacts) { self.facts = facts }

  /// What comes before the first transcript.
  public mutating func begin() -> [UInt8] {
    json.begin("{")
    json.key("schemaVersion")
    json.value(1)
    json.key("tool")
    json.object {
      $0.key("name")
      $0.value("plumb")
      $0.key("version")
      $0.value(facts.version)
    }
    json.key("model")
    json.object {
      $0.key("name")
      $0.value(facts.modelName)
      $0.key("sha256")
      $0.value(facts.modelHash)
      $0.key("labels")
      $0.array(facts.labels) { $0.value($1) }
      $0.key("threshold")
      $0.value(facts.threshold)
    }
    json.key("transcripts")
    json.begin("[")
    return json.take()
  }

  /// One transcript.
  public mutating func transcript(_ report: TranscriptReport) -> [UInt8] {
    json.separate()
    json.object { $0.members(of: report) }
    return json.take()
  }

  /// What comes after the last one.
  public mutating func end(failures: [InputFailure]) -> [UInt8] {
    json.endTranscripts(failures: failures)
    return json.take() + [UInt8(ascii: "\n")]
  }
}

/// The report as one JSON object a question, each with its transcript's path.
public struct NDJSONReport: ReportPrinter {
  /// Makes a printer.
  public init() {}

  /// What comes before the first transcript.
  public func begin() -> [UInt8] { [] }

  /// One transcript.
  public func transcript(_ report: TranscriptReport) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    var lines: [UInt8] = []
    for question in report.questions {
      json.object {
        $0.key("path")
        $0.value(report.path)
        $0.members(of: question)
      }
      lines += json.take() + [UInt8(ascii: "\n")]
    }
    return lines
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] { [] }
}

extension JSONWriter {
  fileprivate mutating func members(of report: TranscriptReport) {
    key("path")
    value(report.path)
    key("format")
    value(report.format)
    key("candidates")
    array(report.candidates) { $0.value($1) }
    key("interviewers")
    array(report.interviewers) { $0.value($1) }
    key("warnings")
    array(report.warnings) { $0.value($1) }
    key("label")
    value(report.verdict.label ?? "unclear")
    key("probability")
    value(report.verdict.probability)
    key("confidence")
    value(report.verdict.confidence)
    key("themes")
    array(report.themes) { json, theme in
      json.object {
        $0.key("theme")
        $0.value(theme.theme)
        $0.key("leans")
        $0.value(theme.leans)
        $0.key("spans")
        $0.value(theme.spans)
        $0.key("weight")
        $0.value(theme.weight)
      }
    }
    key("questions")
    array(report.questions) { json, question in json.object { $0.members(of: question) } }
  }

  fileprivate mutating func members(of question: QuestionReport) {
    key("index")
    value(question.index)
    key("id")
    value(question.id)
    key("question")
    value(question.question)
    key("answer")
    value(question.answer)
    key("line")
    value(question.line)
    key("time")
    value(question.time)
    key("label")
    value(question.label ?? "unclear")
    key("probability")
    value(question.probability)
    key("confidence")
    value(question.confidence)
    key("reason")
    if let reason = question.reason {
      object {
        $0.key("code")
        $0.value(reason.code)
        $0.key("detail")
        $0.value(reason.detail)
      }
    } else {
      null()
    }
    key("score")
    value(question.score)
    key("prior")
    value(question.prior)
    key("rest")
    value(question.rest)
    key("knownWords")
    value(question.knownWords)
    key("evidence")
    array(question.evidence) { $0.value($1) }
  }

  private mutating func value(_ span: EvidenceReport) {
    object {
      $0.key("text")
      $0.value(span.text)
      $0.key("start")
      $0.value(span.start)
      $0.key("end")
      $0.value(span.end)
      $0.key("line")
      $0.value(span.line)
      $0.key("time")
      $0.value(span.time)
      $0.key("leans")
      $0.value(span.leans)
      $0.key("theme")
      $0.value(span.theme)
      $0.key("weight")
      $0.value(span.weight)
      $0.key("hypothetical")
      $0.value(span.hypothetical)
    }
  }

  fileprivate mutating func value(_ values: [LabelValue]) {
    object { json in
      for value in values {
        json.key(value.label)
        json.value(value.value)
      }
    }
  }

  /// Ends the list of transcripts and the document, with what could not be used in between.
  mutating func endTranscripts(failures: [InputFailure]) {
    end("]")
    key("failures")
    array(failures) { $0.value($1) }
    end("}")
  }

  private mutating func value(_ failure: InputFailure) {
    object {
      $0.key("path")
      $0.value(failure.path)
      $0.key("line")
      $0.value(failure.line)
      $0.key("error")
      $0.value(failure.error)
    }
  }
}
