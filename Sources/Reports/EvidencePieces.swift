/// A text cut at every edge of its evidence.
///
/// Stretches of two sides may overlap in any way. So each piece knows all stretches that it belongs to, and the pieces of one stretch
/// together are exactly its text.
///
///     EvidencePieces.pieces(of: "we shipped it", stretches: [0..<10, 3..<13])
///     // "we " of the first, "shipped" of both, " it" of the second
enum EvidencePieces {
  struct Piece: Equatable {
    var text: String
    /// The stretches that hold it, by their places.
    var stretches: [Int]
    /// Where it ends in the text, in UTF-8 bytes.
    var end: Int
  }

  /// The pieces in order; stretches are in UTF-8 bytes.
  static func pieces(of text: String, stretches: [Range<Int>]) -> [Piece] {
    let bytes = Array(text.utf8)
    let edges = Set(stretches.flatMap { [$0.lowerBound, $0.upperBound] }).union([0, bytes.count]).sorted()
    return zip(edges, edges.dropFirst()).map { from, to in
      Piece(
        text: String(decoding: bytes[from..<to], as: UTF8.self),
        stretches: stretches.indices.filter {
          stretches[$0].lowerBound <= from && to <= stretches[$0].upperBound
        },
        end: to
      )
    }
  }
}
