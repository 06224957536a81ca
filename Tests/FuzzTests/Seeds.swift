import Foundation

/// What mutations start from: the samples, and every text that a test has written into its own source.
///
/// A reader's new test is thereby a new seed, without anybody having to think of it.
enum Seeds {
  /// The sample interviews whole, then the texts of several lines in the tests.
  static let transcripts = samples + texts(in: ["TranscriptsTests", "PlumbTests"])

  /// The theme keywords, and a few lines that are hard to read.
  static let phrases =
    ["production", "research", "neither"].flatMap { files(in: "Samples/themes/" + $0) }.map { $0.prefix(600) }
    .map(Array.init)
    + ["roll back\r\n# note\nbad * star\n*\n  outage*  \n\u{2028}it’s\n"].map { Array($0.utf8) }

  private static let samples = files(in: "Samples/transcripts")

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: String) -> [[UInt8]] {
    let folder = package.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { try? Data(contentsOf: folder.appending(path: $0)) }.map(Array.init)
  }

  private static func texts(in targets: [String]) -> [[UInt8]] {
    targets.flatMap { files(in: "Tests/" + $0) }.flatMap(literals).filter { $0.contains(UInt8(ascii: "\n")) }
  }

  /// The string literals of a Swift file, roughly: what is read wrongly is a seed as well.
  private static func literals(in source: [UInt8]) -> [[UInt8]] {
    String(decoding: source, as: UTF8.self).matches(of: /"""\n((?s).*?)"""|"((?:[^"\\\n]|\\.)*)"/).map {
      match in
      let text = match.1 ?? match.2 ?? ""
      return Array(unescaped(text).utf8)
    }
  }

  private static func unescaped(_ text: Substring) -> Substring {
    let marks = ["\\n": "\n", "\\r": "\r", "\\t": "\t", "\\\"": "\"", "\\\\": "\\"]
    return text.replacing(/\\u\{([0-9a-fA-F]{1,8})\}|\\./) { match in
      if let hex = match.1 {
        return UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
      }
      return marks[String(match.0)] ?? ""
    }
  }
}
