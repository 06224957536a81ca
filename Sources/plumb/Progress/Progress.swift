import KeywordBayes
import Reports

/// How far a run is.
struct Progress: Equatable {
  /// What is done at the moment.
  var title: String
  /// How many steps are behind.
  var done = 0
  /// How many there are; 0 if nobody knows.
  var total = 0
  /// What a step is called, in the plural.
  var unit = ""
  /// How many bytes are behind, and how many there are; 0 where steps are not counted in bytes.
  var bytes = 0
  var totalBytes = 0

  private var share: Double {
    totalBytes > 0 ? Double(bytes) / Double(totalBytes) : total > 0 ? Double(done) / Double(total) : 0
  }

  /// A line that is narrower than a terminal: what does not fit is left out, the bar first, then the rate, then the time.
  ///
  /// - Parameters:
  ///   - seconds: how long it has taken so far.
  ///   - last: how long it had taken when the last step was done; rate and time left are judged by that.
  func line(seconds: Double, last: Double, columns: Int) -> String {
    let counts = total > 0 ? "\(done)/\(total) \(unit)" : ClockTime.text(seconds)
    let (rate, left) = (rate(last), left(seconds, last))
    let candidates = [
      [title, bar, counts, rate, left], [title, counts, rate, left], [title, counts, left], [title, counts],
      [counts],
    ].map { $0.compactMap(\.self).joined(separator: "  ") }
    return candidates.first { DisplayText.width($0) < columns } ?? DisplayText.cut(counts, to: columns - 1)
  }

  private var bar: String? {
    guard total > 0 else { return nil }
    let filled = Int(share * 20)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
  }

  private func rate(_ seconds: Double) -> String? {
    guard share > 0, seconds > 0 else { return nil }
    if totalBytes > 0 { return Decimals.fixed(Double(bytes) / seconds / 1e6, places: 1) + " MB/s" }
    let perSecond = Double(done) / seconds
    return perSecond < 1 ? nil : Decimals.fixed(perSecond, places: 0) + " \(unit)/s"
  }

  private func left(_ seconds: Double, _ last: Double) -> String? {
    share > 0 ? ClockTime.text(last / share - seconds) + " left" : nil
  }
}

extension Progress {
  /// What training is at.
  init(_ stage: TrainingStage) {
    switch stage {
    case .reading: self.init(title: "reading answers")
    case .choice(let number, let total):
      self.init(title: "tuning", done: number - 1, total: total, unit: "choices")
    case .fold(let number, let total):
      self.init(title: "cross-validating", done: number - 1, total: total, unit: "folds")
    case .heldOut: self.init(title: "calibrating")
    case .weights: self.init(title: "learning weights")
    }
  }
}
