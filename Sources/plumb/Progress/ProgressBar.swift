import Foundation
import Synchronization

/// A line on a terminal that tells how far a run is, once it has lasted a second.
///
/// A thread draws it ten times a second, however long a step takes, at the width that the terminal has at that moment.
final class ProgressBar: Sendable {
  private struct State {
    var progress: Progress?
    /// When the present kind of step began.
    var since = ContinuousClock.now
    /// When the last step was done.
    var last = ContinuousClock.now
    var isOver = false
  }

  private let state = Mutex(State())

  /// Nil where nobody would see it or wants to: standard error is no terminal or a dumb one, or the command line says so.
  init?(_ invocation: Invocation, _ environment: Environment = Environment()) {
    let isUnwanted = !invocation.switches.isDisjoint(with: ["--quiet", "--no-progress"])
    guard !isUnwanted, environment["TERM"] != "dumb", isatty(STDERR_FILENO) == 1 else { return nil }
    let start = ContinuousClock.now
    Thread { [self] in
      while state.withLock({ !$0.isOver }) {
        Thread.sleep(forTimeInterval: 0.1)
        if ContinuousClock.now - start > .seconds(1) { draw() }
      }
    }.start()
  }

  /// Says how far the run is.
  func show(_ progress: Progress) {
    state.withLock {
      $0.last = .now
      if $0.progress?.unit != progress.unit || $0.progress?.title != progress.title { $0.since = $0.last }
      $0.progress = progress
    }
  }

  /// Leaves no trace.
  func end() {
    state.withLock {
      $0.isOver = true
      StandardError.draw(nil)
    }
  }

  private func draw() {
    state.withLock {
      guard !$0.isOver, let progress = $0.progress else { return }
      let line = progress.line(
        seconds: (ContinuousClock.now - $0.since) / .seconds(1),
        last: ($0.last - $0.since) / .seconds(1),
        columns: Terminal.columns(of: STDERR_FILENO) ?? 80
      )
      StandardError.draw(line)
    }
  }
}
