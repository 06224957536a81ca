import Foundation
import Testing

/// Ctrl-C, and being told to end. The program is held up by a pipe that nobody writes to.
@Suite struct InterruptionTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("ada.md", Fixture.ada)
    try sandbox.write("cleo.txt", Fixture.cleo)
    sandbox.makePipe("pipe")
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
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

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
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
