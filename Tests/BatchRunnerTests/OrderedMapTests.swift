import Synchronization
import Testing

@testable import BatchRunner

@Suite struct OrderedMapTests {
  @Test(arguments: [0, 1, 2, 7, 64])
  func resultsComeInTheOrderOfTheInputs(workers: Int) async throws {
    for count in [0, 1, 2, 15, 100] {
      var results: [Int] = []
      try await OrderedMap(workers: workers).map(
        Array(0..<count),
        { number in
          // Uneven work, so that later inputs are often done first.
          (0..<(number * 7919 % 13) * 1000).reduce(number) { sum, _ in sum }
        },
        { results.append($0) }
      )
      #expect(results == Array(0..<count))
    }
  }

  /// The first result is not consumed until the look-ahead is used up, and no input beyond it has been started.
  @Test(arguments: [1, 2, 3])
  func nothingIsStartedFarAhead(workers: Int) async throws {
    let started = Mutex(0)
    var consumed = 0
    try await OrderedMap(workers: workers).map(
      Array(0..<50),
      { number in
        started.withLock { $0 += 1 }
        return number
      },
      { _ in
        #expect(started.withLock { $0 } <= consumed + workers * 2)
        consumed += 1
      }
    )
    #expect(consumed == 50)
    #expect(started.withLock { $0 } == 50)
  }

  private struct Enough: Error {}

  @Test func aThrowLeavesTheRestUndone() async {
    let started = Mutex(0)
    await #expect(throws: Enough.self) {
      try await OrderedMap(workers: 2).map(
        Array(0..<100),
        { number in started.withLock { $0 = max($0, number) } },
        { _ in throw Enough() }
      )
    }
    #expect(started.withLock { $0 } < 4)
  }
}
