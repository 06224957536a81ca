import BatchRunner

/// What was made of interview kits and job postings, as one JSON document.
public struct AuditJSONReport: AuditPrinter {
  private let facts: RunFacts
  private var json = JSONWriter(pretty: true)

  /// Makes a printer for a run.
  public init(_ facts: RunFacts) { self.facts = facts }

  /// What comes before the first document.
  public mutating func begin() -> [UInt8] {
    json.beginDocument(facts, list: "documents")
    return json.take()
  }

  /// One document.
  public mutating func document(_ report: AuditReport) -> [UInt8] {
    json.separate()
    json.object { $0.members(of: report) }
    return json.take()
  }

  /// What comes after the last one.
  public mutating func end(failures: [InputFailure]) -> [UInt8] {
    json.endList(failures: failures)
    return json.take() + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func members(of report: AuditReport) {
    member("path", report.path)
    member("kind", report.kind.rawValue)
    member("role", report.role)
    member("title", report.title)
    member("sides", report.sides)
    member("findings", report.findings)
    member("mentions", report.mentions)
    member("tools", report.tools)
    member("missing", report.missing)
  }
}

extension JobTitle: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("text", text)
      $0.member("leans", leans)
      $0.member("line", line)
    }
  }
}

extension AuditSide: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("label", label)
      $0.member("themes", themes)
      $0.member("known", known)
      $0.member("mentions", mentions)
    }
  }
}

extension AuditFinding: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("code", code)
      $0.member("detail", detail)
    }
  }
}

extension AuditMention: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("line", line)
      $0.member("text", text)
      $0.member("phrase", phrase)
      $0.member("theme", theme)
      $0.member("leans", leans)
    }
  }
}

extension MissingTheme: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("theme", theme)
      $0.member("leans", leans)
      $0.member("suggestions", suggestions)
    }
  }
}

extension ToolMention: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      $0.member("line", line)
    }
  }
}
