/// How well marked stretches agree with those of a reader: token F1 and IOU F1, as in ERASER.
///
/// Source: DeYoung et al. 2020, "ERASER: A benchmark to evaluate rationalized NLP models".
public enum SpanAgreement {
  /// The harmonic mean of precision and recall over tokens; 1 where neither side marks any.
  ///
  ///     SpanAgreement.tokenF1(found: [0, 1, 2], marked: [1, 2, 3])   // 0.667
  public static func tokenF1(found: Set<Int>, marked: Set<Int>) -> Double {
    let total = found.count + marked.count
    return total == 0 ? 1 : 2 * Double(found.intersection(marked).count) / Double(total)
  }

  /// F1 over spans, where a span counts as found if it shares at least half of its union with one of the other side's.
  public static func iouF1(found: [Range<Int>], marked: [Range<Int>]) -> Double {
    guard !found.isEmpty || !marked.isEmpty else { return 1 }
    func hits(_ spans: [Range<Int>], _ others: [Range<Int>]) -> Int {
      spans.count { span in others.contains { iou(span, $0) >= 0.5 } }
    }
    return Double(hits(found, marked) + hits(marked, found)) / Double(found.count + marked.count)
  }

  private static func iou(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let common = a.clamped(to: b).count
    let union = a.count + b.count - common
    return union == 0 ? 0 : Double(common) / Double(union)
  }
}
