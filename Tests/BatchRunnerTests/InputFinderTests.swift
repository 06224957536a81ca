import Foundation
import Testing
import Transcripts

@testable import BatchRunner

@Suite final class InputFinderTests {
  private let base = FileManager.default.temporaryDirectory.appendingPathComponent(
    "plumb-" + UUID().uuidString
  )

  init() throws {
    for path in [
      "b.md", "a.txt", "B.MD", "ä.vtt", "a/z.srt", "a/deep/y.csv", "a.d/x.jsonl", "a.d/x.json", "b.tsv",
      "notes.docx", "notes.pdf", "no-suffix",
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
        == [
          "B.MD", "a.d/x.json", "a.d/x.jsonl", "a.txt", "a/deep/y.csv", "a/z.srt", "b.md", "b.tsv",
          "notes.docx", "ä.vtt",
        ]
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

  /// Two files on most systems; `String` holds their names for equal.
  @Test func namesThatLookAlikeAreTwo() throws {
    for name in ["caf\u{e9}.md", "cafe\u{301}.md"] {
      try Data("x".utf8).write(to: base.appendingPathComponent("a.d/" + name))
    }
    let there = try FileManager.default.contentsOfDirectory(atPath: base.path + "/a.d").count
    #expect(find("a.d").paths.count == there)
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

  // MARK: What else can be in a folder

  private func folder(_ name: String) throws -> String {
    let path = base.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// A pipe would make a run wait for ever; a socket and a link to a device are no better. A pipe that is named is read.
  @Test func whatIsNoFileIsPassedOverAndCounted() throws {
    let folder = try folder("odd")
    #expect(unsafe mkfifo(folder + "/pipe.md", 0o600) == 0)
    for (link, target) in [
      ("null.md", "/dev/null"), ("self.md", "self.md"), ("up", ".."), ("twin.md", "pipe.md"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: folder + "/" + link, withDestinationPath: target)
    }
    let findings = InputFinder.find([folder])
    #expect(findings == InputFinder.Findings(paths: [], failures: [], skipped: 5))
    #expect(InputFinder.find([folder + "/pipe.md"]).paths == [folder + "/pipe.md"])
    #expect(
      InputFinder.find([folder + "/self.md"]).failures.map(\.error) == [
        "no such file or folder; check the spelling"
      ]
    )
  }

  @Test func aFolderMayBeNamedLikeAFile() throws {
    let folder = try folder("like/talk.md")
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/talk.txt"))
    _ = try self.folder("like/empty.vtt")
    let findings = InputFinder.find([base.path + "/like"])
    #expect(findings == InputFinder.Findings(paths: [folder + "/talk.txt"], failures: [], skipped: 0))
    #expect(InputFinder.find([folder]).paths == [folder + "/talk.txt"])
  }

  #if os(Linux)
    /// Never silently left out: it may be the one interview that matters.
    @Test func aNameThatIsNotUTF8IsAFailure() throws {
      let folder = try folder("bytes")
      for name in [[0xC3, 0x28] + Array(".md".utf8), [0xFF] + Array(".bin".utf8)] as [[UInt8]] {
        let path = (Array((folder + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
        let descriptor = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
      }
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/\u{fffd}.md"))
      let findings = InputFinder.find([folder])
      #expect(findings.paths == [folder + "/\u{fffd}.md"])
      #expect(
        findings.failures == [
          InputFailure(
            path: folder + "/\u{fffd}(.md",
            error: "its name is not UTF-8, so it cannot be opened; rename it"
          )
        ]
      )
      #expect(findings.skipped == 1)
      #expect(
        InputFinder.find(["\u{fffd}.md"]).failures.map(\.error)
          == ["no such file or folder; if its name is not UTF-8, rename it"]
      )
    }
  #endif

  @Test func whatIsTooLargeIsRefusedBeforeItIsRead() throws {
    #expect(InputFile.limit == 1_000_000_000)
    let path = base.appendingPathComponent("vast.txt").path
    let descriptor = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
    // A file with a hole takes no room.
    #expect(ftruncate(descriptor, 1_000_000_001) == 0)
    close(descriptor)
    #expect(
      throws: InputFailure(path: path, error: "larger than 1000 MB, the most that is read; split the file")
    ) {
      try InputFile.bytes(at: path)
    }
    #expect(
      throws: InputFailure(path: path, error: "larger than 100 MB, the most that is read; split the file")
    ) {
      try BatchRunner.transcript(at: path, options: ReadingOptions())
    }
    try Data("12345".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try InputFile.bytes(at: path, limit: 5).count == 5)
    #expect(throws: InputFailure.self) { try InputFile.bytes(at: path, limit: 4) }
  }

  /// A pipe has no size: it is read until it is too much.
  @Test func aPipeIsLimitedToo() async throws {
    let path = try folder("flow") + "/pipe"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    async let written: Void = Task.detached {
      let descriptor = unsafe open(path, O_WRONLY)
      _ = unsafe write(descriptor, [UInt8](repeating: 65, count: 1000), 1000)
      close(descriptor)
    }.value
    let result = await Task.detached { Result { try InputFile.bytes(at: path, limit: 999) } }.value
    await written
    #expect(throws: InputFailure.self) { try result.get() }
  }

  /// Files may go between finding and reading; the rest is done.
  @Test func whatHasVanishedIsAFailure() async throws {
    let folder = try folder("brief")
    for name in ["a.md", "b.md", "c.md"] {
      try Data("**Ada:** Why?\n\n**Ben:** Cost.\n".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    let paths = InputFinder.find([folder]).paths
    try FileManager.default.removeItem(atPath: paths[1])
    var results: [String] = []
    try await BatchRunner(workers: 2).run(paths, { transcript, path in path }) { result in
      switch result {
      case .success(let path): results.append(path)
      case .failure(let failure): results.append(failure.error)
      }
    }
    #expect(results == [paths[0], "no such file; check the spelling", paths[2]])
  }
}
