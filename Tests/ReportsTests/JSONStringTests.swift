import Foundation
import Testing

@testable import Reports

@Suite struct JSONStringTests {
  private func written(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONString.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func escapes() {
    #expect(
      written("a \"b\" \\ \n\r\t\u{1}\u{1B}\u{7F}\u{9B}\u{A0}é👋")
        == #""a \"b\" \\ \n\r\t\u0001\u001b\u007f\u009b"#
        + "\u{A0}é👋\""
    )
    #expect(written("") == "\"\"")
  }

  /// Wherever it stands, in texts of any length, what must be escaped is, and nothing else is touched.
  @Test(arguments: ["\"", "\\", "\n", "\u{0}", "\u{7F}", "\u{85}", "\u{A0}", "ž"])
  func everyPlace(special: String) throws {
    for length in 0...20 {
      for place in 0...length {
        let text =
          String(repeating: "a", count: place) + special + String(repeating: "b", count: length - place)
        let json = written(text)
        #expect(try JSONDecoder().decode(String.self, from: Data(json.utf8)) == text)
        #expect(json.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
  }
}
