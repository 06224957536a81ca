import Transcripts

/// What stands as a value in JSON.
protocol JSONPrintable {
  func write(to json: inout JSONWriter)
}

extension String: JSONPrintable {
  func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONPrintable {
  func write(to json: inout JSONWriter) { json.literal(String(self)) }
}

extension Double: JSONPrintable {
  func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: JSONPrintable {
  func write(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }
}

extension Optional: JSONPrintable where Wrapped: JSONPrintable {
  func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.literal("null") }
  }
}

extension Array: JSONPrintable where Element: JSONPrintable {
  func write(to json: inout JSONWriter) { json.array(self) { $1.write(to: &$0) } }
}

extension RecordID: JSONPrintable {
  func write(to json: inout JSONWriter) {
    switch self {
    case .text(let text): json.string(text)
    case .literal(let text): json.literal(text)
    }
  }
}
