import Foundation
import Testing

/// What happens to results that cannot be written, and to the file that they should have replaced.
@Suite struct WriteFailureTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("ada.md", Fixture.ada)
    try sandbox.write("out", "old")
  }

  /// A limit on the size of files stands for a full disk.
  @Test(arguments: [
    "classify ada.md -f json", "classify ada.md -f csv", "parse ada.md -f json", "inspect --keywords 99",
  ])
  func aFullDiskLeavesTheOldFile(command: String) async throws {
    let run = try await sandbox.shell("ulimit -f 1; exec \"$PLUMB\" \(command) -o out")
    #expect(run.errors == "plumb: error: out: cannot be written: file too large\n")
    #expect(run.code == 2)
    #expect(try sandbox.text("out") == "old")
    #expect(try sandbox.names() == ["ada.md", "out"])
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["> /dev/full", "-o /dev/full"]
  )
  func aFullDevice(target: String) async throws {
    let run = try await sandbox.shell("\"$PLUMB\" classify ada.md -q \(target)")
    let name = target.hasPrefix(">") ? "standard output" : "/dev/full"
    #expect(run.errors == "plumb: error: \(name): cannot be written: no space left on device\n")
    #expect(run.code == 2)
  }

  @Test func killedInTheMiddle() async throws {
    sandbox.makePipe("pipe")
    let before = try sandbox.names()
    let run = try await sandbox.interrupt(["classify", "ada.md", "pipe", "-o", "out"], with: SIGKILL) { _ in
      try sandbox.names() != before
    }
    #expect(run.code == -SIGKILL)
    #expect(try sandbox.text("out") == "old")
    #expect(try sandbox.names().count == before.count + 1)
    #expect(try await sandbox.plumb("parse", "ada.md", "-o", "out").code == 0)
    #expect(try sandbox.text("out").hasPrefix("ada.md · markdown\n"))
  }

  /// In a container every run may have the same number.
  @Test func aDraftThatAKilledRunLeftIsNotTrippedOver() async throws {
    let run = try await sandbox.shell("echo left > .out.$$; exec \"$PLUMB\" parse ada.md -q -o out")
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(try sandbox.text("out").hasPrefix("ada.md · markdown\n"))
    let left = try sandbox.names().filter { $0.hasPrefix(".out") }
    #expect(left.count == 1)
    #expect(try sandbox.text(left[0]) == "left\n")
  }

  @Test func norIsADraftFolder() async throws {
    let run = try await sandbox.shell("mkdir .pages.$$; exec \"$PLUMB\" classify ada.md -q -f html -o pages/")
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(try sandbox.names("pages") == ["0001-ada.html", "index.html"])
    #expect(try sandbox.names().count { $0.hasPrefix(".pages") } == 1)
  }

  /// The superuser may write everywhere, so there is nothing to test then.
  @Test(.disabled(if: getuid() == 0))
  func aFolderThatMayNotBeWrittenTo() async throws {
    let run = try await sandbox.shell("mkdir d; chmod 500 d; \"$PLUMB\" parse ada.md -o d/new")
    #expect(run.errors == "plumb: error: d/new: cannot be written: permission denied\n")
    #expect(run.code == 2)
  }

  /// Who could not read the old report cannot read the new one.
  @Test(arguments: ["600", "640", "664"])
  func permissionsStay(mode: String) async throws {
    let run = try await sandbox.shell(
      "chmod \(mode) out; \"$PLUMB\" classify ada.md -q -f ndjson -o out $1; ls -l out | cut -c1-10"
    )
    let resumed = try await sandbox.shell(
      "chmod \(mode) out; \"$PLUMB\" classify ada.md -q -f ndjson -o out --resume; ls -l out | cut -c1-10"
    )
    let letters = ["600": "-rw-------\n", "640": "-rw-r-----\n", "664": "-rw-rw-r--\n"]
    #expect(run.output == letters[mode])
    #expect(resumed.output == letters[mode])
  }

  /// No file is taken for a standard stream that the caller closed.
  @Test func closedStandardStreams() async throws {
    let whole = try await sandbox.plumb("classify", "ada.md", "nowhere.md", "-f", "json")
    for closed in ["2>&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"] {
      let run = try await sandbox.shell("\"$PLUMB\" classify ada.md nowhere.md -f json -o out \(closed)")
      #expect(run.code == 1)
      #expect(try sandbox.bytes("out") == whole.bytes)
    }
    let run = try await sandbox.shell("\"$PLUMB\" classify ada.md >&-")
    #expect(run.code == 2)
    #expect(run.errors == "plumb: error: standard output: cannot be written: bad file descriptor\n")
  }
}
