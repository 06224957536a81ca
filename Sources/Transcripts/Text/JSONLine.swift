#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One JSON object on a line: its values as Foundation decodes them, and where its strings stand in the file.
struct JSONLine {
  /// All values that are strings, and numbers and truth values as they would be written.
  var strings: [String: String]
  /// The evidence list, if there is one.
  var evidence: [EvidenceRecord]?

  private let bytes: [UInt8]
  private let range: Range<Int>

  /// Decodes a line. `number` is the line's, for errors.
  init(_ bytes: [UInt8], _ range: Range<Int>, number: Int) throws(TranscriptError) {
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(bytes[range]))
    } catch DecodingError.typeMismatch(_, let context)
      where context.codingPath.first?.stringValue == "evidence"
    {
      throw .wrongValue(key: "evidence", expected: EvidenceRecord.shape, line: number)
    } catch DecodingError.keyNotFound(_, let context)
      where context.codingPath.first?.stringValue == "evidence"
    {
      throw .wrongValue(key: "evidence", expected: EvidenceRecord.shape, line: number)
    } catch {
      throw .brokenJSON(line: number)
    }
    strings = record.strings
    evidence = record.evidence
    self.bytes = bytes
    self.range = range
  }

  private struct Record: Decodable {
    var strings: [String: String] = [:]
    var evidence: [EvidenceRecord]?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: AnyKey.self)
      for key in container.allKeys {
        if key.stringValue == "evidence" {
          evidence = try container.decodeIfPresent([EvidenceRecord].self, forKey: key)
        } else if let string = try? container.decode(String.self, forKey: key) {
          strings[key.stringValue] = string
        } else if let number = try? container.decode(Int.self, forKey: key) {
          strings[key.stringValue] = String(number)
        }
      }
    }
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// One evidence span as it is written in files.
struct EvidenceRecord: Decodable {
  var quote: String
  var theme: String?
  var leans: String?
  var hypothetical: Bool?

  static let shape = "a list of objects with a 'quote'"
}

// MARK: Places

extension JSONLine {
  /// The string under a top-level key, byte for byte, with its place in the file.
  func text(_ key: String) -> SourcedText? {
    guard let value = strings[key] else { return nil }
    if let place = place(of: Array(key.utf8)), let text = SourcedText(jsonString: place, in: bytes) {
      return text
    }
    var text = SourcedText()
    text.append(utf8: value.utf8, source: range)
    return text
  }

  /// Finds the inside of a top-level string; the object is known to be well formed.
  private func place(of key: [UInt8]) -> Range<Int>? {
    var found: Range<Int>?
    var index = range.lowerBound
    var depth = 0
    var lastString: Range<Int>?
    var isValue = false
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":"): isValue = true
      case UInt8(ascii: ","): isValue = false
      case UInt8(ascii: "\""):
        let end = stringEnd(from: index + 1)
        if depth == 1 {
          if isValue, let name = lastString, bytes[name].elementsEqual(key) { found = index + 1..<end }
          if !isValue { lastString = index + 1..<end }
        }
        index = end
      default: break
      }
      index += 1
    }
    return found
  }

  private func stringEnd(from start: Int) -> Int {
    var index = start
    while index < range.upperBound, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, range.upperBound)
  }
}
