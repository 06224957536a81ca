import Foundation
import Testing

@testable import plumb

/// The progress bar: what it says, and that it is only ever seen on a terminal.
@Suite struct ProgressTests {
  private let progress = Progress(
    title: "classify",
    done: 12,
    total: 40,
    unit: "files",
    bytes: 6_000_000,
    totalBytes: 24_000_000
  )

  @Test(arguments: [
    (200, "classify  █████░░░░░░░░░░░░░░░  12/40 files  3.0 MB/s  0:05 left"),
    (65, "classify  █████░░░░░░░░░░░░░░░  12/40 files  3.0 MB/s  0:05 left"),
    (64, "classify  12/40 files  3.0 MB/s  0:05 left"), (42, "classify  12/40 files  0:05 left"),
    (32, "classify  12/40 files"), (21, "12/40 files"), (11, "12/40 fil…"), (4, "12…"),
  ])
  func whatDoesNotFitIsLeftOut(columns: Int, line: String) {
    #expect(progress.line(seconds: 3, last: 2, columns: columns) == line)
  }

  @Test func whatIsNotKnownIsNotSaid() {
    #expect(Progress(.reading).line(seconds: 65, last: 0, columns: 80) == "reading answers  1:05")
    #expect(
      Progress(.fold(1, of: 5)).line(seconds: 3, last: 0, columns: 80)
        == "cross-validating  ░░░░░░░░░░░░░░░░░░░░  0/5 folds"
    )
    #expect(
      Progress(.fold(3, of: 5)).line(seconds: 30, last: 20, columns: 80)
        == "cross-validating  ████████░░░░░░░░░░░░  2/5 folds  0:20 left"
    )
    let answers = Progress(title: "reading", done: 500, total: 1000, unit: "answers")
    #expect(
      answers.line(seconds: 2, last: 2, columns: 80)
        == "reading  ██████████░░░░░░░░░░  500/1000 answers  250 answers/s  0:02 left"
    )
    // A step that takes longer than those before it: no time is left, and none is negative.
    #expect(answers.line(seconds: 9, last: 2, columns: 80).hasSuffix("0:00 left"))
  }

  /// Waits for the bar while the last file is a pipe that nobody has written to yet, and then writes to it.
  @Test func aTerminalShowsItAndIsLeftClean() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("ada.md", Fixture.ada)
    sandbox.makePipe("ben.vtt")
    let terminal = try PseudoTerminal(columns: 100)
    let run = try sandbox.start(
      ["classify", "ada.md", "ben.vtt", "-f", "ndjson", "-o", "out", "-j", "1"],
      on: terminal
    )
    try await terminal.wait(for: "1/2 files")
    terminal.resize(columns: 40)
    try await terminal.wait(for: "\r\u{1b}[Kclassify  1/2 files  0:00 left")
    try sandbox.write("ben.vtt", Fixture.ben)
    #expect(await run.code == 0)
    try await terminal.wait(for: "2 transcripts, ")
    let seen = terminal.seen
    let bar = try #require(seen.range(of: "classify  1/2 files  0:00 left", options: .backwards))
    #expect(seen[bar.upperBound...].hasPrefix("\r\u{1b}[K2 transcripts, "))
  }

  @Test(arguments: [["--quiet"], ["--no-progress"], []])
  func itIsNotShownWhereItIsNotWanted(switches: [String]) async throws {
    let sandbox = try Sandbox()
    try sandbox.write("ada.md", Fixture.ada)
    sandbox.makePipe("ben.vtt")
    let terminal = try PseudoTerminal(columns: 100)
    let environment = switches.isEmpty ? ["TERM": "dumb"] : [:]
    let run = try sandbox.start(
      ["classify", "ada.md", "ben.vtt", "-o", "out"] + switches,
      on: terminal,
      environment: environment
    )
    try await Task.sleep(for: .seconds(1.5))
    try sandbox.write("ben.vtt", Fixture.ben)
    #expect(await run.code == 0)
    #expect(!terminal.seen.contains("\u{1b}"))
  }

  /// A whole run on a terminal: results and errors stand on lines of their own, whatever the bar does.
  @Test func resultsStandAboveTheBar() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("ada.md", Fixture.ada)
    try sandbox.write("bad.md", "")
    sandbox.makePipe("ben.vtt")
    let terminal = try PseudoTerminal(columns: 100)
    let run = try sandbox.start(
      ["parse", "ada.md", "bad.md", "ben.vtt", "-j", "1"],
      on: terminal,
      output: true
    )
    try await terminal.wait(for: "2/3 files")
    try sandbox.write("ben.vtt", Fixture.ben)
    #expect(await run.code == 1)
    try await terminal.wait(for: "could not be used")
    let lines = terminal.seen.replacing("\r\n", with: "\n").split(separator: "\n").map {
      $0.split(separator: "\r").last.map { $0.replacing(/\u{1b}\[[0-9;]*[mK]/, with: "") } ?? ""
    }
    #expect(lines.first == "ada.md · markdown")
    #expect(lines.contains("plumb: error: bad.md: the file is empty; export the transcript again"))
    #expect(lines.contains("ben.vtt · webvtt"))
    #expect(lines.last == "2 transcripts read, 1 could not be used")
  }
}
