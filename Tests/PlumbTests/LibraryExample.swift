import BatchRunner
import Foundation
import KeywordBayes
import ShippedModel
import Testing
import Transcripts

/// The README's example of the library, word for word.
private func example(path: String) throws -> [String] {
  var lines: [String] = []
  // README
  let classifier = TranscriptClassifier(model: try ShippedModel.load())
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  let report = classifier.report(on: try TranscriptReader.read(bytes), path: path)
  for question in report.questions {
    lines.append("\(question.line): \(question.label ?? "unclear"), \(question.confidence)")
    for span in question.evidence { lines.append("  \(span.leans): \(span.text)") }
  }
  // README
  return lines
}

@Test func theLibraryExampleWorksAndIsTheREADMEs() throws {
  let lines = try example(path: Build.path("Samples/transcripts/parcel-windows.md"))
  #expect(lines.count > 10)
  let source = try Build.text("Tests/PlumbTests/LibraryExample.swift").split(separator: "  // README\n")[1]
  let code = source.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
  #expect(try Build.text("README.md").contains(code))
}
