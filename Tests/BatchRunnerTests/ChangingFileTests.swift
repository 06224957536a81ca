import Foundation
import Testing

@testable import BatchRunner

/// Files that somebody writes to while they are read: one state of them, whole, or a failure that says so.
@Suite struct ChangingFileTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("plumb-" + UUID().uuidString).path

  /// Reads the file over and over while a writer is at work, on a thread of its own.
  private func readings(
    _ times: Int,
    while write: @escaping @Sendable (Int) -> Void
  ) -> [Result<[UInt8], InputFailure>] {
    write(0)
    let writer = Thread {
      var step = 1
      while !Thread.current.isCancelled {
        write(step)
        step += 1
      }
    }
    writer.start()
    let results = (0..<times).map { _ in
      Result { () throws(InputFailure) in try InputFile.bytes(at: path) }
    }
    writer.cancel()
    while !writer.isFinished { usleep(1000) }
    try? FileManager.default.removeItem(atPath: path)
    return results
  }

  private static func write(_ bytes: [UInt8], to path: String, _ flags: Int32) {
    let descriptor = unsafe open(path, flags | O_WRONLY | O_CREAT, 0o600)
    _ = unsafe Foundation.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  private func expectFailureOrNone(_ results: [Result<[UInt8], InputFailure>], _ errors: [String]) {
    for case .failure(let failure) in results {
      #expect(failure.path == path && errors.contains(failure.error), "\(failure)")
    }
  }

  private static let busy = "is being written to; try again when it is finished"

  /// The end may be anywhere: so far the file had been written at that moment.
  @Test func growing() throws {
    let path = path
    let record = Array("{\"answer\": \"We rolled it back in four minutes.\"}\n".utf8)
    let results = readings(300) { _ in Self.write(record, to: path, O_APPEND) }
    expectFailureOrNone(results, [Self.busy])
    for case .success(let bytes) in results {
      #expect(bytes.indices.allSatisfy { bytes[$0] == record[$0 % record.count] })
    }
  }

  /// Cut off and written anew, a little longer each time: never the beginning of one version and the end of another.
  @Test func rewritten() throws {
    let path = path
    let results = readings(300) { step in
      let letter = UInt8(ascii: "a") + UInt8(step % 26)
      Self.write([UInt8](repeating: letter, count: 200_000 + step), to: path, O_TRUNC)
    }
    expectFailureOrNone(results, [Self.busy])
    for case .success(let bytes) in results { #expect(Set(bytes).count <= 1) }
  }

  @Test func replaced() throws {
    let path = path
    let results = readings(300) { step in
      let letter = UInt8(ascii: "a") + UInt8(step % 26)
      Self.write([UInt8](repeating: letter, count: 100_000 + step % 26), to: path + ".new", O_TRUNC)
      _ = unsafe rename(path + ".new", path)
    }
    for result in results {
      let bytes = try result.get()
      #expect(Set(bytes).count == 1)
      #expect(bytes.first.map { Int($0 - UInt8(ascii: "a")) + 100_000 } == bytes.count)
    }
  }

  @Test func comingAndGoing() throws {
    let path = path
    let results = readings(300) { step in
      if step % 2 == 0 { Self.write([65, 66], to: path, O_EXCL) } else { _ = unsafe unlink(path) }
    }
    expectFailureOrNone(results, [Self.busy, "no such file; check the spelling"])
    for case .success(let bytes) in results { #expect(bytes == [65, 66] || bytes == []) }
  }

  @Test func aStampTellsWhatWasDoneToAFile() throws {
    #expect(FileStamp(path: path) == nil)
    #expect(FileStamp(path: "/") == nil)
    Self.write([65], to: path, 0)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let stamp = try #require(FileStamp(path: path))
    #expect(FileStamp(path: path) == stamp)
    #expect(try JSONDecoder().decode(FileStamp.self, from: JSONEncoder().encode(stamp)) == stamp)
    Self.write([65, 66], to: path, 0)
    #expect(FileStamp(path: path) != stamp)
  }
}
