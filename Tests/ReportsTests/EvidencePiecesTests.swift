import Testing

@testable import Reports

@Suite struct EvidencePiecesTests {
  @Test func documentationExample() {
    #expect(
      EvidencePieces.pieces(of: "we shipped it", stretches: [0..<10, 3..<13]) == [
        .init(text: "we ", stretches: [0], end: 3), .init(text: "shipped", stretches: [0, 1], end: 10),
        .init(text: " it", stretches: [1], end: 13),
      ]
    )
  }

  @Test func withoutEvidenceThereIsOnePiece() {
    #expect(EvidencePieces.pieces(of: "so", stretches: []) == [.init(text: "so", stretches: [], end: 2)])
    #expect(EvidencePieces.pieces(of: "", stretches: []) == [])
  }

  /// Every stretch that is listed stands in the text.
  @Test func explainMarksStretchesThatOverlap() {
    let question = Make.question(
      "we shipped it",
      evidence: [(0..<10, "production", nil, 2, false), (3..<13, "research", nil, 1, false)]
    )
    var report = ExplainReport(Make.facts(), style: Style())
    let text = String(decoding: report.transcript(Make.transcript([question])), as: UTF8.self)
    #expect(text.contains("[1 we ][1+2 shipped][2 it]"))
  }
}
