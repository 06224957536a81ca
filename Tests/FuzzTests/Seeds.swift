import Foundation

@testable import KeywordBayes
@testable import Transcripts

extension FuzzTarget {
  /// What mutations of its inputs start from.
  var seeds: [[UInt8]] {
    switch self {
    case .transcripts: Seeds.transcripts + [Seeds.document]
    case .documents: Seeds.documents
    case .archives: [Seeds.document] + Seeds.packed
    case .audits: Seeds.kits + Seeds.transcripts
    case .answers: Seeds.transcripts
    case .phrases: Seeds.phrases
    case .models, .sealedModels: [ModelFile.bytes(of: Models.small)]
    case .speech: Seeds.answers
    }
  }
}

/// What mutations start from: the samples, and every text that a test has written into its own source.
///
/// A reader's new test is thereby a new seed, without anybody having to think of it.
enum Seeds {
  /// The sample interviews whole, then the texts of several lines in the tests, and JSON.
  static let transcripts = samples + texts(in: ["TranscriptsTests", "PlumbTests"])

  /// The theme keywords, and a few lines that are hard to read.
  static let phrases =
    ["production", "research", "neither"].flatMap { files(in: "Samples/themes/" + $0) }.map { $0.prefix(600) }
    .map(Array.init)
    + ["roll back\r\n# note\nbad * star\n*\n  outage*  \n\u{2028}it’s\n"].map { Array($0.utf8) }

  /// The transcripts by the format that they are read as.
  static let byFormat = Dictionary(grouping: FuzzTarget.transcripts.seeds) { seed in
    try? TranscriptReader.read(seed, options: .init(acceptsUnlabelled: true)).format
  }

  /// The XML of Word documents: every text of the tests in a paragraph for each line.
  static let documents = transcripts.filter { $0.count < 1000 }.map { text in
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return Array("<w:document><w:body>".utf8)
      + lines.flatMap { Array("<w:p><w:r><w:t>".utf8) + $0 + Array("</w:t><w:br/></w:r></w:p>".utf8) }
      + Array("</w:body></w:document>".utf8)
  }

  /// A whole document.
  static let document = wordDocument(
    Array("<w:p><w:r><w:t>Ada   0:04</w:t><w:br/><w:t>Why?</w:t></w:r></w:p>".utf8)
  )

  /// Packed data: a block with fixed codes, and one that brings its own.
  static let packed = [
    (111, "C09VKEhMT01RyC8tKk7NKUst1lFIzEtRKE9VSMusAIpnlugphFNNEQA="),
    (600, "7czBEcAgCACwWWlF4RTEQ2H9vruDGSBA1cMeUNeEuVfBU0Ammb4NmOMNokQYgoN3WkZXXtZ6NWvCfsQXNrjJTf7JBw=="),
  ].map { size, text in [UInt8(size % 256), UInt8(size / 256)] + (Data(base64Encoded: text) ?? Data()) }

  /// Answers of all kinds.
  static let answers = files(in: "Samples/answers").prefix(4).flatMap { file in
    ((try? LabelledAnswersReader.read(Array(file))) ?? []).prefix(40).map { Array($0.answer.utf8) }
  }

  /// Kits and postings.
  static let kits = files(in: "Samples/kits") + files(in: "Tests/RubricTests/Texts/audit")

  private static let samples = files(in: "Samples/transcripts")

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: String) -> [[UInt8]] {
    let folder = package.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { try? Data(contentsOf: folder.appending(path: $0)) }.map(Array.init)
  }

  private static func texts(in targets: [String]) -> [[UInt8]] {
    targets.flatMap { files(in: "Tests/" + $0) }.flatMap(literals).filter { text in
      text.contains(UInt8(ascii: "\n")) || text.starts(with: "{\"".utf8) || text.starts(with: "[{".utf8)
    }
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
