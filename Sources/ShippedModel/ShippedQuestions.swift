import ShippedModelBytes
import TextFeatures

/// The question bank that comes with Plumb: `Models/questions.txt`, carried inside the binary.
///
///     ShippedQuestions.text.hasPrefix("#")   // true
public enum ShippedQuestions {
  /// The bank's text.
  public static var text: String {
    unsafe String(
      decoding: UnsafeBufferPointer(start: plumb_questions_bytes(), count: plumb_questions_size()),
      as: UTF8.self
    )
  }
}
