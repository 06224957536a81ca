#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value of a JSON document that knows where it stands in the file.
///
///     let node = JSONNode(document: Array(#"{"speaker": 1, "text": "We paged."}"#.utf8))
///     node?["speaker"]?.number          // 1
///     node?["text"]?.text()?.source     // 24..<33
///
/// Foundation decides whether a file is JSON; what it decodes no longer has a place, so the places are found
/// here, once, in a document that is known to be well formed.
struct JSONNode {
  private enum Value {
    case object([(key: String, value: JSONNode)])
    case list([JSONNode])
    /// The place between the quotes.
    case string(Range<Int>)
    /// A number, a truth value or null.
    case bare(Range<Int>)
  }

  private let bytes: [UInt8]
  private let value: Value

  /// Reads a document; nil if the bytes are not one.
  init?(document bytes: [UInt8]) {
    self.init(document: bytes, 0..<bytes.count)
  }

  /// Reads a document that is a part of the bytes; nil if it is none.
  init?(document bytes: [UInt8], _ range: Range<Int>) {
    guard Self.isDocument(bytes[range]) else { return nil }
    var scanner = Scanner(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    self = scanner.node()
  }

  /// A list of values that stand in the same file.
  init(list: [JSONNode]) {
    bytes = []
    value = .list(list)
  }

  private init(_ bytes: [UInt8], _ value: Value) {
    self.bytes = bytes
    self.value = value
  }

  /// Whether bytes are a document, but for numbers that are none: `NaN` and `Infinity`, which Python writes.
  private static func isDocument(_ bytes: ArraySlice<UInt8>) -> Bool {
    func isDocument(_ bytes: some Sequence<UInt8>) -> Bool {
      (try? JSONDecoder().decode(Anything.self, from: Data(bytes))) != nil
    }
    return isDocument(bytes) || JSONNumbers.withoutInfinite(bytes).map(isDocument) ?? false
  }

  /// Accepts every document without decoding it.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }
}

// MARK: Looking in

extension JSONNode {
  /// The value under a key of an object; null is none.
  subscript(key: String) -> JSONNode? {
    members.first { $0.key == key }.flatMap { $0.value.isNull ? nil : $0.value }
  }

  /// The value under the first of some keys that is there.
  subscript(keys: [String]) -> JSONNode? {
    for key in keys { if let value = self[key] { return value } }
    return nil
  }

  /// The members of an object in the order of the file; none if it is something else.
  var members: [(key: String, value: JSONNode)] {
    if case .object(let members) = value { members } else { [] }
  }

  /// The elements of a list; nil if it is something else.
  var list: [JSONNode]? {
    if case .list(let elements) = value { elements } else { nil }
  }

  /// A string, with its place in the file; nil if it is something else.
  func text(time: Double? = nil) -> SourcedText? {
    guard case .string(let place) = value else { return nil }
    return SourcedText(jsonString: place, in: bytes, time: time)
  }

  /// A string; nil if it is something else.
  var string: String? { text()?.string }

  /// A number, also one that is written as a string; nil if it is something else.
  var number: Double? {
    switch value {
    case .string(let place), .bare(let place):
      Double(String(decoding: bytes[place], as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    case .object, .list: nil
    }
  }

  /// A string, or a number as it is written; nil if it is something else.
  var label: String? {
    switch value {
    case .string: string
    case .bare(let place) where number != nil: String(decoding: bytes[place], as: UTF8.self)
    case .bare, .object, .list: nil
    }
  }

  private var isNull: Bool {
    guard case .bare(let place) = value else { return false }
    return bytes.matches("null", at: place.lowerBound, before: place.upperBound)
  }
}

// MARK: Finding the places

extension JSONNode {
  /// Foundation refuses documents more than 512 deep, so that recursion is safe.
  private struct Scanner {
    let bytes: [UInt8]
    var index: Int
    let end: Int

    mutating func node() -> JSONNode {
      skipSpace()
      switch byte {
      case UInt8(ascii: "{"): return JSONNode(bytes, .object(members()))
      case UInt8(ascii: "["): return JSONNode(bytes, .list(elements()))
      case UInt8(ascii: "\""): return JSONNode(bytes, .string(string()))
      default: return JSONNode(bytes, .bare(bare()))
      }
    }

    private mutating func members() -> [(key: String, value: JSONNode)] {
      var members: [(key: String, value: JSONNode)] = []
      index += 1
      while hasMore(before: UInt8(ascii: "}")) {
        let key = string()
        skipSpace()
        index += 1
        let name = SourcedText(jsonString: key, in: bytes)?.string ?? ""
        members.append((name, node()))
      }
      return members
    }

    private mutating func elements() -> [JSONNode] {
      var elements: [JSONNode] = []
      index += 1
      while hasMore(before: UInt8(ascii: "]")) { elements.append(node()) }
      return elements
    }

    /// Passes over space and a comma; at the closing bracket passes over it and says no.
    private mutating func hasMore(before close: UInt8) -> Bool {
      skipSpace()
      if byte == UInt8(ascii: ",") {
        index += 1
        skipSpace()
      }
      guard index < end, byte != close else {
        index += 1
        return false
      }
      return true
    }

    private mutating func string() -> Range<Int> {
      let start = min(index + 1, end)
      index = start
      while index < end, byte != UInt8(ascii: "\"") { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
      let close = min(index, end)
      index = close + 1
      return start..<close
    }

    /// At least one byte, so that nothing can make the scanner stand still.
    private mutating func bare() -> Range<Int> {
      let start = min(index, end)
      index += 1
      while index < end, !Self.closers.contains(byte), !byte.isWhitespace { index += 1 }
      return start..<max(start, min(index, end))
    }

    private static let closers = Array(",]}:".utf8)

    private var byte: UInt8 { index < end ? bytes[index] : 0 }

    private mutating func skipSpace() {
      while index < end, bytes[index].isWhitespace { index += 1 }
    }
  }
}
