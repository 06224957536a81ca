import Testing

@testable import Transcripts

/// Nothing that can be in a file may crash a reader, make it put out more than it was given, or point outside the file.
@Suite struct FuzzTests {
  @Test func seedsAreFound() {
    #expect(Seeds.transcripts.count > 100)
    #expect(Seeds.phrases.count > 10)
    #expect(Seeds.answers.count > 100)
  }

  /// Every format is mutated from files of its own.
  @Test(arguments: TranscriptFormat.allCases)
  func noFormatBreaks(format: TranscriptFormat) {
    let seeds = Seeds.byFormat[format] ?? []
    #expect(!seeds.isEmpty)
    for number in FuzzRun.numbers where !seeds.isEmpty {
      var mutator = Mutator(number: number, seeds: seeds)
      let fault = FuzzTarget.transcripts.fault(of: mutator.input())
      #expect(fault == nil, "input \(number)")
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func nothingBreaks(target: FuzzTarget) {
    let seeds = target.seeds
    for number in FuzzRun.numbers {
      var mutator = Mutator(number: number, seeds: seeds)
      let fault = target.fault(of: mutator.input())
      #expect(fault == nil, "input \(number)")
    }
  }
}
