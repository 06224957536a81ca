import Foundation

/// A text with marked stretches, written as `we never [negated: monitored it], but we logged`.
struct MarkedText {
  /// The text without its markers.
  let text: String
  /// The marked stretches, in UTF-8 bytes of the text, with what they are marked as.
  let stretches: [(range: Range<Int>, mark: String)]

  init(_ marked: String) {
    var text: [UInt8] = []
    var stretches: [(range: Range<Int>, mark: String)] = []
    for (place, part) in marked.components(separatedBy: "[").enumerated() {
      let halves = place == 0 ? [part] : part.components(separatedBy: "]")
      if halves.count == 2, let colon = halves[0].range(of: ": ") {
        let start = text.count
        text += halves[0][colon.upperBound...].utf8
        stretches.append((start..<text.count, String(halves[0][..<colon.lowerBound])))
      }
      text += (halves.last ?? "").utf8
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.stretches = stretches
  }

  /// Writes marks back into a text; neighbours with the same mark share a stretch.
  static func written(_ text: String, words: [Range<Int>], marks: [String?]) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    for word in words.indices {
      let (before, after) = (word > 0 ? marks[word - 1] : nil, word + 1 < words.count ? marks[word + 1] : nil)
      result += bytes[at..<words[word].lowerBound]
      if let mark = marks[word], mark != before { result += "[\(mark): ".utf8 }
      result += bytes[words[word]]
      if let mark = marks[word], mark != after { result += "]".utf8 }
      at = words[word].upperBound
    }
    return String(decoding: result + bytes[at...], as: UTF8.self)
  }
}

/// Files beside the tests and the samples of the package.
enum TestFile {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let samples = tests.appending(path: "../../Samples").standardized

  /// The lines of a file under `Texts` that are neither empty nor comments.
  static func lines(_ name: String) -> [String] {
    let text = try? String(contentsOf: tests.appending(path: "Texts/" + name), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
