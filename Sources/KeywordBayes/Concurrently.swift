import Dispatch
import Synchronization

/// Independent pieces of work done side by side, on as many cores as there are.
enum Concurrently {
  /// The results, in the order of their numbers; made one after the other if memory counts for more than time.
  static func map<Output: Sendable>(
    _ count: Int,
    inTurn: Bool = false,
    _ make: @Sendable (Int) -> Output
  ) -> [Output] {
    if inTurn { return (0..<count).map(make) }
    let outputs = Mutex<[Output?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let output = make(number)
      outputs.withLock { $0[number] = output }
    }
    return outputs.withLock { $0.compactMap(\.self) }
  }
}
