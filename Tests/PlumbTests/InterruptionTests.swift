import Foundation
import Testing

/// Ctrl-C, and being told to end. The program is held up by a pipe that nobody writes to.
@Suite struct InterruptionTests {
  /// A shell's background job ignores Ctrl-C, and so does what it starts.
  private static var signals: [(signal: Int32, code: Int32)] {
    let before = signal(SIGINT, SIG_DFL)
    signal(SIGINT, before)
    let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    let isIgnored = unsafe unsafeBitCast(before, to: Int.self) == ignoring
    return [(SIGTERM, Int32(143))] + (isIgnored ? [] : [(SIGINT, Int32(130))])
  }

  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("ada.md", Fixture.ada)
    try sandbox.write("cleo.txt", Fixture.cleo)
    sandbox.makePipe("pipe")
  }

  @Test(arguments: Self.signals)
  func whatIsFinishedStaysPrinted(signal: Int32, code: Int32) async throws {
    let whole = try await sandbox.plumb("classify", "ada.md", "cleo.txt", "-f", "ndjson")
    let before = try sandbox.names()
    let run = try await sandbox.interrupt(
      ["classify", "ada.md", "cleo.txt", "pipe", "-f", "ndjson"],
      with: signal,
      when: { $0.split(separator: "\n").count == 5 }
    )
    #expect(run.code == code)
    #expect(run.bytes == whole.bytes)
    #expect(run.errors == "")
    #expect(try sandbox.names() == before)
  }

  @Test(arguments: Self.signals)
  func noTemporaryFileIsLeft(signal: Int32, code: Int32) async throws {
    try sandbox.write("out", "old")
    let before = try sandbox.names()
    for command in [["classify"], ["classify", "-f", "json"], ["parse"]] {
      let run = try await sandbox.interrupt(
        command + ["ada.md", "pipe", "-o", "out"],
        with: signal,
        when: { _ in try sandbox.names() != before }
      )
      #expect(run.code == code)
      #expect(run.output == "")
      #expect(run.errors == "")
      #expect(try sandbox.names() == before)
      #expect(try sandbox.text("out") == "old")
    }
  }

  @Test func aHalfMadeModelGoesToo() async throws {
    let before = try sandbox.names()
    let run = try await sandbox.interrupt(
      ["train", "pipe", "-o", "new.model"],
      with: SIGTERM,
      when: { _ in try sandbox.names() != before }
    )
    #expect(run.code == 143)
    #expect(try sandbox.names() == before)
  }
}
