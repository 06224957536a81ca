import BatchRunner
import Foundation
import Transcripts

/// A large corpus made from small samples: interviews in every format by turns, the same for the same seed.
struct Corpus {
  private let samples: [Interview.Exchange]
  private let candidates: [String]

  /// Takes questions and answers from the transcripts and the files of answers in a folder; what else lies there is passed over.
  init(samples folder: String) {
    var samples: [Interview.Exchange] = []
    var candidates: [String] = []
    for path in InputFinder.find([folder]).paths {
      guard let transcript = try? BatchRunner.transcript(at: path, options: ReadingOptions()) else {
        continue
      }
      candidates += transcript.candidates
      samples += transcript.exchanges.map {
        Interview.Exchange(question: Self.oneLine($0.question), answer: Self.oneLine($0.answer))
      }
    }
    self.init(samples: samples.filter { !$0.answer.isEmpty }, candidates: candidates)
  }

  init(samples: [Interview.Exchange], candidates: [String]) {
    self.samples = samples
    self.candidates = candidates
  }

  private static func oneLine(_ text: SourcedText) -> String {
    text.string.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Makes files until there are so many bytes, and hands out each with its name.
  func forEachFile(bytes: Int, seed: UInt64, _ use: (_ name: String, _ text: String) throws -> Void) throws {
    guard !samples.isEmpty else { return }
    var random = SplitMix64(state: seed)
    var written = 0
    var number = 0
    while written < bytes {
      let format = InterviewFormat.allCases[number % InterviewFormat.allCases.count]
      number += 1
      let text = try format.text(of: Interview(of: samples, candidates: candidates, using: &random))
      written += text.utf8.count
      try use("\(number).\(format.rawValue)", text)
    }
  }

  /// Writes the files into a new folder.
  func write(to folder: URL, bytes: Int, seed: UInt64) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try forEachFile(bytes: bytes, seed: seed) { name, text in
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
  }
}
