import Foundation

/// Lets so many pass at a time; the others wait, in the order in which they came.
actor Turnstile {
  /// For child processes. Tests all run at once, and each child holds files open: beyond some 1,300 of them Foundation's
  /// `Process.run()` reads past the end of the list of open files, and beyond 1,024 many a system has none left.
  static let children = Turnstile(places: 2 * ProcessInfo.processInfo.activeProcessorCount)

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  /// Does something once there is a place.
  nonisolated func pass<Result>(_ body: () async throws -> Result) async throws -> Result {
    await enter()
    do {
      let result = try await body()
      await leave()
      return result
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    if places > 0 { places -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }

  private func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}
