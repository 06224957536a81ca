/// What the command line asks for.
struct Arguments: Equatable {
  var megabytes = 20
  var repetitions = 3
  var seed: UInt64 = 1
  var samples = "Samples"
  /// Where the corpus is made and kept, or lies already; nil for a temporary folder.
  var corpus: String?
  var json: String?
  var compared: [String] = []

  static let help = """
    usage: plumb-benchmark [--megabytes N] [--repeat N] [--seed N] [--samples FOLDER] [--corpus FOLDER] [--json FILE]
           plumb-benchmark --compare A.json B.json

    --megabytes N     how large a corpus to make; 20
    --repeat N        how often to do everything; the least time counts; 3
    --seed N          another corpus; 1
    --samples FOLDER  what to make it from; Samples
    --corpus FOLDER   make the corpus there and keep it; what is there already is taken as it is
    --json FILE       write the results to a file
    --compare A B     compare the results of two runs: times of the first divided by those of the second

    """

  init(_ arguments: some Sequence<String>) throws(BenchmarkError) {
    var rest = Array(arguments)[...]
    while let option = rest.popFirst() {
      switch option {
      case "--megabytes": megabytes = try Self.number(option, rest.popFirst(), in: 1...100_000)
      case "--repeat": repetitions = try Self.number(option, rest.popFirst(), in: 1...1000)
      case "--seed": seed = UInt64(try Self.number(option, rest.popFirst(), in: 0...Int.max))
      case "--samples": samples = try Self.value(option, rest.popFirst())
      case "--corpus": corpus = try Self.value(option, rest.popFirst())
      case "--json": json = try Self.value(option, rest.popFirst())
      case "--compare":
        compared = [try Self.value(option, rest.popFirst()), try Self.value(option, rest.popFirst())]
      default: throw .usage("unknown option '\(option)'")
      }
    }
  }

  private static func value(_ option: String, _ value: String?) throws(BenchmarkError) -> String {
    guard let value else { throw .usage("'\(option)' needs a value") }
    return value
  }

  private static func number(
    _ option: String,
    _ text: String?,
    in range: ClosedRange<Int>
  ) throws(BenchmarkError) -> Int {
    let text = try value(option, text)
    guard let number = Int(text), range.contains(number) else {
      throw .usage("'\(option)' needs a number from \(range.lowerBound), not '\(text)'")
    }
    return number
  }
}
