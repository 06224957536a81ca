import Foundation
import TestSupport
import Testing

/// `--resume`: whatever happens to a run, the one that ends has the bytes, the messages and the exit code of a run to which nothing
/// happened.
@Suite struct ResumeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    for number in 10..<34 {
      try sandbox.write("talks/\(number).md", Fixture.ada.replacing("forty", with: "\(number)"))
    }
    try sandbox.write("talks/17.md", "")
    try sandbox.write("talks/23.jsonl", "{\"answer\": \"We paged.\"}\n{\"answer\"\n")
  }

  private static let command = ["classify", "talks", "-f", "ndjson", "-o", "out"]

  private func uninterrupted() async throws -> (Sandbox.Outcome, Data) {
    let run = try await sandbox.plumb(["classify", "talks", "-f", "ndjson", "-o", "whole"])
    #expect(run.code == 1)
    return (run, try sandbox.bytes("whole"))
  }

  private func expectWhole(_ run: Sandbox.Outcome, _ whole: (run: Sandbox.Outcome, bytes: Data)) throws {
    #expect(run.code == whole.run.code)
    #expect(run.errors == whole.run.errors)
    #expect(run.output == "")
    #expect(try sandbox.bytes("out") == whole.bytes)
    #expect(try sandbox.names().filter { $0.hasPrefix(".") } == [])
  }

  private func size(_ name: String) -> Int { (try? sandbox.bytes(name).count) ?? 0 }

  /// A run that has finished all but one input, as `kill -9` leaves it: the last input is a pipe that nobody writes to.
  private func stopBeforeTheLast() async throws {
    sandbox.makePipe("talks/zz")
    let arguments = ["classify", "talks", "talks/zz", "-f", "ndjson", "-o", "out", "--resume", "-q"]
    let run = try await sandbox.interrupt(arguments, with: SIGKILL) { _ in
      size(".out.partial-log") > 0 && (try? sandbox.text(".out.partial-log"))?.contains("talks/33.md") == true
    }
    #expect(run.code == -SIGKILL)
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("talks/zz"))
  }

  @Test func withNothingToResumeItIsARunLikeAnyOther() async throws {
    let whole = try await uninterrupted()
    try sandbox.write("out", "old")
    for _ in 0..<2 { try expectWhole(try await sandbox.plumb(Self.command + ["--resume"]), whole) }
  }

  @Test(arguments: [1, 2, 7])
  func killedAtAnyMoment(jobs: Int) async throws {
    let whole = try await uninterrupted()
    var random = SeededGenerator(state: UInt64(jobs))
    for round in 0..<2 {
      try sandbox.write("out", "old")
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let enough = Int.random(in: 0...whole.1.count, using: &random)
        let run = try await sandbox.interrupt(
          Self.command + ["--resume", "-q", "-j", "\(jobs)"],
          with: SIGKILL
        ) { _ in size(".out.partial") >= enough && size(".out.partial-log") > 0 }
        // The kill may come between the file's coming into its place and the end of the process.
        if run.code == -SIGKILL { #expect([Data("old".utf8), whole.1].contains(try sandbox.bytes("out"))) }
      }
      let resumed = Self.command + ["--resume", "-j", "\(1 + (jobs + round) % 4)"]
      try expectWhole(try await sandbox.plumb(resumed), whole)
    }
  }

  /// The draft or the log cut off anywhere, a byte changed, a line twice, something added, one of them gone.
  @Test func whateverHappensToDraftAndLog() async throws {
    let whole = try await uninterrupted()
    try await stopBeforeTheLast()
    let (draft, log) = (
      Array(try sandbox.bytes(".out.partial")), Array(try sandbox.bytes(".out.partial-log"))
    )
    #expect(draft == Array(whole.1))
    var random = SeededGenerator(state: 5)
    for number in 0..<16 {
      var (draft, log) = (draft, log)
      switch number % 8 {
      case 0: log.removeLast(Int.random(in: 0..<log.count, using: &random))
      case 1: draft.removeLast(Int.random(in: 0..<draft.count, using: &random))
      case 2: log[Int.random(in: 0..<log.count, using: &random)] ^= 1
      case 3: draft[Int.random(in: 0..<draft.count, using: &random)] ^= 1
      case 4: log += log.suffix(Int.random(in: 1...log.count, using: &random))
      case 5: draft += draft.suffix(Int.random(in: 1...draft.count, using: &random))
      case 6: log = (0..<log.count).map { _ in UInt8.random(in: 0...255, using: &random) }
      default: log = number < 8 ? [] : [10, 10, 32, 10]
      }
      try sandbox.write(".out.partial", draft)
      try sandbox.write(".out.partial-log", log)
      try expectWhole(try await sandbox.plumb(Self.command + ["--resume"]), whole)
    }
    // Without its draft a log is worth nothing, whatever it says.
    try sandbox.write(".out.partial-log", log)
    try expectWhole(
      try await sandbox.plumb(Self.command + ["--resume", "--redact", "--quiet"]),
      (
        try await sandbox.plumb(["classify", "talks", "-f", "ndjson", "-o", "masked", "--redact", "--quiet"]),
        try sandbox.bytes("masked")
      )
    )
  }

  /// With a limit of one block on the size of files nothing could be written a second time.
  @Test func whatIsFinishedIsNotDoneAgain() async throws {
    let whole = try await uninterrupted()
    try await stopBeforeTheLast()
    let command = Self.command.joined(separator: " ")
    try expectWhole(try await sandbox.shell("ulimit -f 1; exec \"$PLUMB\" \(command) --resume"), whole)
  }

  @Test(arguments: ["changed", "gone", "new", "mended", "replaced"])
  func filesMayChangeInBetween(what: String) async throws {
    try await stopBeforeTheLast()
    switch what {
    case "changed": try sandbox.write("talks/20.md", Fixture.cleo)
    case "gone": try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("talks/20.md"))
    case "new": try sandbox.write("talks/20b.md", Fixture.cleo)
    case "mended": try sandbox.write("talks/17.md", Fixture.ada)
    default:
      // Of the same size, and as old.
      let swapped = try await sandbox.shell(
        "sed s/forty/fifty/ talks/11.md | sed s/20/21/ > new; touch -r talks/20.md new; mv new talks/20.md"
      )
      #expect(swapped.code == 0)
    }
    let whole = try await uninterrupted()
    try expectWhole(try await sandbox.plumb(Self.command + ["--resume"]), whole)
  }

  @Test(arguments: [
    (["--threshold", "0.9"], "threshold 0.5, not 0.9"), (["--redact"], "--redact false, not true"),
    (["--candidate", "Ada Osei"], "--candidate [], not [\"Ada Osei\"]"),
    (["--rename", "Ada Osei=A"], "--rename [], not [\"Ada Osei=A\"]"),
  ])
  func otherOptionsAreRefused(options: [String], difference: String) async throws {
    try await stopBeforeTheLast()
    let before = try ["", "-log"].map { try sandbox.bytes(".out.partial" + $0) }
    let run = try await sandbox.plumb(Self.command + ["--resume"] + options)
    #expect(run.code == 2)
    #expect(
      run.errors.hasSuffix(
        "plumb: error: out: was begun with \(difference); give the same again, or remove '.out.partial' to start anew\n"
      )
    )
    #expect(try ["", "-log"].map { try sandbox.bytes(".out.partial" + $0) } == before)
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent(".out.partial"))
    #expect(try await sandbox.plumb(Self.command + ["--resume", "-q"] + options).code == 1)
  }

  @Test func anotherModelIsRefused() async throws {
    try await stopBeforeTheLast()
    try await sandbox.trainSmallModel()
    let run = try await sandbox.plumb(Self.command + ["--resume", "-m", "small.model", "--threshold", "0.5"])
    #expect(run.code == 2)
    #expect(run.errors.contains("plumb: error: out: was begun with model "))
  }

  @Test func twoRunsAtOnceDoNotMix() async throws {
    sandbox.makePipe("talks/zz")
    let command = "\"$PLUMB\" " + (Self.command + ["talks/zz", "--resume", "-q"]).joined(separator: " ")
    let run = try await sandbox.shell(
      """
      \(command) 2> /dev/null & first=$!
      while ! [ -s .out.partial-log ]; do sleep 0.05; done
      \(command); echo $?
      kill -9 $first
      """
    )
    #expect(run.errors == "plumb: error: out: is being written by another run; wait for its end\n")
    #expect(run.output == "2\n")
  }

  /// Stopped by hand it can go on as well.
  @Test func tellingItToStopKeepsWhatIsDone() async throws {
    let whole = try await uninterrupted()
    sandbox.makePipe("talks/zz")
    let run = try await sandbox.interrupt(Self.command + ["talks/zz", "--resume", "-q"], with: SIGTERM) { _ in
      (try? sandbox.text(".out.partial-log"))?.contains("talks/33.md") == true
    }
    #expect(run.code == 143)
    #expect(try sandbox.bytes(".out.partial") == whole.1)
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("talks/zz"))
    try expectWhole(try await sandbox.plumb(Self.command + ["--resume"]), whole)
  }

  /// A disk that is full ends the run; what is done is kept.
  @Test func goingOnAfterAFullDisk() async throws {
    let whole = try await uninterrupted()
    let command = Self.command.joined(separator: " ")
    let run = try await sandbox.shell("ulimit -f 40; exec \"$PLUMB\" \(command) --resume -q")
    #expect(run.code == 2)
    #expect(run.errors.hasSuffix("plumb: error: out: cannot be written: file too large\n"))
    #expect(size(".out.partial-log") > 500)
    try expectWhole(try await sandbox.plumb(Self.command + ["--resume"]), whole)
  }

  /// Renamed speakers are counted over all runs.
  @Test func namesThatWereFoundEarlierAreKnown() async throws {
    let arguments = ["--rename", "Ada Osei=A", "--rename", "Zoe=Z"]
    sandbox.makePipe("talks/zz")
    _ = try await sandbox.interrupt(
      Self.command + ["talks/zz", "--resume", "-q"] + arguments,
      with: SIGKILL
    ) { _ in (try? sandbox.text(".out.partial-log"))?.contains("talks/33.md") == true }
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("talks/zz"))
    let run = try await sandbox.plumb(Self.command + ["--resume"] + arguments)
    #expect(run.errors.contains("warning: nobody is called 'Zoe'"))
    #expect(!run.errors.contains("'Ada Osei'"))
  }
}
