import TestSupport
import Testing

@testable import Evaluation

@Suite struct SpanAgreementTests {
  @Test func tokens() {
    // Two words in common; precision and recall are 2/3 each.
    #expect(near(SpanAgreement.tokenF1(found: [0, 1, 2], marked: [1, 2, 3]), 2.0 / 3))
    // Precision 1/4, recall 1: 2·(1/4)/(5/4).
    #expect(near(SpanAgreement.tokenF1(found: [0, 1, 2, 3], marked: [3]), 0.4))
    #expect(SpanAgreement.tokenF1(found: [], marked: [1]) == 0)
    #expect(SpanAgreement.tokenF1(found: [1], marked: []) == 0)
    #expect(SpanAgreement.tokenF1(found: [], marked: []) == 1)
  }

  @Test func spans() {
    // 0..<10 and 0..<8 share 8 of 10; 20..<30 and 25..<40 share 5 of 20. One hit on each side, four spans.
    #expect(SpanAgreement.iouF1(found: [0..<10, 20..<30], marked: [0..<8, 25..<40]) == 0.5)
    #expect(SpanAgreement.iouF1(found: [0..<10], marked: [0..<5]) == 1, "exactly half is a hit")
    #expect(SpanAgreement.iouF1(found: [0..<11], marked: [0..<5]) == 0)
    // The found span hits, one of the two marked ones is missed: 2·1/(1+2).
    #expect(near(SpanAgreement.iouF1(found: [0..<4], marked: [0..<4, 6..<9]), 2.0 / 3))
    #expect(SpanAgreement.iouF1(found: [0..<4], marked: [4..<8]) == 0)
    #expect(SpanAgreement.iouF1(found: [], marked: [0..<4]) == 0)
    #expect(SpanAgreement.iouF1(found: [], marked: []) == 1)
  }
}
