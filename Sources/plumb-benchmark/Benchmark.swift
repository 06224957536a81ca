import BatchRunner
import Foundation
import KeywordBayes
import ShippedModel
import TextFeatures

/// Times each stage, the whole job, training, loading the model and starting up, and checks that results stay the same.
@main
struct Benchmark {
  private let arguments: Arguments
  private let program: Program
  private let corpus: URL
  private let scratch: URL

  static func main() {
    do {
      let arguments = CommandLine.arguments.dropFirst()
      if arguments.contains("--help") || arguments.contains("-h") {
        print(Arguments.help, terminator: "")
      } else {
        try run(try Arguments(arguments))
      }
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ arguments: Arguments) throws {
    if arguments.compared.count == 2 {
      let runs = try arguments.compared.map {
        try JSONDecoder().decode(Results.self, from: try Data(contentsOf: URL(fileURLWithPath: $0)))
      }
      print(runs[0].table(comparedWith: runs[1]), terminator: "")
      return
    }
    let results = try Benchmark(arguments).results()
    print(results.table, terminator: "")
    if let path = arguments.json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(results).write(to: URL(fileURLWithPath: path))
    }
  }

  private init(_ arguments: Arguments) throws {
    self.arguments = arguments
    program = try Program()
    scratch = FileManager.default.temporaryDirectory.appendingPathComponent("plumb-" + UUID().uuidString)
    corpus = arguments.corpus.map { URL(fileURLWithPath: $0) } ?? scratch.appendingPathComponent("corpus")
  }

  private func results() throws -> Results {
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    if !FileManager.default.fileExists(atPath: corpus.path) {
      try Corpus(samples: arguments.samples).write(
        to: corpus,
        bytes: arguments.megabytes * 1_000_000,
        seed: arguments.seed
      )
    }
    let paths = InputFinder.find([corpus.path]).paths
    guard !paths.isEmpty else { throw BenchmarkError.noSamples(arguments.samples) }
    let model = try ShippedModel.load()
    var results = Results()
    results.rows = try least { try Stages(paths: paths, model: model).rows }
    let bytes = results.rows.first?.bytes
    let printed = results.rows.last?.checksum
    for jobs in [1, 2] {
      let rows = try least { [try whole(jobs: jobs, bytes: bytes)] }
      guard rows.allSatisfy({ $0.checksum == printed }) else {
        throw BenchmarkError.resultsDiffer("plumb classify --jobs \(jobs)")
      }
      results.rows += rows
    }
    results.peakMemory = Program.peakMemory
    results.rows += try least { [try training(), try loading()] }
    results.rows += try startUps(paths: paths)
    return results
  }

  /// Does something as often as was asked for, and keeps the least times; results must be the same each time.
  private func least(_ measure: () throws -> [Results.Row]) throws -> [Results.Row] {
    var rows = try measure()
    for _ in 1..<max(1, arguments.repetitions) {
      for (place, row) in try measure().enumerated() {
        guard row.checksum == rows[place].checksum else { throw BenchmarkError.resultsDiffer(row.name) }
        rows[place].seconds = min(rows[place].seconds, row.seconds)
      }
    }
    return rows
  }

  /// The program itself, from files to a file.
  private func whole(jobs: Int, bytes: Int?) throws -> Results.Row {
    let output = scratch.appendingPathComponent("output")
    let seconds = try program.run([
      "classify", corpus.path, "--format", "ndjson", "--quiet", "--jobs", "\(jobs)", "--output", output.path,
    ])
    var checksum = Checksum()
    checksum.add(try InputFile.bytes(at: output.path))
    return Results.Row(
      name: "classify, \(jobs) \(jobs == 1 ? "worker" : "workers")",
      seconds: seconds,
      bytes: bytes,
      checksum: String(checksum.value, radix: 16)
    )
  }

  /// Trains on the samples.
  private func training() throws -> Results.Row {
    let input = LabelledInput.read([arguments.samples + "/answers"])
    let trainer = Trainer(themes: try ThemeFolder.read(arguments.samples + "/themes"))
    let answers = input.answers.filter { $0.label != "mixed" }
    return try timed("train on \(answers.count) answers") {
      ModelFile.bytes(of: try trainer.train(on: answers, name: "plumb"))
    }
  }

  private func loading() throws -> Results.Row {
    try timed("load the model") { try ShippedModel.load().labels.flatMap(\.utf8) }
  }

  private func timed(_ name: String, _ work: () throws -> [UInt8]) rethrows -> Results.Row {
    let clock = ContinuousClock()
    let start = clock.now
    let made = try work()
    let seconds = (clock.now - start) / .seconds(1)
    var checksum = Checksum()
    checksum.add(made)
    return Results.Row(name: name, seconds: seconds, checksum: String(checksum.value, radix: 16))
  }

  private func startUps(paths: [String]) throws -> [Results.Row] {
    let small = scratch.appendingPathComponent("small.txt")
    try Data("Interviewer: What broke?\nCandidate: The cache did, and we rolled back.\n".utf8).write(
      to: small
    )
    let jobs = [("plumb --help", ["--help"]), ("plumb classify small.txt", ["classify", small.path])]
    return try jobs.map { name, arguments in
      let times = try (0..<20).map { _ in try program.run(arguments) }
      return Results.Row(name: name, seconds: times.min() ?? 0)
    }
  }
}
