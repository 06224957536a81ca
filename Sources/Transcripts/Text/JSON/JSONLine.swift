#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One JSON object on a line: its values as Foundation decodes them, and where its strings stand in the file.
struct JSONLine {
  /// All values that are strings or whole numbers.
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
    } catch {
      throw JSONLine.reason(error, bytes[range], line: number)
    }
    strings = record.strings
    evidence = record.evidence
    self.bytes = bytes
    self.range = range
  }

  private static func reason(_ error: any Error, _ bytes: ArraySlice<UInt8>, line: Int) -> TranscriptError {
    switch error {
    case DecodingError.typeMismatch(_, let context), DecodingError.keyNotFound(_, let context),
      DecodingError.valueNotFound(_, let context):
      if let key = context.codingPath.first?.stringValue, let shape = shapes[key] {
        return .wrongValue(key: key, expected: shape, line: line)
      }
    default: break
    }
    return ReadingLimits.isTooDeep(json: bytes) ? .tooDeep(line: line) : .brokenJSON(line: line)
  }

  /// What those values should be that are nothing else.
  private static let shapes = ["evidence": EvidenceRecord.shape, "id": "a string or a number"]

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
        } else if key.stringValue == "id", Self.isListOrObject(key, in: container) {
          throw DecodingError.typeMismatch(
            String.self,
            DecodingError.Context(codingPath: [key], debugDescription: "")
          )
        }
      }
    }

    private static func isListOrObject(_ key: AnyKey, in container: KeyedDecodingContainer<AnyKey>) -> Bool {
      (try? container.nestedUnkeyedContainer(forKey: key)) != nil
        || (try? container.nestedContainer(keyedBy: AnyKey.self, forKey: key)) != nil
    }
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension JSONLine {
  /// The string under the first of some top-level keys that is there.
  func text(_ keys: [String]) -> SourcedText? {
    for key in keys { if let text = text(key) { return text } }
    return nil
  }

  /// The string under a top-level key, byte for byte, with its place in the file.
  func text(_ key: String) -> SourcedText? {
    // Foundation knows no text with half a surrogate pair, which programs write that cut texts short.
    if let place = place(of: key), bytes[place.lowerBound] == UInt8(ascii: "\""),
      let text = SourcedText(jsonString: place.lowerBound + 1..<place.upperBound - 1, in: bytes)
    {
      return text
    }
    guard let value = strings[key] else { return nil }
    var text = SourcedText()
    text.append(utf8: value.utf8, source: range)
    return text
  }

  /// The id, unless it is null.
  var id: RecordID? {
    if let place = place(of: "id"), Self.literalStarts.contains(bytes[place.lowerBound]) {
      return .literal(String(decoding: bytes[place], as: UTF8.self))
    }
    return strings["id"].map(RecordID.text)
  }

  /// How numbers and truth values begin.
  private static let literalStarts = Array("-0123456789tf".utf8)

  /// Finds a top-level value that is no list and no object; the whole is known to be well formed.
  private func place(of key: String) -> Range<Int>? {
    var found: Range<Int>?
    var index = range.lowerBound
    var depth = 0
    var name = 0..<0
    var isValue = false
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":"): isValue = true
      case UInt8(ascii: ","): isValue = false
      case let byte where !byte.isWhitespace:
        let end = valueEnd(from: index)
        if depth == 1, isValue, bytes[name].elementsEqual(key.utf8) { found = index..<end }
        if depth == 1, !isValue { name = index + 1..<max(index + 1, end - 1) }
        index = end - 1
      default: break
      }
      index += 1
    }
    return found
  }

  /// The end of a string, or of a value without quotes.
  private func valueEnd(from start: Int) -> Int {
    var index = start + 1
    guard bytes[start] == UInt8(ascii: "\"") else {
      while index < range.upperBound, !Self.closers.contains(bytes[index]), !bytes[index].isWhitespace {
        index += 1
      }
      return index
    }
    while index < range.upperBound, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, range.upperBound)
  }

  private static let closers = Array(",]}".utf8)
}
