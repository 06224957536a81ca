import BatchRunner

/// The report as one JSON document.
public struct JSONReport: PiecePrinter {
  private let facts: RunFacts
  private var json = JSONWriter(pretty: true)
  private var groups: GroupedReport?

  /// Makes a printer for a run.
  public init(_ facts: RunFacts) { self.facts = facts }

  /// What comes before the first transcript.
  public mutating func begin() -> [UInt8] {
    json.beginDocument(facts, list: "transcripts")
    return json.take()
  }

  /// One transcript by itself.
  public func piece(_ report: TranscriptReport) -> [UInt8] {
    var json = JSONWriter(pretty: true, depth: 2)
    json.object { $0.members(of: report) }
    return json.take()
  }

  /// One transcript, after a comma or the beginning of the list.
  public mutating func place(_ piece: [UInt8]) -> [UInt8] {
    json.separate()
    json.value(json: piece)
    return json.take()
  }

  /// The groups stand after the transcripts.
  public mutating func groups(_ report: GroupedReport) { groups = report }

  /// What comes after the last one.
  public mutating func end(failures: [InputFailure]) -> [UInt8] {
    json.endList(failures: failures, groups: groups)
    return json.take() + [UInt8(ascii: "\n")]
  }
}

/// The report as one JSON object a question, each with its transcript's path.
public struct NDJSONReport: PiecePrinter {
  /// Makes a printer.
  public init() {}

  /// What comes before the first transcript.
  public func begin() -> [UInt8] { [] }

  /// One transcript.
  public func piece(_ report: TranscriptReport) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    json.reserve(report.questions.reduce(0) { $0 + $1.question.utf8.count + $1.answer.utf8.count + 2048 })
    for question in report.questions {
      json.object {
        $0.member("path", report.path)
        $0.members(of: question)
      }
      json.endLine()
    }
    return json.take()
  }

  /// What comes after the last one.
  public func end(failures: [InputFailure]) -> [UInt8] { [] }
}

extension JSONWriter {
  fileprivate mutating func members(of report: TranscriptReport) {
    member("path", report.path)
    member("format", report.format)
    member("candidates", report.candidates)
    member("interviewers", report.interviewers)
    member("warnings", report.warnings)
    members(of: report.verdict)
    member("themes", report.themes)
    members(of: report.coverage)
    member("questions", report.questions) { json, question in json.object { $0.members(of: question) } }
  }

  /// The members `label`, `probability` and `confidence`.
  mutating func members(of verdict: Verdict) {
    member("label", verdict.label ?? "unclear")
    member("probability", verdict.probability)
    member("confidence", verdict.confidence)
  }

  fileprivate mutating func members(of question: QuestionReport) {
    member("index", question.index)
    member("id", question.id)
    member("question", question.question)
    member("answer", question.answer)
    member("line", question.line)
    member("time", question.time)
    member("label", question.label ?? "unclear")
    member("probability", question.probability)
    member("confidence", question.confidence)
    member("reason", question.reason)
    member("score", question.score)
    member("prior", question.prior)
    member("rest", question.rest)
    member("knownWords", question.knownWords)
    member("evidence", question.evidence)
  }

  /// A key with an object that has a number for each label.
  mutating func member(_ name: String, _ values: [LabelValue]) {
    member(name) { json in
      for value in values { json.member(value.label, value.value) }
    }
  }

  /// Begins a document with what is known of the run, and in it a list.
  mutating func beginDocument(_ facts: RunFacts, list: String) {
    begin("{")
    member("schemaVersion", JSONSchema.version)
    member("tool") {
      $0.member("name", "plumb")
      $0.member("version", facts.version)
    }
    member("model") {
      $0.member("name", facts.modelName)
      $0.member("sha256", facts.modelHash)
      $0.member("labels", facts.labels)
      $0.member("threshold", facts.threshold)
    }
    key(list)
    begin("[")
  }

  /// Ends the list and the document, with the groups and what could not be used in between.
  mutating func endList(failures: [InputFailure], groups: GroupedReport? = nil) {
    end("]")
    if let groups { members(of: groups) }
    member("failures", failures)
    end("}")
  }
}

extension ThemeReport: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("theme", theme)
      $0.member("leans", leans)
      $0.member("spans", spans)
      $0.member("weight", weight)
    }
  }
}

extension EvidenceReport: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("text", text)
      $0.member("start", start)
      $0.member("end", end)
      $0.member("line", line)
      $0.member("time", time)
      $0.member("leans", leans)
      $0.member("theme", theme)
      $0.member("weight", weight)
      $0.member("hypothetical", hypothetical)
    }
  }
}

extension InputFailure: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("path", path)
      $0.member("line", line)
      $0.member("error", error)
    }
  }
}

extension ReasonReport: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("code", code)
      $0.member("detail", detail)
    }
  }
}
