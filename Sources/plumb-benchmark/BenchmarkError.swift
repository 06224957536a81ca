/// Why the benchmark could not be run, or what it found wrong.
enum BenchmarkError: Error, Equatable, CustomStringConvertible {
  case usage(String)
  case noProgram(String)
  case programFailed([String])
  case noSamples(String)
  case resultsDiffer(String)

  var description: String {
    switch self {
    case .usage(let problem): "\(problem)\n\n\(Arguments.help)"
    case .noProgram(let path): "\(path): not there; build it with 'swift build -c release'"
    case .programFailed(let arguments): "'plumb \(arguments.joined(separator: " "))' failed"
    case .noSamples(let folder): "\(folder): no answers to make a corpus of; name a folder with '--samples'"
    case .resultsDiffer(let what): "\(what): the results differ between runs"
    }
  }
}
