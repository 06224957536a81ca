/// Maps inputs on several workers and hands out the results in the inputs' order, as soon as they can be.
///
///     try await OrderedMap(workers: 4).map(paths, { read($0) }, { print($0) })
///
/// At most two inputs a worker are under way or waiting for their turn, so memory does not grow with the inputs.
public struct OrderedMap: Sendable {
  /// How many inputs are worked on at a time.
  public var workers: Int

  /// Makes a map with at least one worker.
  public init(workers: Int) { self.workers = max(1, workers) }

  /// Works on every input; `consume` is called for one result after the other. If it throws, the rest is left undone.
  public func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    _ transform: @escaping @Sendable (Input) -> Output,
    _ consume: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (place: Int, output: Output).self) { group in
      var started = 0
      var finished: [Int: Output] = [:]
      var next = 0
      func fill() {
        while started - next - finished.count < workers, started < min(inputs.count, next + workers * 2) {
          let place = started
          let input = inputs[place]
          group.addTask { (place, transform(input)) }
          started += 1
        }
      }
      fill()
      while let (place, output) = try await group.next() {
        finished[place] = output
        // The workers go on while results are handed out.
        fill()
        while let ready = finished.removeValue(forKey: next) {
          try consume(ready)
          next += 1
          fill()
        }
      }
    }
  }
}
