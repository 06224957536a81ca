/// One evidence span as it is written in files.
struct EvidenceRecord: Decodable {
  var quote: String
  var theme: String?
  var leans: String?
  var hypothetical: Bool?

  static let shape = "a list of objects with a 'quote'"
}

// MARK: Places
