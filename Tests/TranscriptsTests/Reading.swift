import Testing

@testable import Transcripts

/// Reads a transcript written in a test.
func read(_ text: String, _ options: ReadingOptions = .init()) throws -> Transcript {
  try TranscriptReader.read(Array(text.utf8), options: options)
}

extension Transcript {
  /// "Name: text" for every turn.
  var script: [String] {
    turns.map { turn in "\(turn.speaker.map { speakers[$0].name } ?? "?"): \(turn.text.string)" }
  }

  /// "question > answer" for every exchange.
  var pairs: [String] { exchanges.map { "\($0.question.string) > \($0.answer.string)" } }

  /// Every piece whose words are not those of the file at its place; entities and escapes aside.
  var misplaced: [String] {
    let texts = turns.map(\.text) + exchanges.flatMap { [$0.question, $0.answer] }
    return texts.flatMap { text in
      text.pieces.compactMap { piece in
        guard source.indices.contains(piece.source.lowerBound), piece.source.upperBound <= source.count else {
          return "outside: \(piece)"
        }
        let isSame = text.utf8[piece.range].elementsEqual(source[piece.source])
        return isSame || !piece.isVerbatim ? nil : "\(piece)"
      }
    }
  }
}
