import Foundation
import Testing

@testable import plumb_benchmark

/// What the benchmark prints, and how it compares.
struct ResultsTests {
  private let before = Results(
    rows: [
      .init(name: "parse", seconds: 0.5, bytes: 10_000_000, checksum: "a"),
      .init(name: "print", seconds: 0.25, bytes: 10_000_000, checksum: "b"),
      .init(name: "gone", seconds: 1),
    ],
    peakMemory: 45_000_000
  )
  private let after = Results(
    rows: [
      .init(name: "parse", seconds: 0.2, bytes: 10_000_000, checksum: "a"),
      .init(name: "print", seconds: 0.5, bytes: 10_000_000, checksum: "c"),
    ]
  )

  @Test func table() {
    #expect(
      before.table == """
                                                ms        MB/s
        parse                               500.00        20.0
        print                               250.00        40.0
        gone                               1000.00
        peak memory (MB)                      45.0

        """
    )
  }

  @Test func comparison() {
    #expect(
      before.table(comparedWith: after) == """
                                            a (ms)      b (ms)       a / b
        parse                               500.00      200.00        2.50
        print                               250.00      500.00        0.50  results differ
        gone                               1000.00           –           –

        """
    )
  }

  @Test func writtenAndReadBack() throws {
    #expect(try JSONDecoder().decode(Results.self, from: try JSONEncoder().encode(before)) == before)
  }

  @Test func arguments() throws {
    let arguments = try Arguments(["--megabytes", "90", "--corpus", "c", "--json", "a.json", "--seed", "5"])
    #expect(
      (arguments.megabytes, arguments.corpus, arguments.json, arguments.seed) == (90, "c", "a.json", 5)
    )
    #expect(try Arguments(["--compare", "a", "b"]).compared == ["a", "b"])
    #expect(throws: BenchmarkError.usage("'--repeat' needs a number from 1, not '0'")) {
      try Arguments(["--repeat", "0"])
    }
    #expect(throws: BenchmarkError.usage("'--json' needs a value")) { try Arguments(["--json"]) }
    #expect(throws: BenchmarkError.usage("unknown option '--fast'")) { try Arguments(["--fast"]) }
  }
}
