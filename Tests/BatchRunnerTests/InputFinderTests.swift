import Foundation
import Testing

@testable import BatchRunner

@Suite final class InputFinderTests {
  private let base = FileManager.default.temporaryDirectory.appendingPathComponent(
    "plumb-" + UUID().uuidString
  )

  init() throws {
    for path in [
      "b.md", "a.txt", "B.MD", "ä.vtt", "a/z.srt", "a/deep/y.csv", "a.d/x.jsonl", "notes.docx", "notes.pdf",
      "no-suffix",
      ".hidden.md", ".git/talk.md",
    ] {
      let url = base.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data("x".utf8).write(to: url)
    }
    for (link, target) in [("link.md", "b.md"), ("loop", "."), ("gone.md", "nowhere")] {
      try FileManager.default.createSymbolicLink(
        atPath: base.appendingPathComponent(link).path,
        withDestinationPath: target
      )
    }
  }

  deinit { try? FileManager.default.removeItem(at: base) }

  private func find(_ paths: String...) -> InputFinder.Findings {
    var findings = InputFinder.find(paths.map { base.path + "/" + $0 })
    findings.paths = findings.paths.map { String($0.dropFirst(base.path.count + 1)) }
    return findings
  }

  /// Sorted by bytes: capitals before small letters, `.` before `/`, and letters outside ASCII last.
  @Test func aFolderIsSearchedInOrder() {
    let findings = InputFinder.find([base.path])
    #expect(
      findings.paths.map { String($0.dropFirst(base.path.count + 1)) }
        == ["B.MD", "a.d/x.jsonl", "a.txt", "a/deep/y.csv", "a/z.srt", "b.md", "notes.docx", "ä.vtt"]
    )
    #expect(findings.failures.isEmpty)
    // notes.pdf, no-suffix and the three links; what is hidden is not even counted.
    #expect(findings.skipped == 5)
  }

  @Test func whatIsNamedIsReadWhateverItIsCalled() {
    #expect(
      find("no-suffix", "link.md", ".hidden.md", "b.md", "b.md").paths
        == [".hidden.md", "b.md", "link.md", "no-suffix"]
    )
    #expect(find("loop/a").paths == ["loop/a/deep/y.csv", "loop/a/z.srt"])
    #expect(find("a/").paths == ["a/deep/y.csv", "a/z.srt"])
    #expect(InputFinder.find(["-"]).paths == ["-"])
  }

  @Test func whatIsNotThereIsAFailure() {
    let findings = find("nowhere", "gone.md", "b.md")
    #expect(findings.paths == ["b.md"])
    #expect(
      findings.failures.map { String($0.path.dropFirst(base.path.count + 1)) } == ["gone.md", "nowhere"]
    )
    #expect(Set(findings.failures.map(\.error)) == ["no such file or folder; check the spelling"])
    // A device is neither; it is only looked at.
    #expect(
      InputFinder.find(["/dev/null"]).failures.map(\.error)
        == ["neither a file nor a folder; give a transcript or a folder of them"]
    )
  }

  @Test func otherSuffixesCanBeLookedFor() {
    #expect(InputFinder.find([base.path], suffixes: ["pdf"]).paths == [base.path + "/notes.pdf"])
  }

  @Test func aFileIsReadWhole() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = base.appendingPathComponent("big").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try InputFile.bytes(at: path) == bytes)
    #expect(throws: InputFailure(path: base.path, error: "is a folder")) {
      try InputFile.bytes(at: self.base.path)
    }
    #expect(throws: InputFailure(path: "nowhere", error: "no such file; check the spelling")) {
      try InputFile.bytes(at: "nowhere")
    }
  }
}
