import Foundation
import Testing

@testable import Reports

/// The small parts that reports are written with.
@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void, pretty: Bool = false) -> String {
    var json = JSONWriter(pretty: pretty)
    body(&json)
    return String(decoding: json.take(), as: UTF8.self)
  }

  /// Every scalar below U+0300, and some above, comes back through Foundation's reader.
  @Test func everyStringComesBack() throws {
    let scalars =
      (0..<0x300).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{feff}", "\u{1f600}", "\u{10ffff}"]
    for scalar in scalars {
      let text = "a\(scalar)\"\\/b"
      let bytes = Data(written { json in json.array([text]) { $0.value($1) } }.utf8)
      #expect(try JSONDecoder().decode([String].self, from: bytes) == [text])
      #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7f })
      #expect(
        !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { (0x80..<0xa0).contains($0.value) }
      )
    }
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "0.0"), (0.1 + 0.2, "0.3"), (-2, "-2.0"), (1.0 / 3, "0.333333"), (-1e-9, "0.0"),
    (999_999_999.25, "999999999.25"), (999_999_999_999.0, "999999999999.0"), (1e12, "1000000000000.0"),
    (1e300, "1e+300"), (.infinity, "null"),
    (-.infinity, "null"), (.nan, "null"),
  ])
  func numbers(value: Double, text: String) throws {
    #expect(written { $0.value(value) } == text)
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  @Test func layout() {
    let body: (inout JSONWriter) -> Void = { json in
      json.object {
        $0.key("a")
        $0.array([1, 2]) { $0.value($1) }
        $0.key("b")
        $0.array([Int]()) { $0.value($1) }
        $0.key("c")
        $0.null()
        $0.key("d")
        $0.value(true)
      }
    }
    #expect(written(body) == #"{"a":[1,2],"b":[],"c":null,"d":true}"#)
    #expect(
      written(body, pretty: true)
        == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": [],\n  \"c\": null,\n  \"d\": true\n}"
    )
  }
}

@Suite struct DecimalsTests {
  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (0.004, 2, "0.00"), (-0.004, 2, "0.00"), (12, 3, "12.000"),
    (1.5, 0, "2"), (0.999, 2, "1.00"), (1.05, 3, "1.050"), (.nan, 2, "–"), (.infinity, 2, "–"),
  ])
  func fixed(value: Double, places: Int, text: String) {
    #expect(Decimals.fixed(value, places: places) == text)
  }

  @Test(arguments: [(0.874, "87%"), (0.875, "88%"), (0, "0%"), (1, "100%")])
  func percent(share: Double, text: String) { #expect(Decimals.percent(share) == text) }

  @Test(arguments: [
    (63.4, "1:03"), (0, "0:00"), (3599.9, "59:59"), (3600, "1:00:00"), (36_125, "10:02:05"), (-5, "0:00"),
  ])
  func clock(seconds: Double, text: String) { #expect(ClockTime.text(seconds) == text) }
}

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("a\u{1b}[31mb", "a [31mb"), ("a\u{9b}2Jb", "a 2Jb"), ("a\u{7}\u{8}\r\n\tb", "a b"), ("\u{0}a", "a"),
    ("a\u{202e}b\u{2066}c\u{200f}", "abc"), ("a\u{200b}\u{feff}b", "ab"), ("a\u{2028}b\u{2029}c", "a b c"),
    ("a\u{3000}\u{a0} b", "a b"), ("👩🏽‍💻", "👩🏽‍💻"), ("cafe\u{301}", "cafe\u{301}"), ("a\u{e000}b", "ab"),
  ])
  func clean(text: String, expected: String) {
    #expect(Array(DisplayText.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｗ", 2), ("한", 2), ("😀", 2), ("👩🏽‍💻", 2),
    ("🇳🇴", 2),
    ("❤️", 2), ("—…“", 3),
  ])
  func width(text: String, columns: Int) { #expect(DisplayText.width(text) == columns) }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("ab cdef", 4, "ab…"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"),
    ("日本語", 6, "日本語"), ("abc", 1, "…"), ("abc", 0, "…"), ("abc", -3, "…"),
  ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(DisplayText.cut(text, to: columns) == expected)
  }

  @Test func wrapping() {
    #expect(TextWrap.lines("one two three", columns: 7) == ["one two", "three"])
    #expect(TextWrap.lines("incomprehensible yes", columns: 4) == ["incomprehensible", "yes"])
    #expect(TextWrap.lines("日本 語", columns: 6) == ["日本", "語"])
    #expect(TextWrap.lines("  ", columns: 6) == [])
  }
}

@Suite struct CSVCellTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""), ("=1+1", "'=1+1"), (" =1+1", "' =1+1"), ("+1", "'+1"), ("-1", "'-1"),
    ("@x", "'@x"),
    ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("=\"a,b\"", "\"'=\"\"a,b\"\"\""),
    ("a=1", "a=1"), ("\u{1b}=1", "'=1"), ("a\u{1b}[31m\u{9b}b", "a[31mb"),
  ])
  func cell(text: String, expected: String) { #expect(CSVReport.cell(text) == expected) }
}
