import Foundation

/// What a run of the benchmark measured.
struct Results: Codable, Equatable {
  /// One thing that was timed.
  struct Row: Codable, Equatable {
    var name: String
    /// The least of all repetitions.
    var seconds: Double
    /// How many bytes of the corpus were worked on, if it was the corpus.
    var bytes: Int?
    /// What stands for the result, if it was compared.
    var checksum: String?
  }

  var rows: [Row] = []
  /// The most memory that `plumb` took for the whole job, in bytes.
  var peakMemory = 0

  /// The rows as a table: milliseconds and MB/s.
  var table: String {
    let lines = rows.map { row in
      let speed = row.bytes.map { Self.fixed(Double($0) / 1e6 / max(row.seconds, 1e-9), 1) } ?? ""
      return Self.line([row.name, Self.fixed(row.seconds * 1e3, 2), speed])
    }
    let memory = Self.line(["peak memory (MB)", Self.fixed(Double(peakMemory) / 1e6, 1), ""])
    return ([Self.line(["", "ms", "MB/s"])] + lines + [memory]).joined(separator: "\n") + "\n"
  }

  /// How this run compares with another: what is 2.00 took half as long there.
  func table(comparedWith other: Results) -> String {
    let lines = rows.map { row in
      guard let match = other.rows.first(where: { $0.name == row.name }), match.seconds > 0 else {
        return Self.line([row.name, Self.fixed(row.seconds * 1e3, 2), "–", "–"])
      }
      let differs = row.checksum != nil && row.bytes == match.bytes && row.checksum != match.checksum
      return Self.line([
        row.name, Self.fixed(row.seconds * 1e3, 2), Self.fixed(match.seconds * 1e3, 2),
        Self.fixed(row.seconds / match.seconds, 2), differs ? " results differ" : "",
      ])
    }
    return ([Self.line(["", "a (ms)", "b (ms)", "a / b"])] + lines).joined(separator: "\n") + "\n"
  }

  private static func line(_ cells: [String]) -> String {
    let name = cells[0] + String(repeating: " ", count: max(0, 30 - cells[0].count))
    let line = cells.dropFirst().reduce(name) { line, cell in
      line + String(repeating: " ", count: max(1, 12 - cell.count)) + cell
    }
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func fixed(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}
