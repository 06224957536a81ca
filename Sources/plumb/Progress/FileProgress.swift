import Foundation

/// The progress of a run over files, in bytes.
struct FileProgress {
  private let bar: ProgressBar?
  private let sizes: [Int]
  private var progress: Progress

  /// Sizes are only looked up where there is a bar to show them.
  init(_ paths: [String], title: String, bar: ProgressBar?) {
    self.bar = bar
    sizes = bar == nil ? [] : paths.map(FileProgress.size)
    progress = Progress(title: title, total: paths.count, unit: "files", totalBytes: sizes.reduce(0, +))
    bar?.show(progress)
  }

  /// The next file is behind, or the next piece of a stream.
  mutating func advance() {
    guard let bar, progress.done < sizes.count else { return }
    progress.bytes += sizes[progress.done]
    progress.done += 1
    bar.show(progress)
  }

  /// Takes the bar away.
  func end() { bar?.end() }

  private static func size(of path: String) -> Int {
    var info = stat()
    return unsafe stat(path, &info) == 0 ? max(0, Int(info.st_size)) : 0
  }
}
